import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'

/** Where a person may register: one choice of four (人社厅发〔2020〕79号). */
export type RegistrationPlace = 'hukou' | 'residence' | 'work' | 'insured'

/** Unemployment type codes 01–07, 99 (domain reference §3.2). */
export type UnemploymentReason = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '99'

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
  readonly previousEmployer: string
  readonly previousJob: string
  readonly jobWish: string
  readonly wantsTraining: boolean
  readonly wantsStartUp: boolean
  readonly handlerName: string
  readonly end: SpellEnd | null
  /** Oldest first. Absent in registrations that nobody followed up yet. */
  readonly followUps?: readonly FollowUp[]
}

/** What the clerk enters. */
export interface NewUnemployment {
  readonly personId: Id<'person'>
  readonly registeredOn: LocalDate
  readonly place: RegistrationPlace
  readonly unemployedOn: LocalDate
  readonly reason: UnemploymentReason
  readonly previousEmployer: string
  readonly previousJob: string
  readonly jobWish: string
  readonly wantsTraining: boolean
  readonly wantsStartUp: boolean
}

/** One employment registration: an interval with a reason at its end. */
export interface EmploymentSpell {
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
  readonly endReason: string | null
}

/** What the clerk enters. */
export interface NewEmployment {
  readonly personId: Id<'person'>
  readonly registeredOn: LocalDate
  readonly kind: EmploymentKind
  readonly employer: string
  readonly job: string
  readonly startedOn: LocalDate
  readonly workPlace: string
}
