import { request, type IncomingMessage } from 'node:http'
import type { CardService, CardServiceField } from '../../../src/shared/card-services'
import { AppError } from '../../../src/shared/errors/app-error'

/** A service waits a few seconds for a card by itself. */
const WAITING_MS = 8000
/** A photo of the card may be in the answer; it is dropped here, but it has to be read. */
const MOST_BYTES = 4 * 1024 * 1024
const LONGEST_FIELD = 400
const LONGEST_REASON = 60

type Fields = Partial<Record<CardServiceField, string>>

/**
 * Asks the program of a reader's maker for the card on the reader. The page cannot do that itself: its policy lets it
 * reach nothing but the station, and this is the one place that asks another program, by an address of the table.
 *
 * Only the fields of the table leave this file: pictures and fingerprints do not reach the page, a log or the disk.
 *
 * @throws AppError `reader/unreachable`, `reader/timeout`, `reader/answer-unreadable`, `reader/refused` with the reason
 */
export async function askCardService(service: CardService, waitingMs = WAITING_MS): Promise<Record<string, string>> {
  let last = ''
  for (const { method, path } of service.steps) last = await ask(new URL(path, service.origin), method, waitingMs)
  const answer = parse(last)
  const { flag, good, reason } = service.result
  if (textOf(answer[flag]) !== good) {
    throw new AppError('reader/refused', { status: textOf(answer[reason]).slice(0, LONGEST_REASON) || '?' })
  }
  return fieldsOf(service, service.inside === null ? answer : answer[service.inside])
}

type Answer = Readonly<Record<string, unknown>>

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text)
    if (isAnswer(value)) return value
  } catch {
    // not JSON: said below
  }
  throw new AppError('reader/answer-unreadable')
}

function fieldsOf(service: CardService, card: unknown): Fields {
  if (!isAnswer(card)) throw new AppError('reader/answer-unreadable')
  const named = Object.entries(service.fields).map(([field, name]) => [field, textOf(card[name])] as const)
  return Object.fromEntries(named.map(([field, text]) => [field, text.slice(0, LONGEST_FIELD)]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** One request of its own: no connection kept, no redirect followed, no proxy. */
function ask(url: URL, method: string, waitingMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent: false, signal: AbortSignal.timeout(waitingMs) }, (response) => {
      read(response).then(resolve, reject)
    })
    asked.on('error', (error) => {
      reject(new AppError(error.name === 'AbortError' ? 'reader/timeout' : 'reader/unreachable', {}, { cause: error }))
    })
    asked.end()
  })
}

async function read(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.byteLength
    if (bytes > MOST_BYTES) {
      response.destroy()
      break
    }
    pieces.push(piece)
  }
  if (response.statusCode !== 200 || bytes > MOST_BYTES) throw new AppError('reader/answer-unreadable')
  return Buffer.concat(pieces).toString('utf8')
}
