import { createFrameAssembler, encodeFrame, samCommands, samStatus } from '../../src/domain/person/card/sam-frames'

/** How a simulated reader misbehaves, or what lies on it. */
export interface SerialReaderOptions {
  /** Text file of the card on the reader; `null`: there is none. */
  readonly record: Uint8Array | null
  /** Bytes that come in one piece; a real line gives any number. */
  readonly pieceBytes?: number
  /** Noise of the line before each answer. */
  readonly noise?: readonly number[]
  /** Turns one bit of the long answer over, as a bad cable does. */
  readonly isDamaged?: boolean
  /** Says nothing at all. */
  readonly isMute?: boolean
}

const PHOTO_BYTES = 1024

/** A reader behind a serial line, for tests: speaks the protocol of the safety module and holds one card. */
export class SerialReaderSimulator {
  readable: ReadableStream<Uint8Array> | null = null
  writable: WritableStream<Uint8Array> | null = null
  /** Commands that came, as `20 01`. */
  readonly asked: string[] = []
  /** Whether the port was given back. */
  isOpen = false
  baudRate = 0

  constructor(private readonly options: SerialReaderOptions) {}

  open({ baudRate }: { baudRate: number }): Promise<void> {
    this.isOpen = true
    this.baudRate = baudRate
    const frames = createFrameAssembler()
    const answer: Transformer<Uint8Array, Uint8Array> = {
      transform: (piece, controller) => {
        for (const body of frames.push(piece)) {
          this.asked.push([...body].map((byte) => byte.toString(16).padStart(2, '0')).join(' '))
          for (const part of this.answerTo(body)) controller.enqueue(part)
        }
      },
    }
    // A port takes commands before anybody reads its answers.
    const buffered = new CountQueuingStrategy({ highWaterMark: 4096 })
    const line = new TransformStream(answer, buffered, buffered)
    this.readable = line.readable
    this.writable = line.writable
    return Promise.resolve()
  }

  close(): Promise<void> {
    this.isOpen = false
    this.readable = null
    this.writable = null
    return Promise.resolve()
  }

  private answerTo(body: Uint8Array): Uint8Array[] {
    const { record, pieceBytes = 64, noise = [], isDamaged, isMute } = this.options
    if (isMute) return []
    const isCommand = (name: keyof typeof samCommands) => samCommands[name].every((byte, at) => body[at] === byte)
    const frame = isCommand('find')
      ? encodeFrame([0, 0, record ? samStatus.found : samStatus.notFound, ...(record ? [0, 0, 0, 0] : [])])
      : isCommand('select')
        ? encodeFrame([0, 0, samStatus.done, 0, 0, 0, 0, 0, 0, 0, 0])
        : encodeFrame([0, 0, samStatus.done, 1, 0, PHOTO_BYTES >> 8, 0, ...(record ?? []), ...photo])
    if (isDamaged && isCommand('read')) frame[100] = (frame[100] ?? 0) ^ 1
    const bytes = Uint8Array.from([...noise, ...frame])
    const parts = Math.ceil(bytes.length / pieceBytes)
    return Array.from({ length: parts }, (_, at) => bytes.slice(at * pieceBytes, (at + 1) * pieceBytes))
  }
}

/** Bytes of a picture that contain the start of a frame: the length decides, not what looks like a start. */
const photo = Array.from({ length: PHOTO_BYTES }, (_, at) => [0xaa, 0xaa, 0xaa, 0x96, 0x69, 0x00, 0x03][at % 7] ?? 0)
