import type { EmploymentKind } from '../../registration/types'
import type { LocalDate } from '../../../shared/units'
import type { HardshipCategory } from '../types'

/** Kinds of spells, in the order in which they lie under each other. */
export const lanes = ['unemployed', 'employed', 'away', 'seeking', 'hardship', 'class', 'post'] as const

export type Lane = (typeof lanes)[number]

/** One spell of a person. */
export interface TimelineSpan {
  readonly id: string
  readonly lane: Lane
  readonly from: LocalDate
  /** Last day on which it holds; `null` while nobody ended it. */
  readonly to: LocalDate | null
  /** Number, employer, title: what the record calls it. */
  readonly text: string
  readonly category?: HardshipCategory
  readonly employmentKind?: EmploymentKind
}
