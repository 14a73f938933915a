import type { Id } from '../../shared/ids'
import type { Instant } from '../../shared/units'

/** Printed forms of the station. */
export type FormId =
  | 'unemployment-registration-form' // 失业人员登记表
  | 'acceptance-receipt' // 业务受理回执
  | 'employment-registration-form' // 就业登记表
  | 'hiring-roster' // 用人单位招用人员登记花名册
  | 'job-seeking-form' // 求职登记表
  | 'employment-certificate-pages' // 就业创业证记载内容
  | 'hardship-application-form' // 就业困难人员申请认定表
  | 'class-roster' // 培训学员花名册
  | 'sign-in-sheet' // 培训签到表
  | 'completion-certificate' // 培训合格证书
  | 'post-approval-form' // 公益性岗位人员申请（审批）表
  | 'recovery-sheet' // 恢复码保管单
  | 'recovery-slip' // 恢复码使用记录单
  | 'privacy-notice' // 个人信息处理告知书
  | 'person-file' // 本人信息查询（复制）结果
  | 'month-report' // 月报表

/** How the person who asks for the own file showed who they are. */
export type IdentityCheck = 'own-document' | 'agent'

/** Where a paper was sent. Whether a printer gave it out is known to nobody but the person who stands there. */
export type PrintTarget = 'printer' | 'file'

/** Why a print is no copy: nothing came out, it came out badly, or what stood on it was wrong. */
export type PrintVoidReason = 'not-printed' | 'badly-printed' | 'wrong-content'

/** What was printed, of which records, how many pages, when, by whom. The papers themselves are not kept. */
export interface PrintRecord {
  readonly id: Id<'print'>
  readonly formId: FormId
  readonly subjectIds: readonly string[]
  /** Number on the paper, or first and last of a series. */
  readonly paperNo: string
  readonly pages: number
  readonly printedAt: Instant
  readonly operatorName: string
  /** 1 for the first print of these records, 2 for the first reprint … Prints that were void by then do not count. */
  readonly copy: number
  /** Older records do not tell. */
  readonly sentTo?: PrintTarget
  /** The print was marked as no copy. */
  readonly voided?: {
    readonly reason: PrintVoidReason
    readonly at: Instant
    readonly operatorName: string
  }
}
