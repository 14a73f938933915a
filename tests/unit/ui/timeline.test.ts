import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanes, type TimelineSpan } from '../../../src/domain/person/timeline/types'
import { addDays, localDate } from '../../../src/shared/units'
import { pictureOf, type Bar } from '../../../src/ui/areas/person/timeline'

const today = localDate('2026-07-01')
function span(from: string, to: string | null, lane: TimelineSpan['lane'] = 'unemployed'): TimelineSpan {
  return { id: from, lane, from: localDate(from), to: to === null ? null : localDate(to), text: '' }
}
const barsOf = (picture: ReturnType<typeof pictureOf>): readonly Bar[] =>
  picture.lanes.flatMap(({ rows }) => rows.flat())

describe('the picture of a timeline', () => {
  test('a spell that goes on reaches until today, and the picture until the end of the month', () => {
    const picture = pictureOf([span('2026-01-01', null)], today, null)
    const [bar] = barsOf(picture)
    expect(bar).toMatchObject({ start: 0 })
    expect(bar?.width).toBeCloseTo(182 / 212)
    expect(picture.today).toBeCloseTo(181 / 212)
  })

  test('a single day can still be seen, also on the last day', () => {
    const [bar] = barsOf(pictureOf([span('2026-07-31', '2026-07-31')], today, 5))
    expect(bar?.width).toBeGreaterThan(0.005)
    expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(1)
  })

  test('what ended before the time that is shown is left out, and what reaches into it begins at its edge', () => {
    const picture = pictureOf(
      [span('2010-01-01', '2020-01-01'), span('2020-01-02', '2025-01-01', 'employed')],
      today,
      2,
    )
    expect(picture.lanes.map(({ lane }) => lane)).toEqual(['employed'])
    expect(barsOf(picture)[0]?.start).toBe(0)
  })

  test('months have lines of their own in a short time, years alone in a long one', () => {
    expect(pictureOf([span('2026-01-01', null)], today, 2).ticks.map(({ kind }) => kind)).toContain('month')
    const long = pictureOf([span('2015-01-01', null)], today, null).ticks
    expect(new Set(long.map(({ kind }) => kind))).toEqual(new Set(['year']))
    expect(long).toHaveLength(12)
  })

  test('in no row does one spell lie over another, and nothing is lost or reaches out of the picture', () => {
    const spans = fc.array(
      fc.record({ at: fc.nat(900), days: fc.option(fc.nat(400)), lane: fc.constantFrom(...lanes) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(spans, (all) => {
        const history = all
          .map(({ at, days, lane }, index): TimelineSpan => {
            const from = addDays(localDate('2024-01-01'), at)
            return { id: String(index), lane, from, to: days === null ? null : addDays(from, days), text: '' }
          })
          .sort((a, b) => a.from.localeCompare(b.from))
        const picture = pictureOf(history, today, null)
        expect(
          barsOf(picture)
            .map(({ span: { id } }) => id)
            .sort(),
        ).toEqual(history.map(({ id }) => id).sort())
        for (const { rows } of picture.lanes) {
          for (const row of rows) {
            for (const [index, bar] of row.entries()) {
              expect(bar.start).toBeGreaterThanOrEqual(0)
              expect(bar.start + bar.width).toBeLessThanOrEqual(1 + 1e-9)
              const next = row[index + 1]
              if (next) expect(next.start).toBeGreaterThanOrEqual(bar.start + bar.width - 1e-9)
            }
          }
        }
      }),
    )
  })
})
