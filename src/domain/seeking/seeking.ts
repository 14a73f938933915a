import { AppError } from '../../shared/errors/app-error'
import { ageOn, type LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import type { Person } from '../person/types'
import { minWorkingAge } from '../registration/spells'
import type { JobSeeking, NewJobSeeking, NewRecommendation, Recommendation, SeekingEnd } from './types'

/** Most kinds of work on the form. */
export const mostJobs = 3

/** Whether it has no end yet, valid or run out. */
export function isSeeking({ end }: Pick<JobSeeking, 'end'>): boolean {
  return end === null
}

/** Whether it is valid on a day: from its first day up to and including the last day of validity or the day before its end. */
export function isValidOn({ registeredOn, validUntil, end }: JobSeeking, on: LocalDate): boolean {
  return registeredOn <= on && on <= validUntil && (end === null || on < end.on)
}

/** Kinds of work as they are kept: without blanks, empty ones and repeats left out. */
export function tidyJobs(jobs: readonly string[]): readonly string[] {
  return [...new Set(jobs.map((job) => job.trim()).filter((job) => job !== ''))].slice(0, mostJobs)
}

/**
 * Checks a job-seeking registration.
 *
 * @returns stops `seeking/job-missing`, `registration/date-in-future`, `registration/under-age`,
 *   `seeking/still-valid` while another one of the person is valid
 */
export function checkSeeking(
  person: Pick<Person, 'bornOn'>,
  input: NewJobSeeking,
  others: readonly JobSeeking[],
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  if (tidyJobs(input.jobs).length === 0) stops.push({ field: 'jobs', code: 'seeking/job-missing', params: {} })
  if (input.registeredOn > today) {
    stops.push({ field: 'registeredOn', code: 'registration/date-in-future', params: {} })
  }
  if (ageOn(person.bornOn, input.registeredOn) < minWorkingAge) {
    stops.push({ field: 'registeredOn', code: 'registration/under-age', params: { minAge: minWorkingAge } })
  }
  const valid = others.find((one) => isSeeking(one) && isValidOn(one, input.registeredOn))
  if (valid) {
    const params = { registrationNo: valid.registrationNo, validUntil: valid.validUntil }
    stops.push({ field: 'registeredOn', code: 'seeking/still-valid', params })
  }
  return stops
}

/**
 * Checks a recommendation.
 *
 * @returns stops `seeking/vacancy-missing`, `registration/date-in-future`, `seeking/not-valid` on a day on which the
 *   registration is not valid
 */
export function checkRecommendation(
  seeking: JobSeeking,
  input: NewRecommendation,
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  for (const field of ['employer', 'job'] as const) {
    if (input[field].trim() === '') stops.push({ field, code: 'seeking/vacancy-missing', params: {} })
  }
  if (input.on > today) stops.push({ field: 'on', code: 'registration/date-in-future', params: {} })
  else if (!isValidOn(seeking, input.on)) stops.push({ field: 'on', code: 'seeking/not-valid', params: {} })
  return stops
}

/** The registration with one recommendation more. */
export function withRecommendation(seeking: JobSeeking, recommendation: Recommendation): JobSeeking {
  return { ...seeking, recommendations: [...seeking.recommendations, recommendation] }
}

/**
 * The registration with what came of a recommendation.
 *
 * @param at place among the recommendations, from 0
 * @throws AppError `seeking/recommendation-not-found`; `seeking/already-settled`; `registration/date-order` before the
 *   recommendation; `seeking/refusal-unexplained`: a refusal without its reason
 */
export function settleRecommendation(
  seeking: JobSeeking,
  at: number,
  outcome: NonNullable<Recommendation['outcome']>,
): JobSeeking {
  const recommendation = seeking.recommendations[at]
  if (!recommendation) throw new AppError('seeking/recommendation-not-found')
  if (recommendation.outcome) throw new AppError('seeking/already-settled')
  if (outcome.on < recommendation.on) throw new AppError('registration/date-order', { earliestOn: recommendation.on })
  if (outcome.result === 'refused' && outcome.note.trim() === '') throw new AppError('seeking/refusal-unexplained')
  return { ...seeking, recommendations: seeking.recommendations.with(at, { ...recommendation, outcome }) }
}

/** The registration ended. @throws AppError `seeking/ended`, `registration/date-order` before its first day */
export function endSeeking(seeking: JobSeeking, reason: SeekingEnd, on: LocalDate): JobSeeking {
  if (seeking.end) throw new AppError('seeking/ended')
  if (on < seeking.registeredOn) throw new AppError('registration/date-order', { earliestOn: seeking.registeredOn })
  return { ...seeking, end: { reason, on } }
}
