import { onScopeDispose, shallowRef, watch } from 'vue'
import { toPlain } from '../../composables/to-plain'
import { useServices } from '../../services'
import type { PersonCheck } from '../../../usecases/person/person-views'
import type { PersonDraft } from './new-person-draft'

const PAUSE_MS = 150

/** What the station says about the entry, soon after each change; `run` asks at once. */
export function usePersonCheck(draft: PersonDraft) {
  const services = useServices()
  const check = shallowRef<PersonCheck | null>(null)
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    clearTimeout(timer)
    const mine = ++newest
    const answer = await services.person.check(toPlain(draft))
    if (mine === newest) check.value = answer
  }

  function runUnasked(): void {
    run().catch(() => undefined) // the station was locked meanwhile, or is gone: saving asks again and says so
  }

  watch(draft, () => {
    clearTimeout(timer)
    timer = setTimeout(runUnasked, PAUSE_MS)
  })
  if (draft.idNumber !== '') runUnasked() // somebody on file, or an entry that was left half-filled
  onScopeDispose(() => clearTimeout(timer))

  return { check, run }
}
