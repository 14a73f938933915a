import { addDays, addMonths, partsOf, type LocalDate } from '../../shared/units'
import type { RetirementKind } from './types'

/** Document that the retirement date is computed by. */
export const retirementSource = {
  title: '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定',
  reference: '2025-01-01 起施行，附表一至三',
  confirmed: true,
} as const

interface Reform {
  readonly baseAge: number
  /** Birth year and month of the first people who retire later. */
  readonly firstYear: number
  /** Birth months that share one more month of delay. */
  readonly step: number
  readonly maxDelay: number
}

const reforms: Readonly<Record<RetirementKind, Reform>> = {
  M60: { baseAge: 60, firstYear: 1965, step: 4, maxDelay: 36 },
  F55: { baseAge: 55, firstYear: 1970, step: 4, maxDelay: 36 },
  F50: { baseAge: 50, firstYear: 1975, step: 2, maxDelay: 60 },
}

/**
 * Months by which the statutory retirement age lies above the age before the reform, 0..36 or 0..60.
 *
 * @param kind retirement kind before the reform; it cannot be derived from the identity number
 * @source see `retirementSource`; men and women of 55: one month for every four months of birth, women of 50: for two
 */
export function retirementDelay(bornOn: LocalDate, kind: RetirementKind): number {
  const { firstYear, step, maxDelay } = reforms[kind]
  const { year, month } = partsOf(bornOn)
  const sinceFirst = (year - firstYear) * 12 + (month - 1)
  return sinceFirst < 0 ? 0 : Math.min(maxDelay, Math.floor(sinceFirst / step) + 1)
}

/**
 * Day on which the statutory retirement age is reached: the birth date moved by age and delay, clipped to the end of a
 * shorter month.
 *
 * @source see `retirementSource`
 */
export function statutoryRetirement(bornOn: LocalDate, kind: RetirementKind): LocalDate {
  return addMonths(bornOn, reforms[kind].baseAge * 12 + retirementDelay(bornOn, kind))
}

/**
 * Whether a day, shown beside the year of birth, would tell the day of birth: its month and day are those of the birth or
 * of the statutory retirement, or of the day before, on which what lasts until then ends.
 */
export function tellsBirthday(
  day: LocalDate,
  { bornOn, retirementKind }: { readonly bornOn: LocalDate; readonly retirementKind: RetirementKind },
): boolean {
  const inYear = (one: LocalDate) => one.slice(5)
  const telling = [bornOn, statutoryRetirement(bornOn, retirementKind)].map(inYear)
  return telling.includes(inYear(day)) || telling.includes(inYear(addDays(day, 1)))
}
