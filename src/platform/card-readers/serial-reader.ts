import {
  createFrameAssembler,
  decodeAnswer,
  encodeCommand,
  type SamAnswer,
  type SamCommand,
} from '../../domain/person/card/sam-frames'
import { samStep, type SamStep } from '../../domain/person/card/sam-reading'
import { decodeCardRecord } from '../../domain/person/card/text-record'
import { AppError } from '../../shared/errors/app-error'
import type { CardReader } from '../../usecases/ports'

/** A serial port as the browser hands it out; the part of Web Serial that is used here. */
export interface SerialLine {
  readonly readable: ReadableStream<Uint8Array> | null
  readonly writable: WritableStream<Uint8Array> | null
  open(options: { baudRate: number }): Promise<void>
  close(): Promise<void>
}

/** `navigator.serial`: ports that were chosen before, and the browser's own list to choose from. */
export interface SerialPorts {
  getPorts(): Promise<readonly SerialLine[]>
  requestPort(): Promise<SerialLine>
}

/** What public programs set for readers on a serial line; no maker's table was found. 8 bits, no parity, 1 stop bit. */
const BAUD_RATE = 115_200
/** Reading takes about a second, most of it for the photo that comes behind the text. */
const WAITING_MS = 5000

/**
 * A reader on a serial port, over Web Serial. The port is chosen once in the browser's own list, and found again after.
 * It is open only while a card is read, so that the maker's program can have it in between. The window of the local host
 * can do this; the Electron program refuses its page every device, so there a serial reader goes through its maker's
 * program.
 */
export function createSerialReader(ports: SerialPorts | undefined, waitingMs = WAITING_MS): CardReader {
  return {
    async read() {
      const line = await choose(ports)
      try {
        await line.open({ baudRate: BAUD_RATE })
      } catch (error) {
        throw new AppError('reader/unreachable', {}, { cause: error }) // pulled out, or another program has it
      }
      try {
        return decodeCardRecord(await readRecord(line, waitingMs))
      } finally {
        await line.close().catch(() => undefined) // a reader that was pulled out is closed already
      }
    },
  }
}

async function choose(ports: SerialPorts | undefined): Promise<SerialLine> {
  if (!ports) throw new AppError('reader/unreachable')
  const [known] = await ports.getPorts()
  if (known) return known
  try {
    return await ports.requestPort()
  } catch (error) {
    throw new AppError('reader/not-chosen', {}, { cause: error })
  }
}

/** The text file of the card, or a reason after at most `waitingMs`, whatever the line does. */
async function readRecord(line: SerialLine, waitingMs: number): Promise<Uint8Array> {
  const reader = line.readable?.getReader()
  const writer = line.writable?.getWriter()
  if (!reader || !writer) throw new AppError('reader/unreachable')
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('reader/timeout')), waitingMs)
  })
  try {
    return await Promise.race([converse(reader, writer), tooLate])
  } finally {
    clearTimeout(timer)
    // Both end what still waits on the line; a port with a reader or writer on it cannot be closed.
    await Promise.allSettled([reader.cancel(), writer.abort()])
    reader.releaseLock()
    writer.releaseLock()
  }
}

/** Gives the commands one after another. @throws AppError `reader/unreachable` when the line breaks off */
async function converse(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  writer: WritableStreamDefaultWriter<Uint8Array>,
): Promise<Uint8Array> {
  const answers = answersOf(reader)
  let command: SamCommand = 'find'
  for (;;) {
    await writer.write(encodeCommand(command)).catch(brokenOff)
    const step: SamStep = samStep(command, await answers.next())
    if (step.next === null) return step.record
    command = step.next
  }
}

/** The answers that come over the line, in their order. */
function answersOf(reader: ReadableStreamDefaultReader<Uint8Array>): { next(): Promise<SamAnswer> } {
  const frames = createFrameAssembler()
  const waiting: Uint8Array[] = []
  return {
    async next() {
      for (;;) {
        const body = waiting.shift()
        if (body) return decodeAnswer(body)
        const { value, done } = await reader.read().catch(brokenOff)
        if (done) brokenOff()
        else waiting.push(...frames.push(value))
      }
    },
  }
}

function brokenOff(error?: unknown): never {
  throw new AppError('reader/unreachable', {}, { cause: error })
}
