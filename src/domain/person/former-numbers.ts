import type { LocalDate } from '../../shared/units'
import type { FormerNumber, Person } from './types'

/**
 * Numbers under which a corrected person was on file. The one before is kept when another document took its place (a
 * temporary number that was joined to a person); a mistyped number of the same document is gone.
 *
 * @param on day of the correction
 */
export function formerNumbers(
  before: Pick<Person, 'documentKind' | 'idNumber' | 'formerNumbers'>,
  after: Pick<Person, 'documentKind' | 'idNumber'>,
  on: LocalDate,
): readonly FormerNumber[] {
  const kept = before.formerNumbers ?? []
  const isOtherDocument = before.documentKind !== after.documentKind && before.idNumber !== after.idNumber
  return isOtherDocument ? [...kept, { documentKind: before.documentKind, idNumber: before.idNumber, until: on }] : kept
}
