import type { JournalEntry } from '../../shared/operation'
import type { Instant, LocalDate } from '../../shared/units'
import { auditGroupOf } from './audit-groups'

/** What one operator did on one day. An empty `operatorId`: tries at accounts that do not exist. */
export interface ActCount {
  readonly operatorId: string
  readonly day: LocalDate
  readonly acts: number
  /** Of them: full numbers shown and papers looked at. */
  readonly looks: number
  /** Wrong passwords for this account. */
  readonly failures: number
}

/** What is counted in a matrix of operators and days. */
export const actMeasures = ['acts', 'looks', 'failures'] as const
export type ActMeasure = (typeof actMeasures)[number]

const FAILED = 'station:sign-in-failed'

/** When the act itself was: wrong passwords are written down at the next sign-in, which may be days later. */
export function actAt({ op }: JournalEntry): Instant {
  const lastAt = op.useCase === FAILED ? op.facts?.['lastAt'] : undefined
  return typeof lastAt === 'string' && lastAt !== '' ? (lastAt as Instant) : op.at
}

/** Counts operations by operator and day, one after another in any order. */
export class ActCounter {
  readonly #counts = new Map<string, ActCount>()

  /** @param dayOf the day of an instant at this counter */
  constructor(private readonly dayOf: (at: Instant) => LocalDate) {}

  add(entry: JournalEntry): void {
    const { op } = entry
    const at = actAt(entry)
    if (op.useCase === FAILED) {
      // Written down by who signs in next; they count for the account that was tried.
      const { operatorId = '', count = 1 } = op.facts ?? {}
      this.#bump(String(operatorId), at, { acts: 0, looks: 0, failures: Number(count) })
      return
    }
    const looks = auditGroupOf(op.useCase) === 'looks' ? 1 : 0
    this.#bump(op.operatorId, at, { acts: 1, looks, failures: 0 })
  }

  /** By operator and day. */
  counts(): readonly ActCount[] {
    return [...this.#counts.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  }

  #bump(operatorId: string, at: Instant, more: Pick<ActCount, ActMeasure>): void {
    const day = this.dayOf(at)
    const found = this.#counts.get(keyOf({ operatorId, day })) ?? { operatorId, day, acts: 0, looks: 0, failures: 0 }
    this.#counts.set(keyOf(found), {
      ...found,
      acts: found.acts + more.acts,
      looks: found.looks + more.looks,
      failures: found.failures + more.failures,
    })
  }
}

function keyOf({ operatorId, day }: Pick<ActCount, 'operatorId' | 'day'>): string {
  return `${operatorId} ${day}`
}
