import { checkRecognition } from '../../domain/person/hardship'
import type { HardshipSpell, NewRecognition, Person } from '../../domain/person/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'

/**
 * Records that a person was recognised as having employment difficulty (就业困难人员认定), and what was seen for it. A
 * recognition of the same category that is still open stays the only one.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function recognizeHardship(
  deps: Deps,
  id: Id<'person'>,
  input: NewRecognition,
): Promise<Committed<Person>> {
  return deps.store.change('person:recognize-hardship', async (change) => {
    const person = await getRecord(change, 'persons', id)
    throwFirst(checkRecognition(person, input, deps.clock.today()).stops)
    const { category, recognisedOn, ...grounds } = input
    const isOpen = person.hardship.some((one) => one.category === category && one.endedOn === null)
    if (isOpen) return person
    const recognition: HardshipSpell = {
      category,
      recognisedOn,
      endedOn: null,
      endReason: null,
      grounds: { ...grounds, handlerName: deps.operator.displayName },
    }
    const next = { ...person, hardship: [...person.hardship, recognition] }
    change.put('persons', next)
    return next
  })
}
