import { z } from 'zod'
import type { Channel, EventName } from '../shared/contract/channels'
import {
  contract,
  eventContract,
  type Envelope,
  type EventOf,
  type RequestOf,
  type ResponseOf,
  type StationBridge,
} from '../shared/contract/contract'
import { AppError } from '../shared/errors/app-error'
import { isAppErrorCode } from '../shared/errors/codes'

// The content security policy forbids making code from text, which zod would do to be faster.
z.config({ jitless: true })

/** The station service as the interface calls it. */
export interface ServiceClient {
  /** @throws AppError the service's own, or `bridge/unreachable` when no answer came, `bridge/invalid-payload` when it is malformed */
  invoke<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void
}

const failure = z.object({
  ok: z.literal(false),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** Speaks to the service over the bridge of whichever host serves the page, and checks every answer. */
export function createServiceClient(bridge: StationBridge): ServiceClient {
  return {
    invoke: async (channel, request) => {
      const envelope = await send(bridge, channel, request)
      if (isSuccess(envelope))
        return checked<ResponseOf<typeof channel>>(contract[channel].response, channel, envelope.value)
      throw errorOf(envelope, channel)
    },
    on: (event, listener) =>
      bridge.on(event, (payload) => {
        const parsed = eventContract[event].safeParse(payload)
        if (parsed.success) listener(parsed.data as EventOf<typeof event>)
      }),
  }
}

async function send(bridge: StationBridge, channel: Channel, request: unknown): Promise<unknown> {
  try {
    return await bridge.invoke(channel, request)
  } catch (error) {
    throw new AppError('bridge/unreachable', {}, { cause: error })
  }
}

function isSuccess(envelope: unknown): envelope is Extract<Envelope<unknown>, { ok: true }> {
  return (
    typeof envelope === 'object' && envelope !== null && 'ok' in envelope && envelope.ok === true && 'value' in envelope
  )
}

function checked<R>(schema: z.ZodType, channel: Channel, value: unknown): R {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('bridge/invalid-payload', { channel }, { cause: parsed.error })
  return parsed.data as R
}

function errorOf(envelope: unknown, channel: Channel): AppError {
  const parsed = failure.safeParse(envelope)
  if (!parsed.success) return new AppError('bridge/invalid-payload', { channel })
  const { code, params } = parsed.data
  return isAppErrorCode(code) ? new AppError(code, params) : new AppError('bridge/unexpected', { channel })
}
