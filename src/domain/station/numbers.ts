import type { LocalDate } from '../../shared/units'

/** Series of numbers that people read; each starts anew every year. */
export type SeriesName =
  | 'acceptance'
  | 'unemployment'
  | 'employment'
  | 'hiringRoster'
  | 'jobSeeking'
  | 'trainingClass'
  | 'certificate'
  | 'post'
  | 'assignment'
  | 'temporaryPerson'

const prefixes: Readonly<Record<Exclude<SeriesName, 'certificate'>, string>> = {
  acceptance: 'SL',
  unemployment: 'SY',
  employment: 'JY',
  hiringRoster: 'ZG',
  jobSeeking: 'QZ',
  trainingClass: 'PX',
  post: 'GW',
  assignment: 'SG',
  temporaryPerson: 'LS',
}

/** Key of a series in a year, the id of its `numberSeries` row. */
export function seriesId(name: SeriesName, on: LocalDate): string {
  return `${name}:${on.slice(0, 4)}`
}

/**
 * Number as a person reads it: letters of the series, year, six-digit serial, `SY2026-000123`.
 * A certificate's is all digits: county code (6), year (4), serial (6), after the layout that the domain
 * reference proposes for completion certificates (the province's own layout is not known).
 */
export function formatNumber(name: SeriesName, serial: number, on: LocalDate, countyCode: string): string {
  const year = on.slice(0, 4)
  const digits = String(serial).padStart(6, '0')
  return name === 'certificate' ? `${countyCode}${year}${digits}` : `${prefixes[name]}${year}-${digits}`
}
