import type { ActCount, ActMeasure } from '../../../domain/audit/act-counts'
import { addDays, firstDayOf, lastDayOf, type LocalDate, type Month } from '../../../shared/units'

/** Acts of one operator, day by day of a month. */
export interface MatrixRow {
  readonly operatorId: string
  readonly counts: readonly number[]
  readonly total: number
}

/** Darkest shade of a cell; 0 is none. */
const SHADES = 4

/** Days of a month, in order. */
export function daysOf(month: Month): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) days.push(day)
  return days
}

/** One row an operator who has anything to count, the busiest first. */
export function matrixOf(
  counts: readonly ActCount[],
  days: readonly LocalDate[],
  measure: ActMeasure,
): readonly MatrixRow[] {
  const operators = [...new Set(counts.map(({ operatorId }) => operatorId))]
  return operators
    .map((operatorId): MatrixRow => {
      const own = new Map(counts.filter((one) => one.operatorId === operatorId).map((one) => [one.day, one[measure]]))
      const row = days.map((day) => own.get(day) ?? 0)
      return { operatorId, counts: row, total: row.reduce((sum, count) => sum + count, 0) }
    })
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || (one.operatorId < other.operatorId ? -1 : 1))
}

/** Shade of a count beside the largest one, 0 to 4; any count at all is shaded. */
export function shadeOf(count: number, largest: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / largest) * SHADES))
}
