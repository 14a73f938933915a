import { randomUUID } from 'node:crypto'
import type { ApprovalPurpose } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'

/** How long a second person's agreement holds: the act follows at once, and a long export has to end with it. */
const GOOD_FOR_MS = 30 * 60_000

interface Approval {
  readonly purpose: ApprovalPurpose
  readonly operatorId: string
  readonly until: number
}

/** What second people agreed to in this session: one agreement, one act. */
export class Approvals {
  readonly #open = new Map<string, Approval>()

  /** @param elapsed time that does not follow the clock of the computer, in milliseconds */
  constructor(private readonly elapsed: () => number) {}

  grant(purpose: ApprovalPurpose, operatorId: string): string {
    const approvalId = randomUUID()
    this.#open.set(approvalId, { purpose, operatorId, until: this.elapsed() + GOOD_FOR_MS })
    return approvalId
  }

  /** Who agreed. @throws AppError `station/approval-expired`: unknown, used, too old, or given for another act */
  check(approvalId: string, purpose: ApprovalPurpose): string {
    const approval = this.#open.get(approvalId)
    if (approval?.purpose !== purpose || approval.until < this.elapsed()) throw new AppError('station/approval-expired')
    return approval.operatorId
  }

  /** The act is done. */
  use(approvalId: string): void {
    this.#open.delete(approvalId)
  }
}
