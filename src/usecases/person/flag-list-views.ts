import type { FlagPlan } from '../../domain/person/flags/plan-list'
import type { ListDescription, ReadList } from '../../domain/person/flags/read-list'
import type { FlagList } from '../../domain/person/flags/types'
import type { Id } from '../../shared/ids'
import type { Instant } from '../../shared/units'

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

/** A list that was taken. `opId`: the operation that its undo takes back; `null` where it was an import in parts. */
export interface TakenList {
  readonly list: FlagList
  readonly savedAt: Instant
  readonly opId: Id<'operation'> | null
}

/** What the clerk says to the questions of a rehearsal: only those named here are touched. */
export interface FlagAnswers {
  /** Are the person on the list, although it has another name. */
  readonly sameDespiteName: readonly Id<'person'>[]
  /** Are not on the list any more: what it is complete for ends on its day. */
  readonly end: readonly Id<'person'>[]
}
