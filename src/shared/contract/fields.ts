import { z } from 'zod'
import type { AppErrorCode } from '../errors/codes'
import type { JournalPosition } from '../operation'
import { PART_BYTES } from './limits'

/*
 * What fields of requests and answers are made of, wherever they stand.
 */

export const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= PART_BYTES)
/** Number of an operation in the journal, counted from 1; 0 is the start. */
export const seq = z.number().int().nonnegative()
/** SHA-256, hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const id = z.string().min(1).max(64)
export const shortText = z.string().max(200)
/** Password, quick code or recovery code, as typed. */
export const secret = z.string().max(256)
export const nothing = z.null()

/** Place in the journal: the number and the chain hash there. */
export const position = z.object({ seq, hash }) satisfies z.ZodType<JournalPosition>

/** What is wrong, as an `AppError` that crosses a process border. */
export const damage = z.object({
  code: z.string() as unknown as z.ZodType<AppErrorCode>,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** The agreement of a second person; `null` where nobody else may give it yet, or none is needed. */
export const approvalId = id.nullable()

/** A file that lies finished under `exports/`. */
export const savedFile = z.object({ fileName: z.string(), path: z.string(), sha256: hash, bytes: z.number() })

/** Of something that is longer than one message: which piece, counted from 0, and of how many. */
export const partNo = z.number().int().nonnegative()
export const parts = z.number().int().positive()
export const piece = z.object({ part: partNo, parts, bytes })
