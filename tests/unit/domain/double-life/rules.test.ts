import { describe, expect, it } from 'vitest'
import { findContradictions } from '../../../../src/domain/double-life/find-contradictions'
import { lifeFactsOf, presentIn, type LifeRecords } from '../../../../src/domain/double-life/life-facts'
import { isElsewhere } from '../../../../src/domain/double-life/work-place'
import { addDays, localDate, type LocalDate } from '../../../../src/shared/units'
import { anEmploymentCertificate } from '../../../builders/employment-certificate.builder'
import { anId } from '../../../builders/id.builder'
import { anAssignment } from '../../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'
import { anEnrolment, aRollCall, aSession } from '../../../builders/training.builder'

const today = localDate('2026-11-22')
const from = localDate('2026-03-01')
const personId = anId<'person'>()
const nothing: LifeRecords = {
  person: null,
  unemployment: [],
  employment: [],
  assignments: [],
  enrolments: [],
  certificates: [],
}
const found = (records: Partial<LifeRecords>) =>
  findContradictions({ personId, facts: lifeFactsOf({ ...nothing, ...records }, '519900', today) }).map(
    ({ kind, sureness, from: first, to, days }) => ({ kind, sureness, from: first, to, days }),
  )

const onPost = anAssignment({ id: anId<'assignment'>(), startedOn: from, endedOn: null })
const away = anEmploymentSpell({ id: anId<'employment'>(), kind: '7', startedOn: from, endedOn: null })
const spell = anUnemploymentSpell({ id: anId<'unemployment'>(), registeredOn: addDays(from, 10), end: null })

function attends(on: LocalDate, mark: 'present' | 'late' | 'absent' | null = 'present') {
  const enrolment = anEnrolment({ id: anId<'enrolment'>(), enrolledOn: from })
  const session = aSession({ id: anId<'session'>(), heldOn: on, dayPart: 'morning' })
  const roll = mark === null ? null : aRollCall(session, [[enrolment, mark]])
  return { enrolment, sessions: [{ session, present: roll && presentIn(roll) }] }
}

