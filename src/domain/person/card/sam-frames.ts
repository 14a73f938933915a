import { AppError } from '../../../shared/errors/app-error'

/**
 * Frames of the safety module (SAM) in identity-card readers, as it speaks over a serial line:
 *
 *     AA AA AA 96 69 · length (2, high first) · body · check
 *
 * The length counts body and check; the check makes the exclusive or of everything behind the start come to 0. The body
 * of a command is command and parameter, that of an answer a status of three bytes (the third counts) and data.
 *
 * Source: the reader protocol of the public-security standard as public programs carry it out, in agreement with each
 * other (libsamv; HslCommunication `SAMSerial`; BearPi `IDReader`). The standard itself (GA 450) is not public.
 */
const start = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const
const HEAD_BYTES = start.length + 2
/** No answer is longer: text, photo and two fingerprints make 2312 bytes with everything around them. */
const LONGEST_BODY = 4096

/** The commands of one reading, in the order in which they are given. */
export const samCommands = { find: [0x20, 0x01], select: [0x20, 0x02], read: [0x30, 0x01] } as const

export type SamCommand = keyof typeof samCommands

/** Third byte of the status. */
export const samStatus = { done: 0x90, found: 0x9f, notFound: 0x80, notSelected: 0x81 } as const

export interface SamAnswer {
  readonly status: number
  readonly data: Uint8Array
}

/** A frame around a body. */
export function encodeFrame(body: readonly number[] | Uint8Array): Uint8Array<ArrayBuffer> {
  const length = body.length + 1
  const counted = [length >> 8, length & 0xff, ...body]
  return Uint8Array.from([...start, ...counted, exclusiveOr(counted)])
}

/** A command as it goes over the line. */
export function encodeCommand(command: SamCommand): Uint8Array<ArrayBuffer> {
  return encodeFrame(samCommands[command])
}

/** Status and data of an answer's body. @throws AppError `reader/answer-unreadable` */
export function decodeAnswer(body: Uint8Array): SamAnswer {
  const status = body[2]
  if (status === undefined) throw new AppError('reader/answer-unreadable')
  return { status, data: body.slice(3) }
}

/** Puts the bodies of frames together from the pieces that a line gives. */
export interface FrameAssembler {
  /** @returns the bodies that are whole now. @throws AppError `reader/check-failed` */
  push(piece: Uint8Array): readonly Uint8Array[]
}

/** An assembler with nothing in it. What comes before a start is noise of the line and left out. */
export function createFrameAssembler(): FrameAssembler {
  let held: Uint8Array = new Uint8Array()

  function take(): Uint8Array | null {
    held = held.slice(startIn(held))
    if (held.length < HEAD_BYTES) return null
    const length = ((held[5] ?? 0) << 8) | (held[6] ?? 0)
    if (length < 2 || length > LONGEST_BODY) {
      held = held.slice(1)
      return take()
    }
    const end = HEAD_BYTES + length
    if (held.length < end) return null
    const isRight = exclusiveOr(held.subarray(start.length, end)) === 0
    const body = held.slice(HEAD_BYTES, end - 1)
    held = held.slice(end)
    if (!isRight) throw new AppError('reader/check-failed')
    return body
  }

  return {
    push(piece) {
      held = Uint8Array.from([...held, ...piece])
      const bodies: Uint8Array[] = []
      for (let body = take(); body; body = take()) bodies.push(body)
      return bodies
    },
  }
}

/** Where a start begins, or could still begin; the end of the bytes when nowhere. */
function startIn(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (start.every((byte, index) => bytes[at + index] === undefined || bytes[at + index] === byte)) return at
  }
  return bytes.length
}

function exclusiveOr(bytes: readonly number[] | Uint8Array): number {
  let all = 0
  for (const byte of bytes) all ^= byte
  return all
}
