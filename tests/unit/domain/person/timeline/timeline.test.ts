import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HardshipSpell } from '../../../../../src/domain/person/types'
import { timelineOf, type TimelineRecords } from '../../../../../src/domain/person/timeline/timeline'
import { lanes, type Lane } from '../../../../../src/domain/person/timeline/types'
import { isAwayFromHome } from '../../../../../src/domain/registration/away'
import { addDays, localDate, type LocalDate } from '../../../../../src/shared/units'
import { anAssignment, aPost } from '../../../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../../../builders/registration.builder'
import { aJobSeeking } from '../../../../builders/seeking.builder'
import { anEnrolment, aTrainingClass } from '../../../../builders/training.builder'

const first = localDate('2026-01-01')
const DAYS = 80
const dayAt = (at: number): LocalDate => addDays(first, at)

/** A random beginning and a random end, or none. */
const interval = fc
  .tuple(fc.nat(DAYS - 1), fc.option(fc.nat(20)))
  .map(([at, length]) => ({ from: dayAt(at), to: length === null ? null : dayAt(at + length) }))
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 })

const histories: fc.Arbitrary<TimelineRecords> = fc.record({
  person: fc.record({
    hardship: some(
      interval.map(({ from, to }): HardshipSpell => ({
        category: 'older',
        recognisedOn: from,
        endedOn: to,
        endReason: null,
      })),
    ),
  }),
  unemployment: some(
    interval.map(({ from, to }) =>
      anUnemploymentSpell({
        registeredOn: from,
        end: to && { kind: 'cancelled', endedOn: to, reason: '8', note: '' },
      }),
    ),
  ),
  employment: some(
    fc
      .tuple(interval, fc.constantFrom('1', '7'))
      .map(([{ from, to }, kind]) => anEmploymentSpell({ startedOn: from, endedOn: to, kind })),
  ),
  seeking: some(
    fc.tuple(interval, fc.nat(30)).map(([{ from, to }, valid]) =>
      aJobSeeking({
        registeredOn: from,
        validUntil: addDays(from, valid),
        end: to && { reason: 'withdrawn', on: to },
      }),
    ),
  ),
  training: some(
    fc.tuple(interval, fc.nat(30), fc.nat(25)).map(([{ from, to }, length, enrolledAt]) => ({
      trainingClass: aTrainingClass({ startsOn: from, endsOn: addDays(from, length) }),
      enrolment: anEnrolment({ enrolledOn: addDays(from, Math.min(length, enrolledAt) - 5), withdrawnOn: to }),
    })),
  ),
  assignments: some(
    interval.map(({ from, to }) => ({ assignment: anAssignment({ startedOn: from, endedOn: to }), post: aPost() })),
  ),
})

/** How many records hold on a day, lane by lane: asked of the records day by day, as the rules are written down. */
function paintedOn(records: TimelineRecords, on: LocalDate): Record<Lane, number> {
  const count = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length
  /** Open from its first day until the day before its end; one that ended at once is seen on its only day. */
  const half = (from: LocalDate, end: LocalDate | null): boolean =>
    from === on || (from < on && (end === null || on < end))
  const whole = (from: LocalDate, end: LocalDate | null): boolean => from <= on && (end === null || on <= end)
  return {
    unemployed: count(records.unemployment, (one) => half(one.registeredOn, one.end?.endedOn ?? null)),
    employed: count(records.employment, (one) => one.kind !== '7' && whole(one.startedOn, one.endedOn)),
    away: count(records.employment, (one) => one.kind === '7' && whole(one.startedOn, one.endedOn)),
    seeking: count(
      records.seeking,
      (one) => half(one.registeredOn, one.end?.on ?? null) && (one.registeredOn === on || on <= one.validUntil),
    ),
    hardship: count(records.person.hardship, (one) => half(one.recognisedOn, one.endedOn)),
    class: count(
      records.training,
      ({ trainingClass, enrolment }) =>
        on >= trainingClass.startsOn &&
        on >= enrolment.enrolledOn &&
        on <= (enrolment.withdrawnOn ?? trainingClass.endsOn),
    ),
    post: count(records.assignments, ({ assignment }) => whole(assignment.startedOn, assignment.endedOn)),
  }
}

describe('the timeline of a person', () => {
  it('shows on every day what a painter finds who asks every record about that day', () => {
    fc.assert(
      fc.property(histories, (records) => {
        const spans = timelineOf(records)
        for (let at = -5; at < DAYS + 60; at++) {
          const on = dayAt(at)
          const found = Object.fromEntries(
            lanes.map((lane) => [
              lane,
              spans.filter((span) => span.lane === lane && span.from <= on && (span.to === null || on <= span.to))
                .length,
            ]),
          )
          expect(found, on).toEqual(paintedOn(records, on))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('stands lane under lane, each oldest first', () => {
    fc.assert(
      fc.property(histories, (records) => {
        const keys = timelineOf(records).map(({ lane, from }) => `${lanes.indexOf(lane)} ${from}`)
        expect(keys).toEqual(keys.toSorted())
      }),
    )
  })
})

describe('work away from home', () => {
  it.each([
    ['7', '', true],
    ['8', '', true],
    ['1', '广东省东莞市', true],
    ['1', '浙江宁波', true],
    ['4', '上海', true],
    ['1', '演示县城', false],
    ['1', '四川省成都市', false],
    ['1', '河南村村委会', false],
    ['1', '', false],
  ] as const)('kind %s at “%s”: %s', (kind, workPlace, isAway) => {
    expect(isAwayFromHome({ kind, workPlace })).toBe(isAway)
  })
})