describe('a life on two ledgers', () => {
  it('is somebody at a class here who works away, or, less surely, who is on a post', () => {
    const on = addDays(from, 5)
    const one = { from: on, to: on, days: 1 }
    expect(found({ enrolments: [attends(on)], employment: [away] })).toEqual([
      { kind: 'class-while-away', sureness: 'certain', ...one },
    ])
    expect(found({ enrolments: [attends(on, 'late')], assignments: [onPost] })).toEqual([
      { kind: 'class-on-post', sureness: 'likely', ...one },
    ])
    for (const mark of ['absent', null] as const) {
      expect(found({ enrolments: [attends(on, mark)], employment: [away], assignments: [onPost] })).toEqual([
        { kind: 'post-while-away', sureness: 'certain', from, to: null, days: null },
      ])
    }
  })

  it('is two classes at the same half of a day, surely when both rolls have the person', () => {
    const on = addDays(from, 5)
    expect(found({ enrolments: [attends(on), attends(on)] })).toMatchObject([{ sureness: 'certain' }])
    expect(found({ enrolments: [attends(on), attends(on, null)] })).toMatchObject([{ sureness: 'likely' }])
    expect(found({ enrolments: [attends(on), attends(on, 'absent')] })).toEqual([])
    expect(found({ enrolments: [attends(on), attends(addDays(on, 1))] })).toEqual([])
  })

  it('is two posts at once, and work beside a registration as unemployed', () => {
    const second = anAssignment({ id: anId<'assignment'>(), startedOn: addDays(from, 3), endedOn: addDays(from, 6) })
    expect(found({ assignments: [onPost, second] })).toEqual([
      { kind: 'two-posts', sureness: 'certain', from: addDays(from, 3), to: addDays(from, 6), days: 4 },
    ])
    expect(found({ unemployment: [spell], employment: [{ ...away, kind: '1' }] })).toMatchObject([
      { kind: 'unemployed-while-employed', from: addDays(from, 10), to: null },
    ])
  })

  it('names the assignment, not also the employment that was registered with it', () => {
    const employment = anEmploymentSpell({ id: anId<'employment'>(), kind: '5', startedOn: from, endedOn: null })
    const assignment = { ...onPost, employmentId: employment.id }
    expect(found({ unemployment: [spell], employment: [employment], assignments: [assignment] })).toMatchObject([
      { kind: 'unemployed-on-post' },
    ])
  })

  it('is no matter of the day on which one ends and the other begins', () => {
    const ended = { ...away, kind: '1' as const, endedOn: spell.registeredOn }
    expect(found({ unemployment: [spell], employment: [ended] })).toEqual([])
    const next = { ...ended, endedOn: addDays(spell.registeredOn, 1) }
    expect(found({ unemployment: [spell], employment: [next] })).toMatchObject([{ days: 2 }])
  })

  it('is drawing a pension while registered: surely that of employees, less surely that of residents', () => {
    const drawing = (pension: 'employee' | 'resident' | 'none') => ({ person: { id: personId, pension } })
    expect(found({ ...drawing('employee'), unemployment: [spell] })).toMatchObject([{ sureness: 'certain' }])
    expect(found({ ...drawing('resident'), unemployment: [spell] })).toMatchObject([{ sureness: 'likely' }])
    expect(found({ ...drawing('none'), unemployment: [spell] })).toEqual([])
    const over = { kind: 'cancelled', endedOn: addDays(today, -1), reason: '8', note: '' } as const
    expect(found({ ...drawing('employee'), unemployment: [{ ...spell, end: over }] })).toEqual([])
  })

  it('is service after death, or work and registration after leaving for good; what was there before is not', () => {
    const died = { on: addDays(from, 4), reason: 'died', note: '', handlerName: '' } as const
    const certificate = anEmploymentCertificate({ invalidated: died })
    const enrolments = [attends(addDays(from, 4)), attends(addDays(from, 5))]
    expect(found({ certificates: [certificate], enrolments })).toMatchObject([
      { kind: 'after-death', sureness: 'certain', from: addDays(from, 5) },
    ])
    const left = (reason: '4' | '5' | '8') => ({
      ...spell,
      id: anId<'unemployment'>(),
      registeredOn: from,
      end: { kind: 'cancelled' as const, endedOn: addDays(from, 8), reason, note: '' },
    })
    expect(found({ unemployment: [left('4'), spell] })).toMatchObject([{ kind: 'after-leaving', sureness: 'likely' }])
    expect(found({ unemployment: [left('8'), spell] })).toEqual([])
    const work = anEmploymentSpell({ id: anId<'employment'>(), kind: '1', startedOn: addDays(from, 8), endedOn: null })
    expect(found({ unemployment: [left('4')], employment: [work] })).toEqual([])
    expect(found({ unemployment: [left('5')], employment: [work] })).toMatchObject([{ kind: 'after-leaving' }])
    expect(found({ unemployment: [left('5')], employment: [{ ...work, startedOn: addDays(from, 7) }] })).toMatchObject([
      { kind: 'unemployed-while-employed' },
    ])
  })
})

describe('a place of work', () => {
  it.each([
    ['广东省东莞市', true],
    ['广东东莞', true],
    ['四川省成都市青羊区', true],
    ['四川成都', true],
    ['新疆', true],
    ['凉山彝族自治州西昌市', true],
    ['四川省演示县丰裕镇', false],
    ['丰裕镇高坎村', false],
    ['上海路12号', false],
    ['成都东路3号', false],
    ['', false],
  ])('%s is elsewhere: %s', (place, isAway) => {
    expect(isElsewhere(place, '519900')).toBe(isAway)
  })

  it('in the own prefecture is not elsewhere', () => {
    expect(isElsewhere('四川省成都市', '510100')).toBe(false)
    expect(isElsewhere('四川省成都市', '510700')).toBe(true)
  })
})
