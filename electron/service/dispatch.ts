import { channels, type Channel } from '../../src/shared/contract/channels'
import { contract, type Envelope } from '../../src/shared/contract/contract'
import { MAX_REQUEST_BYTES } from '../../src/shared/contract/limits'
import { AppError } from '../../src/shared/errors/app-error'
import { describeFailure, type ServiceLog } from './service-log'
import type { StationService } from './service-types'

type Log = Pick<ServiceLog, 'write'>
type Handler = (request: unknown) => Promise<unknown>
type Target = Pick<StationService, 'handlers' | 'authorize' | 'noteCall'>

/**
 * Answers that are not checked here: operations were checked on their way into the journal and are authenticated on
 * their way out, and there are hundreds of thousands of them at a rebuild. The page checks them once more.
 */
const checkedElsewhere: ReadonlySet<Channel> = new Set<Channel>(['journal:read'])

/** An answer that the store asked for: it takes in what was written meanwhile and hands its operation in again. */
function isNoFault(channel: Channel, { code }: AppError): boolean {
  return channel === 'journal:append' && code === 'journal/behind'
}

/**
 * The one door into the service, for both hosts: knows the channel, asks whether it may be used now, measures and checks
 * the payload, runs the handler, checks the answer, and turns every failure into a code. Never throws. What is logged are channel and code.
 */
export async function dispatch(
  service: Target,
  channel: string,
  payload: unknown,
  log: Log,
): Promise<Envelope<unknown>> {
  const known = channels.find((name) => name === channel)
  if (known === undefined) {
    await log.write({ code: 'bridge/unknown-channel', where: 'dispatch' })
    return { ok: false, code: 'bridge/unknown-channel', params: {} }
  }
  try {
    return { ok: true, value: await run(service, known, payload) }
  } catch (error) {
    if (!(error instanceof AppError)) {
      await log.write({ code: 'bridge/unexpected', where: `${known}:${describeFailure(error)}` })
      return { ok: false, code: 'bridge/unexpected', params: {} }
    }
    const cause = error.cause === undefined ? '' : `:${describeFailure(error.cause)}`
    if (!isNoFault(known, error)) await log.write({ code: error.code, where: `${known}${cause}` })
    return { ok: false, code: error.code, params: error.params }
  }
}

async function run(service: Target, channel: Channel, payload: unknown): Promise<unknown> {
  service.authorize(channel)
  service.noteCall()
  if (!fitsInto(payload, MAX_REQUEST_BYTES)) throw new AppError('bridge/payload-too-large', { channel })
  const request = contract[channel].request.safeParse(payload)
  if (!request.success) throw new AppError('bridge/invalid-payload', { channel })
  // The map pairs each channel with its own types; after the check above the pairing is all the compiler lacks.
  const handler = service.handlers[channel] as Handler
  const answer = await handler(request.data)
  return checkedElsewhere.has(channel) ? answer : contract[channel].response.parse(answer)
}

/** Whether a payload is at most so large, bytes and text together. Stops counting when it is not. */
export function fitsInto(payload: unknown, limit: number): boolean {
  let left = limit
  const open: unknown[] = [payload]
  while (open.length > 0 && left >= 0) {
    const part = open.pop()
    left -= 1
    if (typeof part === 'string') left -= part.length
    else if (ArrayBuffer.isView(part)) left -= part.byteLength
    else if (Array.isArray(part)) {
      if (part.length > left) return false
      for (const item of part) open.push(item)
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, value] of Object.entries(part)) {
        left -= key.length
        open.push(value)
      }
    }
  }
  return left >= 0
}
