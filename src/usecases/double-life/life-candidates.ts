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

const ledgers = {
  unemployment: 'unemploymentSpells',
  employment: 'employmentSpells',
  assignments: 'assignments',
  enrolments: 'enrolments',
} as const

/** Rows of all tables that are gone through, for the progress. */
export async function countLedgers(store: Store): Promise<number> {
  const tables = [...Object.values(ledgers), 'employmentCertificates', 'sessions', 'rollCalls'] as const
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
  for (const [personId, ids] of found) if (!canContradict(ids)) found.delete(personId)
  return found
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
