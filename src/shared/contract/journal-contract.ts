import { z } from 'zod'
import type { JournalEntry, Operation } from '../operation'
import { approvalId, bytes, damage, id, nothing, partNo, parts, piece, position, seq } from './fields'
import { MAX_FACT_LENGTH } from './limits'

const anchor = z.object({ seq, hash: z.string().regex(/^[0-9a-f]{16}([0-9a-f]{48})?$/) })

const rowWrite = z.object({
  table: z.string().min(1).max(40),
  id,
  rev: z.number().int().positive(),
  row: z.record(z.string(), z.json()).nullable(),
})

const operation = z.object({
  opId: id,
  at: z.string().max(30),
  operatorId: id,
  useCase: z.string().min(1).max(80),
  writes: z.array(rowWrite).max(5000),
  undoes: id.optional(),
  approvedBy: id.optional(),
  facts: z.record(z.string().max(40), z.union([z.string().max(MAX_FACT_LENGTH), z.number()])).optional(),
}) as unknown as z.ZodType<Operation>

const entry = z.object({ seq, op: operation }) as unknown as z.ZodType<JournalEntry>

/** The record of truth, and what is kept of it for a quick start. */
export const journalContract = {
  'journal:get-head': {
    /** `atSeq`: also tell the chain hash at that number (0 = the start). */
    request: z.object({ atSeq: seq.nullable() }),
    response: z.object({ head: position, at: position.nullable() }),
  },
  'journal:append': {
    /** Refused with `journal/behind` unless `expectedSeq` is the head: the caller has not seen everything yet. */
    request: z.object({ expectedSeq: seq, op: operation, approvalId }),
    response: position,
  },
  'journal:read': {
    /** Whole operations after a number, as many as fit `maxBytes` (at least one). */
    request: z.object({
      afterSeq: seq,
      maxBytes: z
        .number()
        .int()
        .positive()
        .max(8 * 1024 * 1024),
    }),
    response: z.object({ entries: z.array(entry), head: position }),
  },
  'journal:verify': {
    /** Positions that something outside of this computer remembers; a hash may be cut to its first 16 digits. */
    request: z.object({ anchors: z.array(anchor).max(1000) }),
    response: z.object({
      records: seq,
      head: position,
      problem: damage.nullable(),
      anchors: z.array(anchor.extend({ fits: z.boolean() })),
    }),
  },
  'snapshot:write-part': {
    /** Parts arrive in order from 0; the last one makes the snapshot valid, all before it change nothing. */
    request: piece.extend({ name: z.enum(['search']), seq }),
    response: nothing,
  },
  'snapshot:read-part': {
    request: z.object({ name: z.enum(['search']), part: partNo }),
    /** `null`: there is no valid snapshot of that name. */
    response: z.object({ seq, parts, bytes }).nullable(),
  },
} as const
