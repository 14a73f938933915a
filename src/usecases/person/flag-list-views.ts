import type { FlagPlan } from '../../domain/person/flags/plan-list'
import type { ListDescription, ReadList } from '../../domain/person/flags/read-list'
import type { Id } from '../../shared/ids'

/** A list of another bureau as it is handed in. */
export interface NewFlagList extends ListDescription {
  readonly fileName: string
}

/** A list that was read, and what taking it would do. */
export interface FlagRehearsal {
  readonly list: NewFlagList
  readonly read: ReadList
  readonly plan: FlagPlan
}

/** What the clerk says to the questions of a rehearsal: only those named here are touched. */
export interface FlagAnswers {
  /** Are the person on the list, although it has another name. */
  readonly sameDespiteName: readonly Id<'person'>[]
  /** Are not on the list any more: what it is complete for ends on its day. */
  readonly end: readonly Id<'person'>[]
}
