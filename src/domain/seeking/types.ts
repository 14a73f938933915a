import type { Id } from '../../shared/ids'
import type { Fen, LocalDate } from '../../shared/units'

/** What somebody looks for (form 求职登记表). */
export interface JobWish {
  /** Kinds of work in the order of preference, one to three. */
  readonly jobs: readonly string[]
  /** Where; empty: anywhere. */
  readonly region: string
  /** Least monthly pay that is wished for; `null` when none was named. */
  readonly monthlyPay: Fen | null
  readonly acceptsDormitory: boolean
  readonly acceptsShifts: boolean
  /** Day from which the person can start; `null`: at once. */
  readonly availableFrom: LocalDate | null
  readonly wantsTraining: boolean
  /** Skills, certificates and work so far, as the person tells them. */
  readonly skills: string
}

/** What came of a recommendation. */
export type RecommendationResult =
  | 'hired' // 录用
  | 'not-hired' // 未录用
  | 'refused' // 本人无正当理由拒绝
  | 'declined' // 本人有正当理由没有去

/** A vacancy that a job seeker was sent to, and what came of it. */
export interface Recommendation {
  readonly on: LocalDate
  readonly employer: string
  readonly job: string
  readonly handlerName: string
  /** `null` while nobody knows yet. */
  readonly outcome: {
    readonly result: RecommendationResult
    readonly on: LocalDate
    readonly note: string
  } | null
}

/** Why a job-seeking registration ended. */
export type SeekingEnd = 'found-work' | 'withdrawn' | 'expired'

/** One job-seeking registration (求职登记): valid for some months, prolonged by a new one. */
export interface JobSeeking extends JobWish {
  readonly id: Id<'jobSeeking'>
  readonly personId: Id<'person'>
  /** Number a person reads, `QZ` + year + serial. */
  readonly registrationNo: string
  readonly registeredOn: LocalDate
  /** Last day on which it is valid. */
  readonly validUntil: LocalDate
  readonly handlerName: string
  /** Oldest first. */
  readonly recommendations: readonly Recommendation[]
  readonly end: { readonly reason: SeekingEnd; readonly on: LocalDate } | null
}

/** What the clerk enters. */
export interface NewJobSeeking extends JobWish {
  readonly personId: Id<'person'>
  readonly registeredOn: LocalDate
}

/** What the clerk enters when somebody is sent to a vacancy. */
export type NewRecommendation = Pick<Recommendation, 'on' | 'employer' | 'job'>
