import type { Id } from '../../shared/ids'
import type { Fen, LocalDate } from '../../shared/units'

/** Where a person may register: one choice of four (人社厅发〔2020〕79号). */
export type RegistrationPlace = 'hukou' | 'residence' | 'work' | 'insured'

/** Unemployment type codes 01–07, 99 (domain reference §3.2). */
export type UnemploymentReason = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99'

/** Why work ended, codes 1–9: the sub-reasons of type 02, used for the end of an employment too (unconfirmed list). */
export type JobEndReason = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

/** Kind of employment contract; `none`: the person works without one. */
export type ContractKind = 'fixed' | 'open-ended' | 'task' | 'none'

/** The five social insurances. */
export type SocialInsurance = 'pension' | 'medical' | 'unemployment' | 'injury' | 'maternity'

/** Cancellation reason codes 1–10 (domain reference §3.2). */
export type CancellationReason = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10'

/** Employment type codes 1–8 (domain reference §3.3). */
export type EmploymentKind = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'

/** Why an unemployment spell ended: the person found work, or it was cancelled for a reason. */
export type SpellEnd =
  | { readonly kind: 'employed'; readonly endedOn: LocalDate; readonly employmentId: Id<'employment'> }
  | {
      readonly kind: 'cancelled'
      readonly endedOn: LocalDate
      readonly reason: CancellationReason
      readonly note: string
      /** Rules and versions under which it was cancelled. Absent in older records. */
      readonly policySource?: string
    }

/** How a registered unemployed person was contacted (跟踪联系). */
export type ContactWay = 'phone' | 'visit' | 'counter' | 'message'

/** What came of it. */
export type ContactResult =
  | 'reached' // 已联系上，仍在找工作
  | 'not-reached' // 没有联系上
  | 'refused' // 无正当理由拒绝所推荐的服务
  | 'works' // 本人说已经就业
  | 'no-wish' // 本人说不再求职

/** One contact with a registered unemployed person, or the attempt. */
export interface FollowUp {
  readonly on: LocalDate
  readonly way: ContactWay
  readonly result: ContactResult
  /** What was offered or recommended; empty when nothing was. */
  readonly offered: string
  readonly note: string
  readonly handlerName: string
}

/** What the clerk enters for a contact. */
export type NewFollowUp = Omit<FollowUp, 'handlerName'>

/** The written commitment (承诺书) that the person signed: when, and which wording. */
export interface Commitment {
  readonly signedOn: LocalDate
  /** Version of the wording on the paper that was signed. */
  readonly wording: string
}

/** One unemployment registration: an interval, never overwritten by the next one. */
export interface UnemploymentSpell {
  readonly id: Id<'unemployment'>
  readonly personId: Id<'person'>
  /** Number a person reads, `SY` + year + serial. */
  readonly registrationNo: string
  readonly registeredOn: LocalDate
  readonly place: RegistrationPlace
  readonly unemployedOn: LocalDate
  readonly reason: UnemploymentReason
  /** With reason 02, when it is known. */
  readonly reasonDetail?: JobEndReason | null
  readonly previousEmployer: string
  readonly previousJob: string
  readonly jobWish: string
  readonly wantsTraining: boolean
  readonly wantsStartUp: boolean
  readonly handlerName: string
  readonly end: SpellEnd | null
  /** Absent until the person has signed; nothing waits for it. */
  readonly commitment?: Commitment
  /** Acceptance that the registration finished; absent when it was made at once. */
  readonly acceptanceId?: Id<'acceptance'>
  /** Rules and versions under which the person was registered. Absent in older records. */
  readonly policySource?: string
  /** Oldest first. Absent in registrations that nobody followed up yet. */
  readonly followUps?: readonly FollowUp[]
}

/** End of an employment that is over: when and why. */
export interface EmploymentEnd {
  readonly on: LocalDate
  readonly reason: JobEndReason
  readonly note: string
}

/** Ends of open employments that go with a registration, by employment. */
export interface EmploymentEnding extends EmploymentEnd {
  readonly employmentId: Id<'employment'>
}

