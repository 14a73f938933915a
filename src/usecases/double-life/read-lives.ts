import { presentIn, type LifeRecords, type SessionWithRoll } from '../../domain/double-life/life-facts'
import type { TableName, Tables } from '../../domain/tables'
import type { Id } from '../../shared/ids'
import type { RecordReader, Store } from '../ports'
import type { LifeIds } from './life-candidates'

/** People whose records are in memory at once. */
const PEOPLE_AT_ONCE = 400

/** Sessions of each class with their rolls; every trainee of a class shares them. */
export async function readClasses(
  store: Store,
  onRows: (rows: number) => void,
): Promise<ReadonlyMap<string, readonly SessionWithRoll[]>> {
  const present = new Map<string, ReadonlySet<string>>()
  for await (const rolls of store.pages('rollCalls', { asOfSeq: null })) {
    for (const roll of rolls) present.set(roll.sessionId, presentIn(roll))
    onRows(rolls.length)
  }
  const classes = new Map<string, SessionWithRoll[]>()
  for await (const sessions of store.pages('sessions', { asOfSeq: null })) {
    for (const session of sessions) {
      const ofClass = classes.get(session.classId) ?? []
      classes.set(session.classId, [...ofClass, { session, present: present.get(session.id) ?? null }])
    }
    onRows(sessions.length)
  }
  return classes
}

/** The records of people, some people at a time. */
export async function* readLives(
  reader: RecordReader,
  candidates: ReadonlyMap<Id<'person'>, LifeIds>,
  classes: ReadonlyMap<string, readonly SessionWithRoll[]>,
): AsyncGenerator<readonly { readonly personId: Id<'person'>; readonly records: LifeRecords }[]> {
  const all = [...candidates]
  for (let from = 0; from < all.length; from += PEOPLE_AT_ONCE) {
    const people = all.slice(from, from + PEOPLE_AT_ONCE)
    const registered = people.flatMap(([personId, ids]) => (ids.isRegistered ? [personId] : []))
    const [persons, unemployment, employment, assignments, enrolments, certificates] = await Promise.all([
      readByIds(reader, 'persons', registered),
      ofAll(reader, 'unemploymentSpells', people, 'unemployment'),
      ofAll(reader, 'employmentSpells', people, 'employment'),
      ofAll(reader, 'assignments', people, 'assignments'),
      ofAll(reader, 'enrolments', people, 'enrolments'),
      ofAll(reader, 'employmentCertificates', people, 'certificates'),
    ])
    yield people.map(([personId, ids]) => ({
      personId,
      records: {
        person: persons.get(personId) ?? null,
        unemployment: pick(unemployment, ids.unemployment),
        employment: pick(employment, ids.employment),
        assignments: pick(assignments, ids.assignments),
        enrolments: pick(enrolments, ids.enrolments).map((enrolment) => ({
          enrolment,
          sessions: classes.get(enrolment.classId) ?? [],
        })),
        certificates: pick(certificates, ids.certificates),
      },
    }))
  }
}

type Listed = Exclude<keyof LifeIds, 'isRegistered'>

function ofAll<T extends TableName>(
  reader: RecordReader,
  table: T,
  people: readonly (readonly [Id<'person'>, LifeIds])[],
  ledger: Listed,
): Promise<ReadonlyMap<string, Tables[T]>> {
  return readByIds(
    reader,
    table,
    people.flatMap(([, ids]) => ids[ledger]),
  )
}

async function readByIds<T extends TableName>(
  reader: RecordReader,
  table: T,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Tables[T]>> {
  const records = ids.length === 0 ? [] : await reader.findMany(table, ids)
  return new Map(records.map((record) => [record.id, record]))
}

function pick<R>(records: ReadonlyMap<string, R>, ids: readonly string[]): R[] {
  return ids.flatMap((id) => records.get(id) ?? [])
}
