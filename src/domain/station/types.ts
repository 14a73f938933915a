import type { Instant, LocalDate } from '../../shared/units'

/** Value of a policy parameter as somebody enters it: what a second person agrees to, word by word. */
export interface NewParameterOverride {
  readonly key: string
  readonly from: LocalDate
  readonly value: number | boolean
  readonly source: string
  /** Words of the document that let a value begin on a day that is past; absent where it begins today or later. */
  readonly backdatedBy?: string
}

/** Who set a value and who agreed to it (operator ids), and when. The service holds it against the operation. */
export interface ParameterSetting {
  readonly at: Instant
  readonly by: string
  readonly agreedBy: string
}

/** Own value of a policy parameter, set by the station under a document it names. None is ever replaced or removed. */
export interface ParameterOverride extends NewParameterOverride {
  /** Absent in values that were set before this was kept. */
  readonly set?: ParameterSetting
}

/** Settings of the station; one row, id `station`. */
export interface StationSettings {
  readonly id: 'station'
  readonly stationName: string
  readonly countyCode: string
  /** In the order in which they were set; of two that begin on the same day the later one counts. */
  readonly overrides: readonly ParameterOverride[]
}

/** Counter behind a series of numbers that people read; the id names the series and the year. */
export interface NumberSeries {
  readonly id: string
  /** Last number given out. */
  readonly last: number
}
