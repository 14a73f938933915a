import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialsOf } from '../../../src/ui/areas/training/name-initials'
import { matchTyped, rollCounts, toggled, withMark, type RollLine } from '../../../src/ui/areas/training/roll'
import { isWeekend, planSeries, scheduledHours } from '../../../src/ui/areas/training/session-series'
import { addDays, classHours, localDate } from '../../../src/shared/units'
import { anId } from '../../builders/id.builder'

const lines: readonly RollLine[] = ['张三', '周顺', '单秀英', '吉克·阿木', '张三丰'].map((name, index) => ({
  enrolmentId: anId<'enrolment'>(),
  ordinal: index + 1,
  name,
}))
const names = (found: readonly RollLine[]) => found.map((line) => line.name)

describe('initials of names', () => {
  test('follow every reading of a character that has two', () => {
    expect(initialsOf('单秀英')).toEqual(['dxy', 'sxy'])
    expect(initialsOf('曾建国')).toEqual(['cjg', 'zjg'])
  })

  test('leave out the dots of Yi and Tibetan names and know rare characters', () => {
    expect(initialsOf('吉克·阿木')).toEqual(['jkam'])
    expect(initialsOf('㛃䶮')).toEqual(['jy'])
  })

  test.each([
    ['欧阳春花', 'oych'],
    ['罗荣', 'lr'],
    ['任茹', 'rr'],
    ['桑吉', 'sj'],
    ['鄂尔多', 'eed'],
  ])('%s is typed %s', (name, typed) => {
    expect(initialsOf(name)).toContain(typed)
  })
})

describe('typing on a roll', () => {
  test('waits while the letters may still mean several people', () => {
    const { candidates, certain } = matchTyped(lines, 'zs')
    expect(names(candidates)).toEqual(['张三', '周顺', '张三丰'])
    expect(certain).toBeNull()
  })

  test('is certain only when the whole initials of one person were typed', () => {
    expect(matchTyped(lines, 'zsf').certain?.name).toBe('张三丰')
    expect(matchTyped(lines, 'jk').certain).toBeNull()
    expect(matchTyped(lines, 'JKAM').certain?.name).toBe('吉克·阿木')
  })

  test('finds by number and by characters, and never decides from them alone', () => {
    expect(names(matchTyped(lines, '03').candidates)).toEqual(['单秀英'])
    expect(matchTyped(lines, '03').certain).toBeNull()
    expect(names(matchTyped(lines, '张三').candidates)).toEqual(['张三', '张三丰'])
  })
})

describe('marks of a roll', () => {
  test('the late are present, the absent and excused are not', () => {
    const [a, b, c] = lines.map((line) => line.enrolmentId)
    if (!a || !b || !c) throw new Error('three lines are needed')
    const marks = withMark(withMark(toggled(new Map(), a), b, 'late'), c, 'excused')
    expect(rollCounts(lines, marks)).toEqual({ due: 5, present: 3, absent: 1, excused: 1, late: 1 })
  })

  test('the same key twice brings everybody back to present', () => {
    const [a] = lines.map((line) => line.enrolmentId)
    if (!a) throw new Error('a line is needed')
    expect(toggled(toggled(new Map(), a), a).size).toBe(0)
    expect(withMark(withMark(new Map(), a, 'late'), a, 'late').size).toBe(0)
  })
})

describe('a series of mornings', () => {
  const wish = {
    firstOn: localDate('2026-11-20'), // a Friday
    endsOn: localDate('2027-03-31'),
    hoursEach: classHours(4),
    skipsWeekends: true,
    topic: '',
  }

  test('leaves out weekends and mornings that are taken, and ends with what is left', () => {
    const taken = [{ heldOn: localDate('2026-11-23'), dayPart: 'morning', classHours: classHours(4) }] as const
    const plan = planSeries(wish, classHours(14), taken)
    expect(plan.sessions.map((one) => [one.heldOn, one.classHours])).toEqual([
      ['2026-11-20', 4],
      ['2026-11-24', 4],
      ['2026-11-25', 2],
    ])
    expect(plan.missingHours).toBe(0)
  })

  test('names the hours that find no day before the class ends', () => {
    const plan = planSeries({ ...wish, endsOn: localDate('2026-11-24') }, classHours(20), [])
    expect(plan.sessions).toHaveLength(3)
    expect(plan.missingHours).toBe(8)
  })

  test('planned and missing hours always add up to what the class still needs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 16 }),
        fc.nat(120),
        (half, each, days) => {
          const planned = classHours(half / 2)
          const plan = planSeries(
            { ...wish, hoursEach: classHours(each / 2), endsOn: addDays(wish.firstOn, days) },
            planned,
            [],
          )
          expect(scheduledHours(plan.sessions) + plan.missingHours).toBe(planned)
          expect(plan.sessions.some((one) => isWeekend(one.heldOn))).toBe(false)
        },
      ),
    )
  })
})