/** What the clerk enters. */
export interface NewUnemployment {
  readonly personId: Id<'person'>
  readonly registeredOn: LocalDate
  readonly place: RegistrationPlace
  readonly unemployedOn: LocalDate
  readonly reason: UnemploymentReason
  readonly reasonDetail?: JobEndReason | null
  readonly previousEmployer: string
  readonly previousJob: string
  readonly jobWish: string
  readonly wantsTraining: boolean
  readonly wantsStartUp: boolean
  /** The person has signed the commitment by now. */
  readonly isCommitmentSigned?: boolean
  /** Open employments that end with it, in the same operation. */
  readonly endsEmployment?: readonly EmploymentEnding[]
}

/** Answers of an acceptance: what was asked by then. */
export type AcceptedAnswers = Pick<
  NewUnemployment,
  'previousEmployer' | 'previousJob' | 'jobWish' | 'wantsTraining' | 'wantsStartUp'
> & {
  readonly place: RegistrationPlace | null
  readonly unemployedOn: LocalDate | null
  readonly reason: UnemploymentReason | null
  readonly reasonDetail: JobEndReason | null
}

/** How an acceptance came to its end: the registration was made, or the person took it back. */
export type AcceptanceEnd =
  | { readonly kind: 'registered'; readonly on: LocalDate; readonly spellId: Id<'unemployment'> }
  | { readonly kind: 'withdrawn'; readonly on: LocalDate; readonly note: string }

/** An application that was taken in (受理) and is finished within some working days. It is no registration yet. */
export interface Acceptance {
  readonly id: Id<'acceptance'>
  readonly personId: Id<'person'>
  /** Number a person reads, `SL` + year + serial. */
  readonly acceptanceNo: string
  readonly acceptedOn: LocalDate
  /** Last day of the time limit, by the rule of the day of acceptance. */
  readonly dueOn: LocalDate
  /** False: holidays of that time were not known, the day may be later. */
  readonly isDueCovered: boolean
  readonly policySource: string
  readonly answers: AcceptedAnswers
  readonly handlerName: string
  readonly end: AcceptanceEnd | null
}

/** What is known of an employment beyond who, where and since when. All of it may be unknown. */
export interface EmploymentTerms {
  /** 统一社会信用代码, normalised; empty when it was not given. */
  readonly creditCode?: string
  /** GB/T 4754 section, one letter. */
  readonly industry?: string | null
  readonly contractKind?: ContractKind | null
  readonly contractFrom?: LocalDate | null
  readonly contractTo?: LocalDate | null
  readonly monthlyPay?: Fen | null
  readonly insured?: readonly SocialInsurance[]
}

/** One employment registration: an interval with a reason at its end. Older records have no terms. */
export interface EmploymentSpell extends EmploymentTerms {
  readonly id: Id<'employment'>
  readonly personId: Id<'person'>
  readonly registrationNo: string
  readonly registeredOn: LocalDate
  readonly kind: EmploymentKind
  readonly employer: string
  readonly job: string
  readonly startedOn: LocalDate
  readonly workPlace: string
  readonly handlerName: string
  readonly endedOn: LocalDate | null
  /** Words; empty where `endCode` says it all. */
  readonly endReason: string | null
  /** Absent while it is open, and where only words were kept. */
  readonly endCode?: JobEndReason
  /** Day on which the end was reported. Absent in older records. */
  readonly endRegisteredOn?: LocalDate
  /** Number of the employer's list that it came by; absent where the person or the employer came alone. */
  readonly rosterNo?: string
  /** Rules and versions under which it was registered, and ended. Absent in older records. */
  readonly policySource?: string
  readonly endPolicySource?: string
}

/** What the clerk enters. */
export interface NewEmployment extends EmploymentTerms {
  readonly personId: Id<'person'>
  readonly registeredOn: LocalDate
  readonly kind: EmploymentKind
  readonly employer: string
  readonly job: string
  readonly startedOn: LocalDate
  readonly workPlace: string
  /** Open employments that end with it, in the same operation. */
  readonly endsEmployment?: readonly EmploymentEnding[]
}
