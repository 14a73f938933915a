import type { NewPerson } from '../../domain/person/types'
import type { LocalDate } from '../../shared/units'
import type { Change } from '../ports'
import { allocateNumber } from '../station/settings'

/** What was entered, with a temporary number for somebody without a document who has none yet. */
export async function withTemporaryNumber(change: Change, input: NewPerson, today: LocalDate): Promise<NewPerson> {
  if (input.documentKind !== 'none' || input.idNumber !== '') return input
  return { ...input, idNumber: await allocateNumber(change, 'temporaryPerson', today) }
}
