import type { AuditFilter } from '../../domain/audit/audit-filter'
import type { AuditEntry, RowChange } from '../../domain/audit/types'
import type { ParameterView } from '../../policies/parameters/types'
import type { Id } from '../../shared/ids'
import type { Instant, LocalDate } from '../../shared/units'

/** What is asked of the journal, and where to begin. */
export interface AuditQuery extends AuditFilter {
  readonly personId: Id<'person'> | null
  /** Only what came before this number; `null`: from the newest. */
  readonly beforeSeq: number | null
}

/** A person as the audit names one. */
export interface NamedPerson {
  readonly id: string
  /** Empty when the person is no longer on file. */
  readonly name: string
}

/** An entry with the names that belong to it. */
export interface AuditLine extends AuditEntry {
  readonly named: readonly NamedPerson[]
}

/** A piece of the answer, newest first. */
export interface AuditPiece {
  readonly lines: readonly AuditLine[]
  /** Everything from this number on was looked at. 1: the start of the journal. */
  readonly fromSeq: number
  /** Older operations were not read, because so many in a row were before the first day that was asked for. */
  readonly isPast: boolean
}

/** A value of a rule that an operation set for the station. */
export interface RuleChange {
  readonly key: string
  /** `undefined`: the rule is not one of this version of the program. */
  readonly unit: ParameterView['unit'] | undefined
  /** Day from which it holds. */
  readonly from: LocalDate
  /** In force on that day until then; `null`: nothing was. `undefined`: what stood there was not found. */
  readonly before: RuleValue | null | undefined
  /** `null`: none is in force any more. */
  readonly after: RuleValue | null
}

/** Value of a rule from a day on, and the document that it comes from. */
export type RuleValue = Pick<ParameterView, 'value' | 'from' | 'source'>

/** One operation in all its parts. */
export interface AuditDetails {
  readonly line: AuditLine
  readonly rows: readonly RowChange[]
  /** Values of rules among what it changed; they are not in the rows. */
  readonly rules: readonly RuleChange[]
  /** Rows of a large operation that are not taken apart. */
  readonly moreRows: number
  /** Names for the ids that stand in the rows: people, classes, posts. */
  readonly names: ReadonlyMap<string, string>
}

/** Time of which acts are counted. */
export interface AuditSpan {
  readonly fromAt: Instant
  readonly untilAt: Instant
  /** The day of an instant at this counter. */
  readonly dayOf: (at: Instant) => LocalDate
}

/** What an exported list holds, for the record of the export. */
export interface AuditExportFacts {
  /** First and last day asked for; empty: without a limit. */
  readonly from: string
  readonly to: string
  readonly entries: number
}
