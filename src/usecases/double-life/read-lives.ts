import { presentIn, type LifeRecords, type SessionWithRoll } from '../../domain/double-life/life-facts'
import type { TableName, Tables } from '../../domain/tables'
import type { Id } from '../../shared/ids'
import type { Sealed, Store } from '../ports'
import { canContradict, type LifeCandidate } from './life-candidates'

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

/** What is held against each other of one person. */
export interface Life {
  readonly personId: Id<'person'>
  readonly records: LifeRecords
}

/** Candidates with their employments, not decoded. */
interface Piece {
  readonly people: readonly LifeCandidate[]
  readonly employments: ReadonlyMap<Id<'person'>, readonly Sealed<'employmentSpells'>[]>
}

/** The records of candidates, some people at a time, without those of people who have nothing that could contradict. */
export async function* readLives(
  store: Store,
  candidates: readonly LifeCandidate[],
  classes: ReadonlyMap<string, readonly SessionWithRoll[]>,
): AsyncGenerator<{ readonly seen: number; readonly lives: readonly Life[] }> {
  const read = async (from: number): Promise<Piece> => {
    const people = candidates.slice(from, from + PEOPLE_AT_ONCE)
    const ids = people.map(({ personId }) => personId)
    return { people, employments: await store.columnsOfPeople('employmentSpells', ids) }
  }
  let next = read(0)
  for (let from = 0; from < candidates.length; from += PEOPLE_AT_ONCE) {
    const { people: some, employments } = await next
    // Read while these are decoded. Whoever stops in between does not hear of its failure.
    next = read(from + PEOPLE_AT_ONCE)
    next.catch(() => undefined)
    const employmentOf = ({ personId }: LifeCandidate) => employments.get(personId) ?? []
    const people = some.filter((one) => canContradict(one, employmentOf(one).length))
    const [persons, unemployment, employment, assignments, enrolments, certificates] = await Promise.all([
      registeredOf(store, people),
      openOf(store, 'unemploymentSpells', people, (one) => one.unemployment),
      openOf(store, 'employmentSpells', people, employmentOf),
      openOf(store, 'assignments', people, (one) => one.assignments),
      openOf(store, 'enrolments', people, (one) => one.enrolments),
      openOf(store, 'employmentCertificates', people, (one) => one.certificates),
    ])
    const lives = people.map(({ personId }, at): Life => ({
      personId,
      records: {
        person: persons.get(personId) ?? null,
        unemployment: unemployment[at] ?? [],
        employment: employment[at] ?? [],
        assignments: assignments[at] ?? [],
        enrolments: (enrolments[at] ?? []).map((enrolment) => ({
          enrolment,
          sessions: classes.get(enrolment.classId) ?? [],
        })),
        certificates: certificates[at] ?? [],
      },
    }))
    yield { seen: some.length, lives }
  }
}

/** The records of each of the people, opened all at once. */
async function openOf<T extends TableName>(
  store: Store,
  table: T,
  people: readonly LifeCandidate[],
  rowsOf: (one: LifeCandidate) => readonly Sealed<T>[],
): Promise<readonly (readonly Tables[T][])[]> {
  const rows = people.map(rowsOf)
  const opened = await store.open(table, rows.flat())
  let at = 0
  return rows.map(({ length }) => opened.slice(at, (at += length)))
}

async function registeredOf(
  store: Store,
  people: readonly LifeCandidate[],
): Promise<ReadonlyMap<string, Tables['persons']>> {
  const ids = people.flatMap(({ personId, isRegistered }) => (isRegistered ? [personId] : []))
  const persons = ids.length === 0 ? [] : await store.findMany('persons', ids)
  return new Map(persons.map((person) => [person.id, person]))
}
