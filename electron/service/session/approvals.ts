import { randomUUID } from 'node:crypto'
import { AppError } from '../../../src/shared/errors/app-error'
import type { ApprovalPurpose } from '../../../src/shared/rights/second-person'

/** How long a second person's agreement holds: the act follows at once. */
const GOOD_FOR_MS = 5 * 60_000

/** A large month is packed before its file is written. */
const EXPORT_GOOD_FOR_MS = 30 * 60_000

/** What was agreed to: the act, and what it is about (an account, a rule, a batch). */
export interface Agreed {
  readonly purpose: ApprovalPurpose
  readonly about: string
}

interface Approval extends Agreed {
  readonly operatorId: string
  readonly until: number
}

/** What second people agreed to in this session: one agreement, one act. */
export class Approvals {
  readonly #open = new Map<string, Approval>()

  /** @param elapsed time that does not follow the clock of the computer, in milliseconds */
  constructor(private readonly elapsed: () => number) {}

  grant(agreed: Agreed, operatorId: string): string {
    const approvalId = randomUUID()
    const goodForMs = agreed.purpose === 'month:export' ? EXPORT_GOOD_FOR_MS : GOOD_FOR_MS
    this.#open.set(approvalId, { ...agreed, operatorId, until: this.elapsed() + goodForMs })
    return approvalId
  }

  /** Who agreed. @throws AppError `station/approval-expired`: unknown, used, too old, or given for something else */
  check(approvalId: string, { purpose, about }: Agreed): string {
    const approval = this.#open.get(approvalId)
    const isFor = approval?.purpose === purpose && approval.about === about
    if (!isFor || approval.until < this.elapsed()) throw new AppError('station/approval-expired')
    return approval.operatorId
  }

  /**
   * Takes the agreement for one act, at once: a second act finds none.
   *
   * @returns who agreed, and what gives the agreement back when the act was not done after all
   * @throws AppError as `check`
   */
  take(approvalId: string, agreed: Agreed): { operatorId: string; giveBack: () => void } {
    const operatorId = this.check(approvalId, agreed)
    const approval = this.#open.get(approvalId)
    this.#open.delete(approvalId)
    return { operatorId, giveBack: () => void (approval && this.#open.set(approvalId, approval)) }
  }
}
