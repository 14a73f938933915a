import type { Id } from '../../shared/ids'
import type { ColumnsOf, Store } from '../ports'

/** Ids of the records of one person that can be part of a contradiction. */
export interface LifeIds {
  readonly unemployment: string[]
  readonly employment: string[]
  readonly assignments: string[]
  readonly enrolments: string[]
  /** Void ones: one of them may tell of a death. */
  readonly certificates: string[]
  /** Registered unemployed now: a pension on the person's own record contradicts that. */
  isRegistered: boolean
}

/** People whose employments are looked up at once. */
const PEOPLE_AT_ONCE = 500
/** With this many employments for each of the people, looking them up person by person is quicker than going through all. */
const ROWS_FOR_A_LOOK_UP = 3

const ledgers = {
  unemployment: 'unemploymentSpells',
  assignments: 'assignments',
  enrolments: 'enrolments',
} as const

/** Rows of all tables that are gone through, for the progress. */
export async function countLedgers(store: Store): Promise<number> {
  const tables = [
    ...Object.values(ledgers),
    'employmentSpells',
    'employmentCertificates',
    'sessions',
    'rollCalls',
  ] as const
  const counts = await Promise.all(tables.map((table) => store.count(table)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * People whose records can contradict each other, found from the readable columns alone, so that the records of all
 * others need not be decoded: who has one record, or nothing but employments, has nothing that could.
 *
 * @param onRows told how many rows were gone through
 */
export async function findCandidates(
  store: Store,
  onRows: (rows: number) => void,
): Promise<ReadonlyMap<Id<'person'>, LifeIds>> {
  const found = new Map<Id<'person'>, LifeIds>()
  const idsOf = (personId: string): LifeIds => {
    const key = personId as Id<'person'>
    let ids = found.get(key)
    if (!ids) found.set(key, (ids = emptyIds()))
    return ids
  }
  for (const [name, table] of Object.entries(ledgers) as [
    keyof typeof ledgers,
    (typeof ledgers)[keyof typeof ledgers],
  ][]) {
    for await (const page of store.columns(table)) {
      for (const row of page as readonly (ColumnsOf<typeof table> & { readonly state?: string })[]) {
        const ids = idsOf(row.personId)
        ids[name].push(row.id)
        if (name === 'unemployment' && row.state === 'open') ids.isRegistered = true
      }
      onRows(page.length)
    }
  }
  for await (const page of store.columns('employmentCertificates')) {
    for (const { id, personId, state } of page) if (state === 'closed') idsOf(personId).certificates.push(id)
    onRows(page.length)
  }
  await addEmployments(store, found, onRows)
  for (const [personId, ids] of found) if (!canContradict(ids)) found.delete(personId)
  return found
}

/** Most people have an employment and nothing beside it, so only those of the people found so far matter. */
async function addEmployments(
  store: Store,
  found: ReadonlyMap<Id<'person'>, LifeIds>,
  onRows: (rows: number) => void,
): Promise<void> {
  const table = 'employmentSpells'
  const rows = await store.count(table)
  if (found.size * ROWS_FOR_A_LOOK_UP > rows) {
    for await (const page of store.columns(table)) {
      for (const { id, personId } of page) found.get(personId as Id<'person'>)?.employment.push(id)
      onRows(page.length)
    }
    return
  }
  const people = [...found.keys()]
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const some = people.slice(from, from + PEOPLE_AT_ONCE)
    for (const [personId, ids] of await store.idsByPerson(table, some)) found.get(personId)?.employment.push(...ids)
    onRows(Math.round((rows * some.length) / people.length))
  }
}

function canContradict(ids: LifeIds): boolean {
  const { unemployment, employment, assignments, enrolments, certificates } = ids
  if (ids.isRegistered) return true
  const besideEmployment = unemployment.length + assignments.length + enrolments.length + certificates.length
  return besideEmployment > 0 && besideEmployment + employment.length > 1
}

function emptyIds(): LifeIds {
  return { unemployment: [], employment: [], assignments: [], enrolments: [], certificates: [], isRegistered: false }
}
