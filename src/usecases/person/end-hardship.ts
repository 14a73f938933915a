import { checkExit, openRecognitions, withExit } from '../../domain/person/hardship'
import type { HardshipExit, HardshipExitReason } from '../../domain/person/hardship-types'
import type { HardshipCategory, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Change, Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'
import { readHousehold } from './household'

/** Ends the recognition of everybody in the household, not of one alone. */
const memberEmployed: HardshipExitReason = '08'

/**
 * Ends a recognition of employment difficulty (退出) with its reason; its history stays. That a member of a
 * zero-employment household works ends it for all of them, in the same operation.
 *
 * @returns everybody whose recognition ended
 * @throws AppError `registration/recognition-not-open`, and what `checkExit` stops
 */
export async function endHardship(
  deps: Deps,
  id: Id<'person'>,
  category: HardshipCategory,
  exit: HardshipExit,
): Promise<Committed<readonly Person[]>> {
  const today = deps.clock.today()
  return deps.store.change('person:end-hardship', async (change) => {
    const person = await getRecord(change, 'persons', id)
    const spell = openRecognitions(person).find((one) => one.category === category)
    if (!spell) throw new AppError('registration/recognition-not-open')
    throwFirst(checkExit(spell, exit, today))
    const isForAll = category === 'zero-employment-household' && exit.reason === memberEmployed
    const leaving = isForAll ? [person, ...(await sharing(change, person, exit))] : [person]
    const ended = leaving.map((one) => withExit(one, category, exit, deps.operator.displayName))
    for (const one of ended) change.put('persons', one)
    return ended
  })
}

/** The others of the household whose recognition of it was in force by then. */
async function sharing(change: Change, person: Person, { on }: HardshipExit): Promise<readonly Person[]> {
  const household = await readHousehold(change, person)
  const everybody = household ? [household.head, ...household.members.map((member) => member.person)] : []
  return everybody.filter(
    (one) =>
      one.id !== person.id &&
      openRecognitions(one).some(
        ({ category, recognisedOn }) => category === 'zero-employment-household' && recognisedOn <= on,
      ),
  )
}
