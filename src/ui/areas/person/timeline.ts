import { lanes, type Lane, type TimelineSpan } from '../../../domain/person/timeline/types'
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  partsOf,
  type LocalDate,
} from '../../../shared/units'

/** The part of a span that lies in the picture; places are shares 0..1 of its width. */
export interface Bar {
  readonly span: TimelineSpan
  readonly start: number
  readonly width: number
}

/** A line of the grid: a year begins, or a month. */
export interface Tick {
  readonly on: LocalDate
  readonly at: number
  readonly kind: 'year' | 'quarter' | 'month'
}

/** Spells by kind, each kind in as many rows as it needs for spells at the same time. */
export interface TimelinePicture {
  readonly lanes: readonly { readonly lane: Lane; readonly rows: readonly (readonly Bar[])[] }[]
  readonly ticks: readonly Tick[]
  /** Share of the width at which today is. */
  readonly today: number
}

/** Narrowest bar that can still be seen. */
const leastWidth = 0.006
/** Longest time whose months have lines of their own. */
const mostMonths = 36

/**
 * A person's spells as a picture. What goes on ends today; what begins after today lasts a day.
 *
 * @param years how far back from today; `null`: from the first spell on
 */
export function pictureOf(spans: readonly TimelineSpan[], today: LocalDate, years: number | null): TimelinePicture {
  const ended = spans.map((span) => ({ span, from: span.from, to: endIn(span, today) }))
  const from = firstDayOf(monthOf(years === null ? earliest(ended, today) : addMonths(today, -12 * years)))
  const to = lastDayOf(monthOf(ended.reduce((last, one) => (one.to > last ? one.to : last), today)))
  const days = daysBetween(from, to) + 1
  const share = (day: LocalDate): number => daysBetween(from, day) / days
  const bars = ended
    .filter((one) => one.to >= from)
    .map(({ span, from: first, to: last }): Bar => {
      const start = Math.max(0, share(first))
      const width = Math.max(leastWidth, share(addDays(last, 1)) - start)
      return { span, start: Math.min(start, 1 - width), width }
    })
  return {
    lanes: lanes
      .map((lane) => ({ lane, rows: rowsOf(bars.filter(({ span }) => span.lane === lane)) }))
      .filter(({ rows }) => rows.length > 0),
    ticks: ticksOf(from, to, share),
    today: share(today),
  }
}

function endIn({ from, to }: TimelineSpan, today: LocalDate): LocalDate {
  return to ?? (from > today ? from : today)
}

function earliest(spans: readonly { readonly from: LocalDate }[], today: LocalDate): LocalDate {
  return spans.reduce((first, { from }) => (from < first ? from : first), today)
}

/** Each bar in the first row in which nothing lies over it. */
function rowsOf(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const rows: Bar[][] = []
  for (const bar of bars) {
    const free = rows.find((row) => row.every((other) => other.start + other.width <= bar.start + 1e-9))
    if (free) free.push(bar)
    else rows.push([bar])
  }
  return rows
}

function ticksOf(from: LocalDate, to: LocalDate, share: (day: LocalDate) => number): readonly Tick[] {
  const ticks: Tick[] = []
  const isLong = firstDayOf(addToMonth(monthOf(from), mostMonths + 1)) <= to
  for (let month = monthOf(from); firstDayOf(month) <= to; month = addToMonth(month, 1)) {
    const on = firstDayOf(month)
    const number = partsOf(on).month
    const kind = number === 1 ? 'year' : number % 3 === 1 ? 'quarter' : 'month'
    if (kind === 'year' || !isLong) ticks.push({ on, at: share(on), kind })
  }
  return ticks
}
