import type { JournalEntry, Json, Operation } from '../../shared/operation'
import type { Instant } from '../../shared/units'
import { auditGroupOf } from './audit-groups'
import type { AuditGroup } from './types'

/** Which operations are wanted; `null` and an empty list: whichever. */
export interface AuditFilter {
  /** From this instant on. */
  readonly fromAt: Instant | null
  /** Before this instant. */
  readonly untilAt: Instant | null
  /** Who did it, or was the second person. */
  readonly operatorId: string | null
  readonly groups: readonly AuditGroup[]
}

/**
 * Whether an operation is wanted.
 *
 * @param about ids of a person and of the records that belong to the person; `null`: about anybody
 */
export function isWanted({ op }: JournalEntry, filter: AuditFilter, about: ReadonlySet<string> | null): boolean {
  const { fromAt, untilAt, operatorId, groups } = filter
  if (fromAt !== null && op.at < fromAt) return false
  if (untilAt !== null && op.at >= untilAt) return false
  if (operatorId !== null && !isBy(op, operatorId)) return false
  if (groups.length > 0 && !groups.includes(auditGroupOf(op.useCase))) return false
  return about === null || mentions(op, about)
}

/** Somebody's acts are also those that they approved, and the tries at their account. */
function isBy(op: Operation, operatorId: string): boolean {
  return op.operatorId === operatorId || op.approvedBy === operatorId || op.facts?.['operatorId'] === operatorId
}

/** Whether any of the ids stands anywhere in an operation. */
export function mentions(op: Operation, ids: ReadonlySet<string>): boolean {
  const inFacts = Object.values(op.facts ?? {}).some(
    (value) => typeof value === 'string' && value.split(/[\s,]+/).some((part) => ids.has(part)),
  )
  return inFacts || op.writes.some(({ id, row }) => ids.has(id) || (row !== null && holds(row, ids)))
}

function holds(value: Json, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((part: Json) => holds(part, ids))
}
