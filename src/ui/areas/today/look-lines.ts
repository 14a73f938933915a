import type { ActCount } from '../../../domain/audit/act-counts'
import type { LocalDate } from '../../../shared/units'

/** Looks of one operator. */
export interface LookLine {
  readonly operatorId: string
  readonly today: number
  /** All days that were counted. */
  readonly week: number
}

/** One line an operator who looked at anything, who looked most today first. */
export function lookLines(counts: readonly ActCount[], today: LocalDate): readonly LookLine[] {
  const lines = new Map<string, LookLine>()
  for (const { operatorId, day, looks } of counts) {
    const line = lines.get(operatorId) ?? { operatorId, today: 0, week: 0 }
    lines.set(operatorId, {
      operatorId,
      today: line.today + (day === today ? looks : 0),
      week: line.week + looks,
    })
  }
  return [...lines.values()]
    .filter(({ week }) => week > 0)
    .sort((one, other) => other.today - one.today || other.week - one.week)
}
