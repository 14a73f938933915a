import { normaliseDocumentNumber } from '../../domain/person/id-number'
import type { Person } from '../../domain/person/types'
import type { Deps } from '../ports'

/** Who has exactly this document number, in any writing; `null`: nobody on file. */
export async function findByNumber(deps: Deps, idNumber: string): Promise<Person | null> {
  const [found = null] = await deps.store.findPersonsByIdNumber(normaliseDocumentNumber(idNumber))
  return found
}
