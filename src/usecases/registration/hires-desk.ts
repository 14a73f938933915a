import { personFrom } from '../../domain/person/new-person'
import type { Person } from '../../domain/person/types'
import { registerEmployment } from '../../domain/registration/register-employment'
import type { HireField } from '../../domain/registration/hires/hire-field'
import type { HireKnown } from '../../domain/registration/hires/hires-known'
import { findList, withHire } from '../../domain/registration/hires/hire-lists'
import type { HireEntry } from '../../domain/registration/hires/read-hire'
import type { Tables } from '../../domain/tables'
import { policySourceOf } from '../../policies/decision'
import { decideEmployment } from '../../policies/registration/decide-employment'
import { hiresTarget, inputOf } from '../../policies/registration/hires-target'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import type { RosterDesk, RosterRun, RosterWrite, RowWrite, WriteTerms } from '../rosters/roster-desk'
import { getOverrides, openSeries } from '../station/settings'
import { throwFirst } from '../throw-first'

/** A list of hires, and its rehearsal. */
export type HiresRun = RosterRun<HireField, HireEntry, HireKnown>

/** Employers' lists of hires: everybody on one is registered employed, and put on file who is not. */
export const hiresDesk: RosterDesk<HireField, HireEntry, HireKnown> = {
  target: hiresTarget,
  operation: 'registration:import-hires',
  find: findKnown,
  writes: async (rows, terms) => {
    const { change, today } = terms
    const series = {
      list: await openSeries(change, 'hiringRoster', today),
      hire: await openSeries(change, 'employment', today),
    }
    const writes: RosterWrite[] = []
    for (const row of rows) writes.push(...(await writesOf(row, terms, series)))
    return writes
  },
}

type Series = Readonly<Record<'list' | 'hire', Awaited<ReturnType<typeof openSeries>>>>

/** Everybody, on file or not: a hire is decided over the station's own values, too. */
async function findKnown(reader: RecordReader, keys: readonly string[]): Promise<ReadonlyMap<string, HireKnown>> {
  const overrides = await getOverrides(reader)
  const ids = await reader.findPersonIdsByIdNumbers(keys)
  const personIds = [...new Set(ids.values())]
  const people = new Map<string, Person>((await reader.findMany('persons', personIds)).map((one) => [one.id, one]))
  const unemployment = await byPerson(reader, 'unemploymentSpells', personIds)
  const employment = await byPerson(reader, 'employmentSpells', personIds)
  const acceptances = await byPerson(reader, 'acceptances', personIds)
  return new Map(
    keys.map((key) => {
      const person = people.get(ids.get(key) ?? '') ?? null
      const of = <T>(records: ReadonlyMap<string, readonly T[]>): readonly T[] => records.get(person?.id ?? '') ?? []
      const spells = { unemployment: of(unemployment), employment: of(employment) }
      return [key, { person, spells, acceptances: of(acceptances), overrides }]
    }),
  )
}

/** Records of some people, by person. */
async function byPerson<T extends 'unemploymentSpells' | 'employmentSpells' | 'acceptances'>(
  reader: RecordReader,
  table: T,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<string, readonly Tables[T][]>> {
  const ids = await reader.idsByPerson(table, personIds)
  const found = new Map<string, Tables[T][]>()
  for (const record of await reader.findMany(table, [...ids.values()].flat())) {
    const own = found.get(record.personId)
    if (own) own.push(record)
    else found.set(record.personId, [record])
  }
  return found
}

async function writesOf(
  { entry, known }: RowWrite<HireEntry, HireKnown>,
  { ids, today, handlerName, numbers }: WriteTerms<HireField>,
  series: Series,
): Promise<readonly RosterWrite[]> {
  if (!known) throw new TypeError('a hire is decided over what is known')
  const newcomer = !known.person && entry.person ? personFrom(entry.person, { id: ids.newId<'person'>(), today }) : null
  const person = known.person ?? newcomer
  if (!person) throw new TypeError('a hire of nobody')
  const input = inputOf(entry, person.id)
  const { spells, acceptances, overrides } = known
  const decision = decideEmployment({ person, input, spells, assignments: [], acceptances, today }, overrides)
  throwFirst(decision.stops)
  const rosterNo = findList(numbers.lists, input)?.rosterNo ?? (await series.list.next())
  numbers.lists = withHire(numbers.lists, rosterNo, input)
  const { spell, closed } = registerEmployment(input, spells.unemployment, {
    id: ids.newId<'employment'>(),
    registrationNo: await series.hire.next(),
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
