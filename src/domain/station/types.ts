import type { LocalDate } from '../../shared/units'

/** Own value of a policy parameter, set by the station under a document it names. */
export interface ParameterOverride {
  readonly key: string
  readonly from: LocalDate
  readonly value: number | boolean
  readonly source: string
}

/** Settings of the station; one row, id `station`. */
export interface StationSettings {
  readonly id: 'station'
  readonly stationName: string
  readonly countyCode: string
  readonly overrides: readonly ParameterOverride[]
}

/** Counter behind a series of numbers that people read; the id names the series and the year. */
export interface NumberSeries {
  readonly id: string
  /** Last number given out. */
  readonly last: number
}
