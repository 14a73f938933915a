import { z } from 'zod'
import type { ErrorParams } from '../errors/app-error'
import type { AppErrorCode } from '../errors/codes'
import { backupContract } from './backup-contract'
import type { Channel, EventName } from './channels'
import { nothing, type savedFile } from './fields'
import { fileContract } from './file-contract'
import { journalContract } from './journal-contract'
import { readerContract } from './reader-contract'
import { stationContract, type operator, type operatorEntry } from './station-contract'

/**
 * The contract between the interface and the station service: one entry a channel, no more, no fewer.
 * The host validates each request, the client each answer.
 */
export const contract = {
  ...stationContract,
  ...journalContract,
  ...fileContract,
  ...backupContract,
  ...readerContract,
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
export type SavedFile = z.infer<typeof savedFile>
