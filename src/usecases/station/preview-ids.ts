import type { PreviewedDecision } from '../../policies/preview/touched'
import type { Id } from '../../shared/ids'
import type { ColumnsOf, Store } from '../ports'

/** Records of people that previewed decisions look at. */
const ledgers = [
  'unemploymentSpells',
  'employmentSpells',
  'assignments',
  'enrolments',
  'certificates',
  'employmentCertificates',
] as const

export type PreviewLedger = (typeof ledgers)[number]

/** Ids of the records of one person; `isRegistered`: unemployed, now. */
export interface PreviewIds extends Readonly<Record<PreviewLedger, string[]>> {
  isRegistered: boolean
}

/** Decisions that only look at people with certain records; every other one may be about anybody. */
const narrow: Readonly<Partial<Record<PreviewedDecision, (ids: PreviewIds) => boolean>>> = {
  'follow-up': ({ isRegistered }) => isRegistered,
  cancellation: ({ isRegistered }) => isRegistered,
  hardship: ({ isRegistered }) => isRegistered,
  certificate: ({ enrolments, certificates }) => enrolments.length > certificates.length,
  'employment-certificate': ({ employmentCertificates }) => employmentCertificates.length > 0,
}

/** Whose records are looked at, and which records these are. */
export interface PreviewPlan {
  readonly people: readonly Id<'person'>[]
  readonly idsOf: (personId: Id<'person'>) => PreviewIds
}

/** Rows of all tables that are gone through, for the progress. */
export async function countPreviewRows(store: Store): Promise<number> {
  const counts = await Promise.all(['persons' as const, ...ledgers].map((table) => store.count(table)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Everybody whom the decisions may be about, with the ids of their records, from the readable columns alone.
 *
 * @param onRows told how many rows were gone through
 */
export async function planPreview(
  store: Store,
  wanted: readonly PreviewedDecision[],
  onRows: (rows: number) => void,
): Promise<PreviewPlan> {
  const found = new Map<string, PreviewIds>()
  const idsOf = (personId: string): PreviewIds => {
    let ids = found.get(personId)
    if (!ids) found.set(personId, (ids = emptyIds()))
    return ids
  }
  for (const table of ledgers) {
    for await (const page of store.columns(table)) {
      for (const row of page as readonly (ColumnsOf<PreviewLedger> & { readonly state?: string })[]) {
        const ids = idsOf(row.personId)
        ids[table].push(row.id)
        if (table === 'unemploymentSpells' && row.state === 'open') ids.isRegistered = true
      }
      onRows(page.length)
    }
  }
  const isAsked = (ids: PreviewIds) => wanted.some((decision) => narrow[decision]?.(ids) ?? true)
  const none = emptyIds()
  const people: Id<'person'>[] = []
  for await (const page of store.columns('persons')) {
    for (const { id } of page) if (isAsked(found.get(id) ?? none)) people.push(id as Id<'person'>)
    onRows(page.length)
  }
  return { people, idsOf: (personId) => found.get(personId) ?? none }
}

function emptyIds(): PreviewIds {
  return {
    unemploymentSpells: [],
    employmentSpells: [],
    assignments: [],
    enrolments: [],
    certificates: [],
    employmentCertificates: [],
    isRegistered: false,
  }
}
