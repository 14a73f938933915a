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
  const unemployment = async (): Promise<void> => {
    for await (const page of store.columns('unemploymentSpells')) {
      for (const row of page) {
        const candidate = of(row.personId)
        candidate.unemployment.push(row)
        if (row.state === 'open') candidate.isRegistered = true
      }
      onRows(page.length)
    }
  }
  const assignments = async (): Promise<void> => {
    for await (const page of store.columns('assignments')) {
      for (const row of page) of(row.personId).assignments.push(row)
      onRows(page.length)
    }
  }
  const enrolments = async (): Promise<void> => {
    for await (const page of store.columns('enrolments')) {
      for (const row of page) of(row.personId).enrolments.push(row)
      onRows(page.length)
    }
  }
  const certificates = async (): Promise<void> => {
    for await (const page of store.columns('employmentCertificates')) {
      for (const row of page) if (row.state === 'closed') of(row.personId).certificates.push(row)
      onRows(page.length)
    }
  }
  // All at once: while one ledger is being read from the disk another is gone through.
  await Promise.all([unemployment(), assignments(), enrolments(), certificates()])
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
