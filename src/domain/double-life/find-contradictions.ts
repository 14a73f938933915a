import type { Id } from '../../shared/ids'
import { daysBetween, type LocalDate } from '../../shared/units'
import { judge, ledgerOrder, type Verdict } from './rules'
import type { Contradiction, LifeFact } from './types'

/** A person's facts, of any ledgers, in any order. */
export interface PersonLife {
  readonly personId: Id<'person'>
  readonly facts: readonly LifeFact[]
}

/** Days on which two records contradict each other, while they are collected. */
interface Found extends Verdict {
  readonly first: LifeFact
  readonly second: LifeFact
  readonly from: LocalDate
  to: LocalDate | null
  days: number | null
}

const places = new Map(ledgerOrder.map((ledger, place) => [ledger, place]))

/**
 * Pairs of records of one person that contradict each other, earliest first. One pass over the facts by their first day:
 * each is held against those that still go on then. Pairs of the same records are one contradiction with all its days.
 *
 * @param facts in any order; those that end before they begin are left out
 */
export function findContradictions({ personId, facts }: PersonLife): readonly Contradiction[] {
  const found = new Map<string, Found>()
  let open: LifeFact[] = []
  const sorted = facts.filter(({ from, to }) => to === null || from <= to).sort(byFirstDay)
  for (const fact of sorted) {
    open = open.filter(({ to }) => to === null || to >= fact.from)
    for (const other of open) {
      const [first, second] = inOrder(other, fact)
      const verdict = judge(first, second)
      if (verdict) add(found, { ...verdict, first, second, ...sharedDays(other, fact) })
    }
    open.push(fact)
  }
  return [...found.values()].map(({ first, second, ...rest }) => ({
    personId,
    ...rest,
    first: { ledger: first.ledger, recordId: first.recordId },
    second: { ledger: second.ledger, recordId: second.recordId },
  }))
}

/** The contradictions of many people, one person after another: nothing is kept but the person at hand. */
export function* contradictionsOf(lives: Iterable<PersonLife>): Generator<Contradiction> {
  for (const life of lives) yield* findContradictions(life)
}

/** What a contradiction is known by: its kind and its two records. */
export function contradictionKey(kind: string, firstId: string, secondId: string): string {
  return `${kind} ${firstId} ${secondId}`
}

/** Sessions of one class are many facts of one record: their days come together, the surest of them counts. */
function add(found: Map<string, Found>, one: Found): void {
  const key = contradictionKey(one.kind, one.first.recordId, one.second.recordId)
  const known = found.get(key)
  if (!known) {
    found.set(key, one)
    return
  }
  // Two sessions on one day are one day; facts come in the order of their days.
  const isSameDay = known.to !== null && known.to === one.from
  const days = known.days === null || one.days === null ? null : known.days + one.days - (isSameDay ? 1 : 0)
  const to = known.to === null || one.to === null ? null : one.to > known.to ? one.to : known.to
  const sureness = known.sureness === 'certain' ? 'certain' : one.sureness
  found.set(key, { ...known, to, days, sureness })
}

function byFirstDay(a: LifeFact, b: LifeFact): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0
}

function inOrder(a: LifeFact, b: LifeFact): readonly [LifeFact, LifeFact] {
  const order = (places.get(a.ledger) ?? 0) - (places.get(b.ledger) ?? 0)
  return order < 0 || (order === 0 && a.recordId <= b.recordId) ? [a, b] : [b, a]
}

/** Days that two facts share, of which the later begins while the earlier goes on. */
function sharedDays(earlier: LifeFact, later: LifeFact): Pick<Found, 'from' | 'to' | 'days'> {
  const { from } = later
  const to = earlier.to === null ? later.to : later.to === null || later.to > earlier.to ? earlier.to : later.to
  return { from, to, days: to === null ? null : daysBetween(from, to) + 1 }
}
