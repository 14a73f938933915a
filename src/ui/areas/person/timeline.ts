import { daysBetween, localDateOf, partsOf, type LocalDate } from '../../../shared/units'

/** One stretch of a person's history. */
export interface Span {
  readonly id: string
  readonly kind: 'unemployed' | 'employed' | 'training' | 'post'
  readonly from: LocalDate
  /** `null` while it goes on. */
  readonly to: LocalDate | null
  readonly label: string
}

/** The part of a span that lies in one year; places are shares 0..1 of the year. */
export interface Bar {
  readonly id: string
  readonly kind: Span['kind']
  readonly label: string
  readonly start: number
  readonly width: number
}

export interface TimelineYear {
  readonly year: number
  readonly bars: readonly Bar[]
}

/** Narrowest bar that can still be seen, as a share of the year. */
const leastWidth = 0.015

/**
 * Years with something in them, newest first. A span that goes on ends today; one that starts after today lasts a day.
 *
 * @param most how many years at the most
 */
export function timelineYears(spans: readonly Span[], today: LocalDate, most = 8): readonly TimelineYear[] {
  const bars = new Map<number, Bar[]>()
  for (const span of spans) {
    const end = span.to ?? (span.from > today ? span.from : today)
    for (let year = partsOf(span.from).year; year <= partsOf(end).year; year++) {
      const inYear = bars.get(year) ?? []
      inYear.push(barIn(span, end, year))
      bars.set(year, inYear)
    }
  }
  return [...bars]
    .sort(([a], [b]) => b - a)
    .slice(0, most)
    .map(([year, list]) => ({ year, bars: list }))
}

function barIn(span: Span, end: LocalDate, year: number): Bar {
  const first = localDateOf(year, 1, 1)
  const days = daysBetween(first, localDateOf(year + 1, 1, 1))
  const from = Math.max(0, daysBetween(first, span.from)) / days
  const to = Math.min(days, daysBetween(first, end) + 1) / days
  const width = Math.max(leastWidth, to - from)
  return { id: span.id, kind: span.kind, label: span.label, start: Math.min(from, 1 - width), width }
}
