import type { NewParameterOverride, ParameterOverride } from '../../domain/station/types'
import { AppError } from '../../shared/errors/app-error'
import { wallClockOf, type LocalDate } from '../../shared/units'
import { definitions } from './parameters'

/** A value from a day on, before a document is named for it. */
export type ThoughtOfValue = Pick<NewParameterOverride, 'key' | 'from' | 'value'>

/** Checks a value alone: a known parameter, a value of its kind within its limits. @throws AppError `policy/value-invalid` */
export function checkValue({ key, value }: ThoughtOfValue): void {
  const definition = definitions.get(key)
  if (!definition) throw new AppError('policy/value-invalid', { parameter: key })
  if (definition.unit === 'yes-no') {
    if (typeof value !== 'boolean') throw new AppError('policy/value-invalid', { parameter: key })
  } else if (typeof value !== 'number' || !(value >= definition.min && value <= definition.max)) {
    throw new AppError('policy/value-invalid', { parameter: key, min: definition.min, max: definition.max })
  }
}

/**
 * Checks a value that the station sets itself: see `checkValue`; a document, and no day that is past, unless words of
 * the document say that it counts from there.
 *
 * @param today day on which it is set
 * @throws AppError `policy/value-invalid`, `policy/source-missing`, `policy/backdated`
 */
export function checkOverride(override: NewParameterOverride, today: LocalDate): void {
  checkValue(override)
  const { key, source, from, backdatedBy = '' } = override
  if (source.trim() === '') throw new AppError('policy/source-missing', { parameter: key })
  if (from < today && backdatedBy.trim() === '') throw new AppError('policy/backdated', { parameter: key, from, today })
}

/** The values of the station with one more. Nothing is replaced: of two that begin on one day the later one counts. */
export function withOverride(
  overrides: readonly ParameterOverride[],
  override: ParameterOverride,
): readonly ParameterOverride[] {
  return [...overrides, override]
}

/**
 * The values that the station had set by a day, to decide an old fact again as it was decided: a value that was set
 * later does not reach back, whatever day it begins on. Values that do not say when they were set count as known.
 *
 * @param on day of the old decision, included
 */
export function valuesKnownOn(overrides: readonly ParameterOverride[], on: LocalDate): readonly ParameterOverride[] {
  return overrides.filter(({ set }) => set === undefined || wallClockOf(set.at).on <= on)
}
