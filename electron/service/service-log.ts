import { appendFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from './durable-files'
import { SerialQueue } from './serial-queue'

const MAX_LOG_BYTES = 512 * 1024

/** One line of the log: which failure, and where. There is no field for content. */
export interface LogEvent {
  readonly code: string
  readonly where: string
}

/**
 * Takes everything out of a text that could be personal data: letters outside ASCII, spaces and quotes, and every
 * run of five or more digits, with dashes too. A code, a file name of ours and a line number stay readable.
 */
export function redact(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[^A-Za-z0-9/_.:$<>()-]+/g, '?')
    .replace(/\d(?:[-.]?\d){4,}/g, '#')
}

/** Kind and place of an unexpected failure, without its message: messages quote what they failed on. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frame = /\(?([^()\s/\\]+:\d+):\d+\)?\s*$/m.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')
  return [error.name, errnoOf(error), frame?.[1] ?? ''].filter((part) => part !== '').join(':')
}

/** The service's own log: two files of limited size in `log/`, one JSON line an event. */
export class ServiceLog {
  readonly #queue = new SerialQueue()

  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {}

  /** Never fails: a full disk must not turn a report into a second failure. */
  async write(event: LogEvent): Promise<void> {
    const line = { at: new Date(this.now()).toISOString(), code: redact(event.code), where: redact(event.where) }
    await this.#queue.run(() => this.#append(`${JSON.stringify(line)}\n`)).catch(() => undefined)
  }

  async #append(line: string): Promise<void> {
    const path = join(this.folder, 'station.log')
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size + line.length > MAX_LOG_BYTES) await rename(path, join(this.folder, 'station.1.log'))
    await appendFile(path, line, { mode: 0o600 })
  }
}
