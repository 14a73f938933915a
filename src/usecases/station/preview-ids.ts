import { looksAt, type LookedAt, type PreviewedDecision } from '../../policies/preview/touched'
import type { Id } from '../../shared/ids'
import type { ColumnsOf, Store } from '../ports'

/** Tables that what is looked at stands in, each with a column for the person; relatives are looked up in the same. */
const ledgersOf = {
  unemployment: ['unemploymentSpells'],
  employment: ['employmentSpells'],
  assignments: ['assignments'],
  relatives: [],
  classes: ['enrolments', 'certificates'],
  employmentCertificates: ['employmentCertificates'],
} as const satisfies Readonly<Record<LookedAt, readonly string[]>>

export type PreviewLedger = (typeof ledgersOf)[LookedAt][number]

/** Ids of the records of one person; `isRegistered`: unemployed, now. */
export interface PreviewIds extends Partial<Record<PreviewLedger, string[]>> {
  isRegistered: boolean
}

/** Decisions that only look at people with certain records; every other one may be about anybody. */
const narrow: Readonly<Partial<Record<PreviewedDecision, (ids: PreviewIds) => boolean>>> = {
  'follow-up': ({ isRegistered }) => isRegistered,
  cancellation: ({ isRegistered }) => isRegistered,
  hardship: ({ isRegistered }) => isRegistered,
  certificate: ({ enrolments, certificates }) => countOf(enrolments) > countOf(certificates),
  'employment-certificate': ({ employmentCertificates }) => countOf(employmentCertificates) > 0,
}

/** Whose records are looked at, and which records these are. */
export interface PreviewPlan {
  readonly looked: ReadonlySet<LookedAt>
  readonly people: readonly Id<'person'>[]
  readonly idsOf: (personId: Id<'person'>) => PreviewIds
}

/** Rows of all tables that are gone through, for the progress. */
export async function countPreviewRows(store: Store, wanted: readonly PreviewedDecision[]): Promise<number> {
  const tables = ['persons', ...ledgersFor(lookedAt(wanted))] as const
  const counts = await Promise.all(tables.map((table) => store.count(table)))
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
    if (!ids) found.set(personId, (ids = { isRegistered: false }))
    return ids
  }
  const looked = lookedAt(wanted)
  for (const table of ledgersFor(looked)) {
    for await (const page of store.columns(table)) {
      for (const row of page as readonly (ColumnsOf<PreviewLedger> & { readonly state?: string })[]) {
        const ids = idsOf(row.personId)
        const ofTable = (ids[table] ??= [])
        ofTable.push(row.id)
        if (table === 'unemploymentSpells' && row.state === 'open') ids.isRegistered = true
      }
      onRows(page.length)
    }
  }
  const isAsked = (ids: PreviewIds) => wanted.some((decision) => narrow[decision]?.(ids) ?? true)
  const none: PreviewIds = { isRegistered: false }
  const people: Id<'person'>[] = []
  for await (const page of store.columns('persons')) {
    for (const { id } of page) if (isAsked(found.get(id) ?? none)) people.push(id as Id<'person'>)
    onRows(page.length)
  }
  return { looked, people, idsOf: (personId) => found.get(personId) ?? none }
}

const lookedAt = (wanted: readonly PreviewedDecision[]) => new Set(wanted.flatMap((decision) => looksAt[decision]))

const ledgersFor = (looked: ReadonlySet<LookedAt>): readonly PreviewLedger[] =>
  [...looked].flatMap((one) => ledgersOf[one])

const countOf = (ids: readonly string[] = []): number => ids.length
