import type { ServerResponse } from 'node:http'
import type { EventName } from '../../src/shared/contract/channels'
import { securityHeaders } from '../../src/shared/security'

const KEEP_ALIVE_MS = 25_000

/** Everything the service tells, to every open window, as server-sent events. */
export class EventStream {
  readonly #windows = new Set<ServerResponse>()
  readonly #pulse = setInterval(() => {
    this.#write(': still here\n\n')
  }, KEEP_ALIVE_MS).unref()

  add(response: ServerResponse): void {
    response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': open\n\n') // tells the page that it listens from here on
    this.#windows.add(response)
    response.on('close', () => this.#windows.delete(response))
  }

  send(name: EventName, payload: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`)
  }

  close(): void {
    clearInterval(this.#pulse)
    for (const window of this.#windows) window.end()
  }

  #write(text: string): void {
    for (const window of this.#windows) window.write(text)
  }
}
