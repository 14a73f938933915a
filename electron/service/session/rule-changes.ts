import type { Json, JournalEntry, RowWrite } from '../../../src/shared/operation'
import type { ActTerms } from '../../../src/shared/rights/second-person'
import { JournalFollower } from './journal-follower'

type Row = Exclude<RowWrite['row'], null>

/** The settings of the station as the journal has them: what a change of a rule is compared with. */
export class RuleChanges extends JournalFollower {
  #settings: Row | null = null

  /**
   * The one rule that an operation changes, as the second person has to have agreed to it.
   *
   * @param writes rows of the operation; `catchUp` comes first
   * @returns `null`: it changes more than one value of one rule
   */
  termsOf(writes: readonly RowWrite[]): ActTerms | null {
    const [write, ...others] = writes
    if (!this.#settings || !write?.row || others.length > 0) return null
    const { overrides: before, ...restBefore } = this.#settings
    const { overrides: after, ...restAfter } = write.row
    if (!Array.isArray(before) || !Array.isArray(after) || !isSame(restBefore, restAfter)) return null
    const [added, ...more] = without(after as Json[], before as Json[])
    if (!isRow(added) || more.length > 0) return null
    const replaced = without(before as Json[], after as Json[])
    const isOfOne = replaced.every((one) => isRow(one) && one['key'] === added['key'] && one['from'] === added['from'])
    return isOfOne ? (added as ActTerms) : null
  }

  protected take({ op }: JournalEntry): void {
    for (const { table, row } of op.writes) if (table === 'settings') this.#settings = row
  }

  protected forget(): void {
    this.#settings = null
  }
}

function without(list: readonly Json[], others: readonly Json[]): Json[] {
  return list.filter((one) => !others.some((other) => isSame(one, other)))
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
