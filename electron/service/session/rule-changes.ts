import type { Json, JournalEntry, Operation, RowWrite } from '../../../src/shared/operation'
import type { ActTerms } from '../../../src/shared/rights/second-person'
import { wallClockOf, type Instant } from '../../../src/shared/units'
import { JournalFollower } from './journal-follower'

type Row = Exclude<RowWrite['row'], null>

/** What an operation says of itself, beside its rows. */
type Act = Pick<Operation, 'at' | 'operatorId' | 'approvedBy'>

/** The settings of the station as the journal has them: what a change of a rule is compared with. */
export class RuleChanges extends JournalFollower {
  #settings: Row | null = null

  /**
   * The one value of a rule that an operation adds, as the second person has to have agreed to it. It stands behind the
   * values before, which stay as they are: of two that begin on the same day the later one counts.
   *
   * @param op `catchUp` comes first
   * @returns `null`: it does more than that, moves, repeats or takes away an earlier value, or does not say who acts and
   * on which day
   */
  termsOf(op: Act & Pick<Operation, 'writes'>): ActTerms | null {
    const [write, ...others] = op.writes
    if (!this.#settings || !write?.row || others.length > 0) return null
    const { overrides: before, ...restBefore } = this.#settings
    const { overrides: after, ...restAfter } = write.row
    if (!Array.isArray(before) || !Array.isArray(after) || !isSame(restBefore, restAfter)) return null
    const added = (after as Json[]).at(-1)
    if (!isRow(added) || !isSame((after as Json[]).slice(0, -1), before as Json[])) return null
    const { set, ...terms } = added
    return isSetBy(set, op) ? (terms as ActTerms) : null
  }

  protected take({ op }: JournalEntry): void {
    for (const { table, row } of op.writes) if (table === 'settings') this.#settings = row
  }

  protected forget(): void {
    this.#settings = null
  }
}

/**
 * Who is said to have set a value and to have agreed are those of the operation, on its day: what a value says of its
 * day decides for which old decisions it counts.
 */
function isSetBy(set: Json | undefined, { at, operatorId, approvedBy }: Act): boolean {
  if (!isRow(set) || set['by'] !== operatorId || set['agreedBy'] !== approvedBy) return false
  const setAt = set['at']
  if (typeof setAt !== 'string' || Number.isNaN(Date.parse(setAt))) return false
  return wallClockOf(setAt as Instant).on === wallClockOf(at).on
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal as JSON, whatever the order of the names. */
function isSame(a: Json, b: Json): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, at) => isSame(one as Json, b[at] as Json))
    )
  }
  if (!isRow(a) || !isRow(b)) return a === b
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && isSame(a[name] ?? null, b[name] ?? null))
  )
}
