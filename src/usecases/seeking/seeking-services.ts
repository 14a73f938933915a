import type {
  JobSeeking,
  NewJobSeeking,
  NewRecommendation,
  Recommendation,
  SeekingEnd,
} from '../../domain/seeking/types'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { Committed } from '../ports'

/** Job seeking with its recommendations. */
export interface SeekingServices {
  /** Looks for work; valid for as long as the rule of the day says. */
  register(input: NewJobSeeking): Promise<Committed<JobSeeking>>
  recommend(id: Id<'jobSeeking'>, input: NewRecommendation): Promise<Committed<JobSeeking>>
  /** What came of the recommendation at a place, from 0. */
  settle(
    place: { readonly id: Id<'jobSeeking'>; readonly at: number },
    outcome: NonNullable<Recommendation['outcome']>,
  ): Promise<Committed<JobSeeking>>
  end(
    id: Id<'jobSeeking'>,
    end: { readonly reason: SeekingEnd; readonly on: LocalDate },
  ): Promise<Committed<JobSeeking>>
}
