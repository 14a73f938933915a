import type { JobSeeking, NewJobSeeking, Recommendation } from '../../src/domain/seeking/types'
import { fen, localDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** What a clerk enters for somebody who looks for work. */
export function aNewJobSeeking(over: Partial<NewJobSeeking> = {}): NewJobSeeking {
  return {
    personId: anId<'person'>(),
    registeredOn: localDate('2026-09-01'),
    jobs: ['保洁', '保安'],
    region: '演示县城',
    monthlyPay: fen(300_000),
    acceptsDormitory: true,
    acceptsShifts: false,
    availableFrom: null,
    wantsTraining: true,
    skills: '家政服务员初级',
    ...over,
  }
}

/** A job-seeking registration valid until the end of November 2026. */
export function aJobSeeking(over: Partial<JobSeeking> = {}): JobSeeking {
  return {
    ...aNewJobSeeking(),
    id: anId<'jobSeeking'>(),
    registrationNo: 'QZ2026-000017',
    validUntil: localDate('2026-11-30'),
    handlerName: '经办员',
    recommendations: [],
    end: null,
    ...over,
  }
}

/** A recommendation of which nobody knows yet what came. */
export function aRecommendation(over: Partial<Recommendation> = {}): Recommendation {
  return {
    on: localDate('2026-10-09'),
    employer: '演示物流园',
    job: '分拣员',
    handlerName: '经办员',
    outcome: null,
    ...over,
  }
}
