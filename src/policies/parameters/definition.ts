import { localDate, type LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'
import type { ParameterView } from './types'

/** A value from a day on, with the document it comes from. */
export interface DatedValue<T> {
  readonly from: LocalDate
  readonly value: T
  readonly source: PolicySource
}

/** A number that the rules use; the station may set its own within the limits. */
export interface NumberParameter {
  readonly unit: Exclude<ParameterView['unit'], 'yes-no'>
  readonly min: number
  readonly max: number
  /** Oldest first. */
  readonly values: readonly DatedValue<number>[]
}

/** A yes or no that the rules use. */
export interface SwitchParameter {
  readonly unit: 'yes-no'
  /** Oldest first. */
  readonly values: readonly DatedValue<boolean>[]
}

/**
 * One dated value. Where the day of effect of a document is not known, `from` is the first day of its year.
 *
 * @param from `YYYY-MM-DD`
 */
export function dated<T>(from: string, value: T, source: PolicySource): DatedValue<T> {
  return { from: localDate(from), value, source }
}
