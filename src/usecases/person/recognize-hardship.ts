import type { HardshipCategory, HardshipSpell, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Records that a person was recognised as having employment difficulty (就业困难人员认定). A recognition of the same
 * category that is still open stays the only one.
 *
 * @throws AppError `registration/date-in-future`
 */
export async function recognizeHardship(
  deps: Deps,
  id: Id<'person'>,
  category: HardshipCategory,
  on: LocalDate,
): Promise<Committed<Person>> {
  if (on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('person:recognize-hardship', async (change) => {
    const person = await getRecord(change, 'persons', id)
    const isOpen = person.hardship.some((one) => one.category === category && one.endedOn === null)
    if (isOpen) return person
    const recognition: HardshipSpell = { category, recognisedOn: on, endedOn: null, endReason: null }
    const next = { ...person, hardship: [...person.hardship, recognition] }
    change.put('persons', next)
    return next
  })
}
