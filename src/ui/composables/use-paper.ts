import { shallowRef } from 'vue'
import type { Paper, PaperRequest } from '../../usecases/documents/documents-services'
import { useServices } from '../services'
import { useSubmit } from './use-submit'

/** A paper that is made when asked for and shown in a `PaperDialog` until it is closed. */
export function usePaper() {
  const services = useServices()
  const paper = shallowRef<Paper | null>(null)
  const {
    submit: make,
    isSubmitting: isMaking,
    error,
  } = useSubmit(async (request: PaperRequest) => {
    paper.value = await services.documents.make(request)
  })

  function close(): void {
    paper.value = null
  }

  return { paper, make, close, isMaking, error }
}
