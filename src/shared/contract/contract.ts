import { z } from 'zod'
import { cardServiceNames } from '../card-services'
import type { AppErrorCode } from '../errors/codes'
import type { ErrorParams } from '../errors/app-error'
import type { JournalEntry, JournalPosition, Operation } from '../operation'
import { roles } from '../rights/roles'
import type { Channel, EventName } from './channels'

/** Largest piece of bytes that one message carries; longer files go in parts. */
export const PART_BYTES = 4 * 1024 * 1024

/** Largest request that a host takes, bytes and text together. */
export const MAX_REQUEST_BYTES = 16 * 1024 * 1024

/** Longest text among the facts of an operation: the ids of a class of fifty. */
export const MAX_FACT_LENGTH = 2000

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= PART_BYTES)
const seq = z.number().int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().min(1).max(64)
const shortText = z.string().max(200)
const secret = z.string().max(256)
const nothing = z.null()

/** A bare file name: no folder, no device, no control character. */
const fileName = z
  .string()
  .max(120)
  .regex(/^[^\\/:*?"<>|\u0000-\u001f]+\.(pdf|zip|csv|xlsx|json|txt)$/)

/** A file that the service itself may have put into `exports/`: the above, or a backup. */
const exportedName = z
  .string()
  .max(120)
  .regex(/^[^\\/:*?"<>|\u0000-\u001f]+\.(pdf|zip|csv|xlsx|json|txt|station-backup)$/)

const role = z.enum(roles)

const operator = z.object({ operatorId: id, account: shortText, displayName: shortText, role })

/** An account as the head looks after it. */
const operatorEntry = operator.extend({
  /** Day on which the account was closed; who left stays in the list, for the records in their name. */
  leftOn: z.string().nullable(),
  /** Too many wrong passwords: nothing but the head helps. */
  isLockedOut: z.boolean(),
  /** The password is one that the head gave: the next sign-in asks for an own one. */
  mustChangePassword: z.boolean(),
  /** A quick code is set; it works after a sign-in with the password, the same day. */
  hasPin: z.boolean(),
})

/** Acts that a second person agrees to on the spot. */
const approvalPurpose = z.enum([
  'month:export',
  'station:set-parameter',
  'station:add-operator',
  'station:change-operator',
  'station:dismiss-operator',
  'station:reset-password',
])

/** The agreement of a second person; `null` where nobody else may give it yet, or none is needed. */
const approvalId = id.nullable()

const station = z.object({ storeId: id, stationName: shortText, countyCode: z.string().max(12) })

const position = z.object({ seq, hash }) satisfies z.ZodType<JournalPosition>

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

const damage = z.object({
  code: z.string() as unknown as z.ZodType<AppErrorCode>,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What an unlocked session hands to the interface. Keys are raw bytes here and become non-extractable at once. */
const session = z.object({
  operator,
  station,
  /** Encrypts rows and snapshots, 32 bytes. */
  dataKey: z.instanceof(Uint8Array),
  /** Makes blind indexes, 32 bytes. */
  indexKey: z.instanceof(Uint8Array),
  /** Generation of the keys, written beside every ciphertext. */
  kid: z.number().int().positive(),
  head: position,
  /** `recovery`: opened with the recovery code, for reading and a backup only. */
  mode: z.enum(['full', 'recovery']),
})

const status = z.object({
  /** `new`: nothing set up; `locked`: sign in; `open`: somebody is signed in; `refused`: see `problem`. */
  phase: z.enum(['new', 'locked', 'open', 'refused']),
  /** Which shell serves the interface. */
  host: z.enum(['electron', 'local']),
  version: shortText,
  station: station.nullable(),
  /** Told while somebody is signed in only: accounts are half of what a guesser needs. */
  operators: z.array(operatorEntry),
  /** Free bytes on the disk of the data folder. */
  freeBytes: z.number(),
  /** Least free bytes with which the station writes or opens its database. */
  neededBytes: z.number(),
  /** Where the data folder is, for the settings page. */
  dataFolder: z.string(),
  problem: damage.nullable(),
  /** Bytes of a torn journal tail that were put aside at this start; 0 when it was clean. */
  tailBytesPutAside: z.number(),
  /** Day and size of the newest verified backup file, if one was made. */
  lastBackupAt: z.string().nullable(),
  /** A new recovery code was shown and never confirmed as kept: the old one still opens the records. */
  recoveryUnconfirmed: z.boolean(),
})

const savedFile = z.object({ fileName: z.string(), path: z.string(), sha256: hash, bytes: z.number() })

/**
 * The contract between the interface and the station service: one entry a channel, no more, no fewer.
 * The host validates each request, the client each answer.
 */
export const contract = {
  'station:get-status': { request: nothing, response: status },
  /** A station that was refused looks at its folder once more; any other stays as it is. */
  'station:reopen': { request: nothing, response: status },
  'station:set-up': {
    request: z.object({
      stationName: shortText,
      countyCode: z.string().max(12),
      account: shortText,
      displayName: shortText,
      password: secret,
    }),
    response: z.object({ session, recoveryCode: z.string() }),
  },
  'station:sign-in': {
    /** Six digits are a quick code; no password is that short. */
    request: z.object({ account: shortText, password: secret }),
    response: session,
  },
  'station:lock': { request: nothing, response: nothing },
  'station:change-password': {
    /** Also for somebody who is not signed in yet: a password that the head gave opens nothing else. */
    request: z.object({ account: shortText, password: secret, newPassword: secret }),
    response: session,
  },
  'station:set-pin': {
    /** `pin`: six digits; `null` takes the quick code away. */
    request: z.object({ password: secret, pin: z.string().max(16).nullable() }),
    response: nothing,
  },
  'station:recover': {
    /** Opens for reading and a backup, in the name of a station head. */
    request: z.object({ recoveryCode: secret, account: shortText }),
    response: session,
  },
  'station:reset-by-recovery': {
    /** Only in a session that the recovery code opened, which ends with it. */
    request: z.object({ newPassword: secret }),
    response: nothing,
  },
  'station:renew-recovery': {
    request: z.object({ password: secret }),
    /** The code before stays in force until this one is confirmed as kept. */
    response: z.object({ recoveryCode: z.string(), issueId: id }),
  },
  'station:confirm-recovery': { request: z.object({ issueId: id }), response: nothing },
  'station:approve': {
    /**
     * A second person signs in on the spot, in the own name, for one act. `about`: id of the account concerned (for a new
     * one its name), key of the rule, number of the batch.
     */
    request: z.object({ purpose: approvalPurpose, about: shortText, account: shortText, password: secret }),
    /** Good for one act within a few minutes. */
    response: z.object({ approvalId: id, operatorId: id, displayName: shortText }),
  },
  'station:add-operator': {
    request: z.object({ account: shortText, displayName: shortText, role, password: secret, approvalId }),
    response: operator,
  },
  'station:change-operator': {
    request: z.object({ operatorId: id, displayName: shortText, role, approvalId }),
    response: operator,
  },
  /** Closes an account for good; what was done in its name stays. */
  'station:dismiss-operator': { request: z.object({ operatorId: id, approvalId }), response: nothing },
  'station:reset-password': {
    request: z.object({ operatorId: id, newPassword: secret, approvalId }),
    response: nothing,
  },
  /** Forgives the wrong passwords of an account. */
  'station:unlock-account': { request: z.object({ operatorId: id }), response: nothing },
  'draft:save': {
    /** Half-filled forms of who is signed in; `null`: there are none. Kept encrypted, for that person only. */
    request: z.object({ operatorId: id, bytes: bytes.nullable() }),
    response: nothing,
  },
  'draft:load': { request: nothing, response: bytes.nullable() },
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
    request: z.object({
      name: z.enum(['search']),
      seq,
      part: z.number().int().nonnegative(),
      parts: z.number().int().positive(),
      bytes,
    }),
    response: nothing,
  },
  'snapshot:read-part': {
    request: z.object({ name: z.enum(['search']), part: z.number().int().nonnegative() }),
    /** `null`: there is no valid snapshot of that name. */
    response: z.object({ seq, parts: z.number().int().positive(), bytes }).nullable(),
  },
  'file:write-part': {
    /**
     * Writes a file into `exports/`, part by part; the last part answers with the finished file. What leaves this way
     * holds full numbers of people, so a second person has agreed to it.
     */
    request: z.object({
      approvalId,
      fileName,
      token: id,
      part: z.number().int().nonnegative(),
      parts: z.number().int().positive(),
      bytes,
    }),
    response: savedFile.nullable(),
  },
  'file:read-part': {
    /** A file of `exports/` on its way out through the browser, piece by piece. */
    request: z.object({ fileName: exportedName, part: z.number().int().nonnegative() }),
    response: z.object({ bytes, parts: z.number().int().positive() }),
  },
  'file:save-copy': {
    /** The host asks where; refused with `bridge/not-available-here` by one that has no dialog of its own. */
    request: z.object({ fileName: exportedName }),
    /** `savedAs` null: the person changed their mind. */
    response: z.object({ savedAs: z.string().nullable(), isSameVolume: z.boolean() }),
  },
  'file:reveal': {
    request: z.object({ fileName: exportedName }),
    response: z.object({ path: z.string(), shown: z.boolean() }),
  },
  'backup:create': {
    request: nothing,
    response: savedFile.extend({ head: position, verified: z.literal(true) }),
  },
  'backup:put-part': {
    request: z.object({
      token: id,
      part: z.number().int().nonnegative(),
      parts: z.number().int().positive(),
      bytes,
    }),
    response: nothing,
  },
  'backup:restore': {
    /**
     * `second`: a reviewer or another head of the restored station; `null` where it has none. `isAlone`: it has some, but
     * none can be had any more; the journal says so.
     */
    request: z.object({
      token: id,
      recoveryCode: secret,
      account: shortText,
      newPassword: secret,
      second: z.object({ account: shortText, password: secret }).nullable(),
      isAlone: z.boolean(),
    }),
    response: session,
  },
  'reader:ask-service': {
    /** The card on the reader, from the program of its maker on this computer; which address that is, the table says. */
    request: z.object({ service: z.enum(cardServiceNames) }),
    /** Fields of `CardServiceField` that the service gave; never a picture, never a fingerprint. */
    response: z.record(z.string().max(20), z.string().max(400)),
  },
  'job:cancel': {
    /** Stops what is under way; its own call answers `file/cancelled`. */
    request: z.object({ job: z.enum(['backup', 'restore', 'copy', 'verify']) }),
    response: nothing,
  },
  'log:report': {
    /** A failure of the interface: a code and the place in our own source, never content. */
    request: z.object({ code: z.string().max(80), where: z.string().max(200) }),
    response: nothing,
  },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>

/** What the service tells without being asked. */
export const eventContract = {
  'station:locked': z.object({ reason: z.enum(['asked', 'idle', 'suspend', 'other-window']) }),
  'job:progress': z.object({
    job: z.enum(['backup', 'restore', 'verify', 'copy']),
    done: z.number(),
    total: z.number(),
  }),
} as const satisfies Record<EventName, z.ZodType>

export type RequestOf<C extends Channel> = z.infer<(typeof contract)[C]['request']>
export type ResponseOf<C extends Channel> = z.infer<(typeof contract)[C]['response']>
export type EventOf<E extends EventName> = z.infer<(typeof eventContract)[E]>

/** An error loses its class and fields on the way through a process border; a code and its parameters do not. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: AppErrorCode; readonly params: ErrorParams }

/** What both hosts give to the page as `window.station`. */
export interface StationBridge {
  /** Both sides check the payload against the contract; here it is only carried. */
  invoke(channel: Channel, request: unknown): Promise<Envelope<unknown>>
  /** Returns the function that stops listening. */
  on(event: EventName, listener: (payload: unknown) => void): () => void
}

export type StationStatus = ResponseOf<'station:get-status'>
export type Session = ResponseOf<'station:sign-in'>
export type Operator = z.infer<typeof operator>
export type OperatorEntry = z.infer<typeof operatorEntry>
export type ApprovalPurpose = z.infer<typeof approvalPurpose>
export type { OperatorRole } from '../rights/roles'
export type SavedFile = z.infer<typeof savedFile>
