import { describe, expect, it } from 'vitest'
import {
  checkRecommendation,
  checkSeeking,
  endSeeking,
  isValidOn,
  settleRecommendation,
  tidyJobs,
} from '../../../../src/domain/seeking/seeking'
import { localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import { aJobSeeking, aNewJobSeeking, aRecommendation } from '../../../builders/seeking.builder'

const today = localDate('2026-11-22')
const person = aPerson({ bornOn: localDate('1990-01-01') })
const seeking = aJobSeeking()
const sent = aJobSeeking({ recommendations: [aRecommendation()] })
const codesOf = (issues: ReturnType<typeof checkSeeking>) => issues.map(({ field, code }) => `${field} ${code}`)

describe('job-seeking registration', () => {
  it('is valid up to and including its last day, and no longer once it ended', () => {
    const days = ['2026-08-31', '2026-09-01', '2026-11-30', '2026-12-01'].map(localDate)
    expect(days.map((day) => isValidOn(seeking, day))).toEqual([false, true, true, false])
    const ended = endSeeking(seeking, 'found-work', localDate('2026-10-01'))
    expect(days.map((day) => isValidOn(ended, day))).toEqual([false, true, false, false])
  })

  it('names one to three kinds of work, each once', () => {
    expect(tidyJobs([' 保洁 ', '', '保洁', '保安', '厨师', '司机'])).toEqual(['保洁', '保安', '厨师'])
    expect(codesOf(checkSeeking(person, aNewJobSeeking({ jobs: [' ', ''] }), [], today))).toEqual([
      'jobs seeking/job-missing',
    ])
  })

  it('is not made while another is valid, for somebody under age, or for a day to come', () => {
    const input = aNewJobSeeking({ registeredOn: today })
    expect(codesOf(checkSeeking(person, input, [seeking], today))).toEqual(['registeredOn seeking/still-valid'])
    expect(codesOf(checkSeeking(person, input, [aJobSeeking({ validUntil: localDate('2026-11-21') })], today))).toEqual(
      [],
    )
    const child = aPerson({ bornOn: localDate('2010-11-23') })
    expect(codesOf(checkSeeking(child, input, [], today))).toEqual(['registeredOn registration/under-age'])
    const ahead = aNewJobSeeking({ registeredOn: localDate('2026-11-23') })
    expect(codesOf(checkSeeking(person, ahead, [], today))).toEqual(['registeredOn registration/date-in-future'])
  })

  it('ends once, not before its first day', () => {
    const ended = endSeeking(seeking, 'withdrawn', today)
    expect(() => endSeeking(ended, 'withdrawn', today)).toThrow('seeking/ended')
    expect(() => endSeeking(seeking, 'withdrawn', localDate('2026-08-31'))).toThrow('registration/date-order')
  })
})

describe('recommendation', () => {
  it('names employer and job, on a day on which the registration is valid', () => {
    const vacancy = { on: today, employer: '演示物流园', job: '分拣员' }
    expect(codesOf(checkRecommendation(seeking, vacancy, today))).toEqual([])
    expect(codesOf(checkRecommendation(seeking, { ...vacancy, employer: ' ', job: '' }, today))).toEqual([
      'employer seeking/vacancy-missing',
      'job seeking/vacancy-missing',
    ])
    const early = { ...vacancy, on: localDate('2026-08-31') }
    expect(codesOf(checkRecommendation(seeking, early, today))).toEqual(['on seeking/not-valid'])
    const late = { ...vacancy, on: localDate('2026-11-23') }
    expect(codesOf(checkRecommendation(seeking, late, today))).toEqual(['on registration/date-in-future'])
  })

  it('has one outcome, after it was made; a refusal has its reason', () => {
    const hired = { result: 'hired', on: today, note: '' } as const
    const settled = settleRecommendation(sent, 0, hired)
    expect(settled.recommendations[0]?.outcome).toEqual(hired)
    expect(() => settleRecommendation(settled, 0, hired)).toThrow('seeking/already-settled')
    expect(() => settleRecommendation(sent, 1, hired)).toThrow('seeking/recommendation-not-found')
    expect(() => settleRecommendation(sent, 0, { ...hired, on: localDate('2026-10-08') })).toThrow(
      'registration/date-order',
    )
    expect(() => settleRecommendation(sent, 0, { ...hired, result: 'refused' })).toThrow('seeking/refusal-unexplained')
  })
})
