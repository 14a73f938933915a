import type { TableName } from '../../domain/tables'
import type { Id } from '../../shared/ids'
import type { Sealed, Store } from '../ports'

/**
 * Records of a person that can be part of a contradiction, not decoded. Employments are not among them: nearly
 * everybody has one and nothing beside it.
 */
export interface LifeCandidate {
  readonly personId: Id<'person'>
  readonly unemployment: Sealed<'unemploymentSpells'>[]
  readonly assignments: Sealed<'assignments'>[]
  readonly enrolments: Sealed<'enrolments'>[]
  /** Void ones: one of them may tell of a death. */
  readonly certificates: Sealed<'employmentCertificates'>[]
  /** Registered unemployed now: a pension on the person's own record contradicts that. */
  isRegistered: boolean
}

/** Rows of all tables that are gone through, for the progress. */
export async function countLedgers(store: Store): Promise<number> {
  const tables = [
    'unemploymentSpells',
    'assignments',
    'enrolments',
    'employmentCertificates',
    'sessions',
    'rollCalls',
  ] as const
  const counts = await Promise.all(tables.map((table) => store.count(table)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * People of whom any ledger but that of employments knows something: whose records can contradict each other, if at
 * all. Found from the readable columns alone, so that the records of all others need not be decoded.
 *
 * @param onRows told how many rows were gone through
 */
export async function findCandidates(store: Store, onRows: (rows: number) => void): Promise<readonly LifeCandidate[]> {
  const found = new Map<string, LifeCandidate>()
  const of = (personId: string): LifeCandidate => {
    let candidate = found.get(personId)
    if (!candidate) found.set(personId, (candidate = nothingOf(personId as Id<'person'>)))
    return candidate
  }
  const goThrough = async <T extends TableName>(table: T, take: (row: Sealed<T>) => void): Promise<void> => {
    for await (const page of store.columns(table)) {
      page.forEach(take)
      onRows(page.length)
    }
  }
  // All at once: while one ledger is being read from the disk another is gone through.
  await Promise.all([
    goThrough('unemploymentSpells', (row) => {
      const candidate = of(row.personId)
      candidate.unemployment.push(row)
      if (row.state === 'open') candidate.isRegistered = true
    }),
    goThrough('assignments', (row) => of(row.personId).assignments.push(row)),
    goThrough('enrolments', (row) => of(row.personId).enrolments.push(row)),
    goThrough('employmentCertificates', (row) => {
      if (row.state === 'closed') of(row.personId).certificates.push(row)
    }),
  ])
  return [...found.values()]
}

/** Whether there are two records to hold against each other. */
export function canContradict(
  { unemployment, assignments, enrolments, certificates, isRegistered }: LifeCandidate,
  employments: number,
): boolean {
  const beside = unemployment.length + assignments.length + enrolments.length + certificates.length
  return isRegistered || beside + employments > 1
}

function nothingOf(personId: Id<'person'>): LifeCandidate {
  return { personId, unemployment: [], assignments: [], enrolments: [], certificates: [], isRegistered: false }
}
