import type { Person } from '../../domain/person/types'
import type { ComparedDecision } from '../../policies/preview/compare-decisions'
import type { NoPreview, PreviewedDecision } from '../../policies/preview/touched'
import type { LocalDate } from '../../shared/units'

/** Somebody who would be decided differently if a value of a rule were set. */
export interface PreviewItem extends ComparedDecision {
  readonly person: Person
}

/** What setting a value of a rule would change. */
export interface ParameterPreview {
  /** Day for which the decisions were asked. */
  readonly on: LocalDate
  /** Why nobody can be named beforehand; `null` where decisions were asked. */
  readonly none: NoPreview | null
  /** How many decisions of each kind were asked twice, and how many of them differ. */
  readonly counts: readonly {
    readonly decision: PreviewedDecision
    readonly compared: number
    readonly changed: number
  }[]
  /** The first of those that differ. */
  readonly items: readonly PreviewItem[]
}
