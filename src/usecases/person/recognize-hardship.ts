import { checkRecognition, openRecognitions } from '../../domain/person/hardship'
import type { HardshipSpell, NewRecognition, Person } from '../../domain/person/types'
import { decideHardship, keptDecision } from '../../policies/hardship/decide-hardship'
import type { HardshipRecords } from '../../policies/hardship/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps, RecordReader } from '../ports'
import { getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { readHardshipRecords } from './hardship-records'

/** What the form decides on while the clerk types. @throws AppError `person/not-found` */
export async function getHardshipRecords(reader: RecordReader, id: Id<'person'>): Promise<HardshipRecords> {
  return readHardshipRecords(reader, await getRecord(reader, 'persons', id))
}

/**
 * Records that a person was recognised as having employment difficulty (就业困难人员认定), what was seen for it, and what
 * the rules of the day of the application say. The county may recognise against them, with its reason. A recognition of
 * the same category that is still open stays the only one.
 *
 * @throws AppError the first thing that stops, `registration/*`; `registration/recognised-against-rules` where the rules
 *   are not met and no reason is given; `policy/not-in-force` for an application from before the rules
 */
export async function recognizeHardship(
  deps: Deps,
  id: Id<'person'>,
  input: NewRecognition,
): Promise<Committed<Person>> {
  return deps.store.change('person:recognize-hardship', async (change) => {
    const person = await getRecord(change, 'persons', id)
    throwFirst(checkRecognition(person, input, deps.clock.today()).stops)
    const { category, recognisedOn, statement, countyReason, ...grounds } = input
    if (openRecognitions(person).some((one) => one.category === category)) return person
    const records = await readHardshipRecords(change, person)
    const facts = { ...records, ...grounds, statement }
    const decision = decideHardship(facts, category, input.appliedOn, await getOverrides(change))
    if (decision.verdict !== 'qualifies' && countyReason.trim() === '') {
      throw new AppError('registration/recognised-against-rules')
    }
    const recognition: HardshipSpell = {
      category,
      recognisedOn,
      endedOn: null,
      endReason: null,
      grounds: { ...grounds, handlerName: deps.operator.displayName },
      decision: keptDecision(decision, statement, countyReason.trim()),
    }
    const next = { ...person, hardship: [...person.hardship, recognition] }
    change.put('persons', next)
    return next
  })
}
