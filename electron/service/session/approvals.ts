import { randomUUID } from 'node:crypto'
import { AppError } from '../../../src/shared/errors/app-error'
import { isSameAct, type AgreedAct } from '../../../src/shared/rights/second-person'

/** How long a second person's agreement holds: the act follows at once. */
const GOOD_FOR_MS = 5 * 60_000

/** A large month is packed before its file is written. */
const EXPORT_GOOD_FOR_MS = 30 * 60_000

/** Who agreed: a second person by the own password, or whoever had the recovery code of the station in hand. */
export type AgreedBy = { readonly operatorId: string } | 'recovery-code'

interface Approval extends AgreedAct {
  readonly by: AgreedBy
  readonly until: number
}

/** What second people agreed to in this session: one agreement, one act. */
export class Approvals {
  readonly #open = new Map<string, Approval>()

  /** @param elapsed time that does not follow the clock of the computer, in milliseconds */
  constructor(private readonly elapsed: () => number) {}

  grant(act: AgreedAct, by: AgreedBy): string {
    const approvalId = randomUUID()
    const goodForMs = act.purpose === 'month:export' ? EXPORT_GOOD_FOR_MS : GOOD_FOR_MS
    this.#open.set(approvalId, { ...act, by, until: this.elapsed() + goodForMs })
    return approvalId
  }

  /** Who agreed. @throws AppError `station/approval-expired`: unknown, used, too old, or given for something else */
  check(approvalId: string, act: AgreedAct): AgreedBy {
    const approval = this.#open.get(approvalId)
    if (!approval || !isSameAct(approval, act) || approval.until < this.elapsed()) {
      throw new AppError('station/approval-expired')
    }
    return approval.by
  }

  /**
   * Takes the agreement for one act, at once: a second act finds none.
   *
   * @returns who agreed, and what gives the agreement back when the act was not done after all
   * @throws AppError as `check`
   */
  take(approvalId: string, act: AgreedAct): { by: AgreedBy; giveBack: () => void } {
    const by = this.check(approvalId, act)
    const approval = this.#open.get(approvalId)
    this.#open.delete(approvalId)
    return { by, giveBack: () => void (approval && this.#open.set(approvalId, approval)) }
  }
}
