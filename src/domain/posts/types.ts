import type { Id } from '../../shared/ids'
import type { Fen, LocalDate } from '../../shared/units'
import type { HardshipCategory } from '../person/types'

/** Urban post or rural post (乡村公益性岗位). */
export type PostKind = 'urban' | 'rural'

/** A public-welfare post (公益性岗位). */
export interface Post {
  readonly id: Id<'post'>
  /** Number a person reads, `GW` + year + serial. */
  readonly postNo: string
  readonly title: string
  readonly kind: PostKind
  readonly userUnit: string
  readonly place: string
  readonly heads: number
  readonly isFullTime: boolean
  readonly hoursPerWeek: number
  readonly subsidyMonthly: Fen
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly status: 'open' | 'closed'
}

export type NewPost = Omit<Post, 'id' | 'postNo' | 'status'>

/** Why the subsidy of an assignment ends when it ends. */
export type ClockEnd = 'max-duration' | 'retirement'

/** One assignment to a post (安排上岗): an interval with a reason at its end. */
export interface Assignment {
  readonly id: Id<'assignment'>
  readonly postId: Id<'post'>
  readonly personId: Id<'person'>
  readonly assignmentNo: string
  readonly startedOn: LocalDate
  /** Day the subsidy was first approved: the clock starts and the age is measured here. */
  readonly firstApprovedOn: LocalDate
  readonly category: HardshipCategory | 'rural-priority'
  /** 1 for the first placement of the person, 2 for the second … */
  readonly placementOrdinal: number
  readonly statutoryRetirementOn: LocalDate
  /** Day the subsidy ends at the latest. */
  readonly subsidyUntil: LocalDate
  readonly clockEnd: ClockEnd
  /** Parameter versions the decision was made under. */
  readonly policySource: string
  /** Employment registration written with it and ending with it; absent when there was none. */
  readonly employmentId?: Id<'employment'>
  readonly endedOn: LocalDate | null
  readonly endReason: string | null
}

/** What the post manager enters to assign somebody. */
export interface NewAssignment {
  readonly postId: Id<'post'>
  readonly personId: Id<'person'>
  readonly startsOn: LocalDate
  /** Register the employment too, which ends an open unemployment registration. */
  readonly isEmployed: boolean
}
