import { personFrom } from '../../domain/person/new-person'
import type { Person } from '../../domain/person/types'
import { registerEmployment } from '../../domain/registration/register-employment'
import type { HireField } from '../../domain/registration/hires/hire-field'
import type { HireKnown } from '../../domain/registration/hires/hires-known'
import type { HireEntry } from '../../domain/registration/hires/read-hire'
import { policySourceOf } from '../../policies/decision'
import { decideEmployment } from '../../policies/registration/decide-employment'
import { hiresTarget, inputOf } from '../../policies/registration/hires-target'
import type { RecordReader } from '../ports'
import type { RosterDesk, RosterRun, RosterWrite, RowWrite, WriteTerms } from '../rosters/roster-desk'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'

/** A list of hires, and its rehearsal. */
export type HiresRun = RosterRun<HireField, HireEntry, HireKnown>

/** Employers' lists of hires: everybody on one is registered employed, and put on file who is not. */
export const hiresDesk: RosterDesk<HireField, HireEntry, HireKnown> = {
  target: hiresTarget,
  operation: 'registration:import-hires',
  find: findKnown,
  writes: async (rows, terms) => {
    const numbers = new Map<string, string>()
    const writes: RosterWrite[] = []
    for (const row of rows) writes.push(...(await writesOf(row, terms, numbers)))
    return writes
  },
}

/** Everybody, on file or not: a hire is decided over the station's own values, too. */
async function findKnown(reader: RecordReader, keys: readonly string[]): Promise<ReadonlyMap<string, HireKnown>> {
  const overrides = await getOverrides(reader)
  const ids = await reader.findPersonIdsByIdNumbers(keys)
  const personIds = [...new Set(ids.values())]
  const people = new Map<string, Person>((await reader.findMany('persons', personIds)).map((one) => [one.id, one]))
  const referring = await reader.referring('persons', personIds)
  const idsIn = (table: string) => referring.filter(({ from }) => from === table).map(({ by }) => by)
  const unemployment = await reader.findMany('unemploymentSpells', idsIn('unemploymentSpells'))
  const employment = await reader.findMany('employmentSpells', idsIn('employmentSpells'))
  const of = (id: string | undefined) => (spell: { readonly personId: string }) => spell.personId === id
  return new Map(
    keys.map((key) => {
      const id = ids.get(key)
      const spells = { unemployment: unemployment.filter(of(id)), employment: employment.filter(of(id)) }
      return [key, { person: people.get(id ?? '') ?? null, spells, overrides }]
    }),
  )
}

/** @param numbers the list's number for each employer in it, made with the first hire */
async function writesOf(
  { entry, known }: RowWrite<HireEntry, HireKnown>,
  { change, ids, today, handlerName }: WriteTerms<HireField>,
  numbers: Map<string, string>,
): Promise<readonly RosterWrite[]> {
  if (!known) throw new TypeError('a hire is decided over what is known')
  const newcomer = !known.person && entry.person ? personFrom(entry.person, { id: ids.newId<'person'>(), today }) : null
  const person = known.person ?? newcomer
  if (!person) throw new TypeError('a hire of nobody')
  const input = inputOf(entry, person.id)
  const decision = decideEmployment({ person, input, spells: known.spells, today }, known.overrides)
  throwFirst(decision.stops)
  const { employer, creditCode = '' } = input
  const rosterKey = creditCode || employer
  const rosterNo = numbers.get(rosterKey) ?? (await allocateNumber(change, 'hiringRoster', today))
  numbers.set(rosterKey, rosterNo)
  const { spell, closed } = registerEmployment(input, known.spells.unemployment, {
    id: ids.newId<'employment'>(),
    registrationNo: await allocateNumber(change, 'employment', today),
    handlerName,
    policySource: policySourceOf(decision.findings),
    rosterNo,
  })
  return [
    ...(newcomer ? [{ table: 'persons', record: newcomer } as const] : []),
    { table: 'employmentSpells', record: spell },
    ...closed.map((record) => ({ table: 'unemploymentSpells', record }) as const),
  ]
}
