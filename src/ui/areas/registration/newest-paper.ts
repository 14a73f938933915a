import { isPending } from '../../../domain/registration/acceptance'
import { isOpen } from '../../../domain/registration/spells'
import type { PaperRequest } from '../../../usecases/documents/documents-services'
import type { PersonFile } from '../../../usecases/person/person-views'

/** Paper of what goes on for a person now; `null` when nothing does. */
export function paperOf(file: Pick<PersonFile, 'acceptances' | 'unemployment' | 'employment'>): PaperRequest | null {
  const unemployment = file.unemployment.find(isOpen)
  if (unemployment) return { form: 'unemployment-registration-form', spellId: unemployment.id }
  const acceptance = file.acceptances.find(isPending)
  if (acceptance) return { form: 'acceptance-receipt', acceptanceId: acceptance.id }
  const employment = file.employment.find(isOpen)
  return employment ? { form: 'employment-registration-form', employmentId: employment.id } : null
}
