import type { JournalEntry, Json, OperationFacts } from '../../shared/operation'
import type { Instant } from '../../shared/units'

/** What an auditor asks for: kinds of acts, told apart by what they are about. */
export const auditGroups = [
  'changes', // rows of people, registrations, classes, posts …
  'looks', // full numbers shown, papers looked at
  'prints',
  'exports', // files that leave: batches, audit lists, backups
  'signIns', // sign-ins, failures, locks
  'operators', // accounts, passwords, recovery code, rules
  'undo',
  'system', // clock jumps, new versions, verifications
] as const

export type AuditGroup = (typeof auditGroups)[number]

/** One operation as the audit tells it: no row any more, numbers covered. */
export interface AuditEntry {
  readonly seq: JournalEntry['seq']
  readonly at: Instant
  readonly operatorId: string
  /** The second person; `null` where the act asked for none. */
  readonly approvedBy: string | null
  readonly useCase: string
  readonly group: AuditGroup
  /** The first people it is about, in its order. */
  readonly personIds: readonly string[]
  /** How many people it is about. */
  readonly people: number
  /** Records whose people are not in the operation: what a paper was printed of. */
  readonly subjectIds: readonly string[]
  /** What the operation says of itself, and what its rows say of the act. */
  readonly facts: OperationFacts
}

/** A part of a row that an operation changed. `undefined`: it was not there. Numbers of people are covered. */
export interface FieldChange {
  /** Names of the field and what it is in, outermost first; a part of a list is named by its own key or its place. */
  readonly path: readonly string[]
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** What an operation did to one row. */
export interface RowChange {
  readonly table: string
  readonly id: string
  readonly act: 'created' | 'changed' | 'removed'
  readonly fields: readonly FieldChange[]
  /** The row before could not be found (the search was stopped): `before` of each field says nothing. */
  readonly isBeforeUnknown: boolean
}
