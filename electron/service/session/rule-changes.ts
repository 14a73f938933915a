import type { Json, JournalEntry, Operation, RowWrite } from '../../../src/shared/operation'
import type { ActTerms } from '../../../src/shared/rights/second-person'
import { JournalFollower } from './journal-follower'

type Row = Exclude<RowWrite['row'], null>

/** The settings of the station as the journal has them: what a change of a rule is compared with. */
export class RuleChanges extends JournalFollower {
  #settings: Row | null = null

  /**
   * The one value of a rule that an operation adds, as the second person has to have agreed to it.
   *
   * @param op `catchUp` comes first
   * @returns `null`: it does more than that, takes an earlier value away, or names other people than those who act
   */
  termsOf(op: Pick<Operation, 'writes' | 'operatorId' | 'approvedBy'>): ActTerms | null {
    const [write, ...others] = op.writes
    if (!this.#settings || !write?.row || others.length > 0) return null
    const { overrides: before, ...restBefore } = this.#settings
    const { overrides: after, ...restAfter } = write.row
    if (!Array.isArray(before) || !Array.isArray(after) || !isSame(restBefore, restAfter)) return null
    const [added, ...more] = without(after as Json[], before as Json[])
    if (!isRow(added) || more.length > 0) return null
    if (without(before as Json[], after as Json[]).length > 0) return null
    const { set, ...terms } = added
    return set === undefined || isSetBy(set, op) ? (terms as ActTerms) : null
  }

  protected take({ op }: JournalEntry): void {
    for (const { table, row } of op.writes) if (table === 'settings') this.#settings = row
  }

  protected forget(): void {
    this.#settings = null
  }
}

/** Who is said to have set a value and to have agreed are those of the operation. */
function isSetBy(set: Json, { operatorId, approvedBy }: Pick<Operation, 'operatorId' | 'approvedBy'>): boolean {
  return isRow(set) && set['by'] === operatorId && set['agreedBy'] === approvedBy
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
