import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CardService } from '../../src/shared/card-services'

/** A maker's program, for tests: answers under a port of its own, as the table says that it answers under the fixed one. */
export interface CardServiceSimulator {
  /** The entry of the table with the address of the simulator. */
  readonly service: CardService
  /** What was asked, as `GET /readcard`. */
  readonly asked: readonly string[]
  readonly stop: () => void
}

/** What the program answers to a step; by status and text, so that a test can make it answer nonsense too. */
export type StepAnswer = { readonly status?: number; readonly text: string } | 'nothing'

/**
 * Starts a simulator of a service.
 *
 * @param answers by path, without what is behind `?`
 * @param port the maker's own where the whole program is tested; any free one otherwise
 */
export async function simulateCardService(
  service: CardService,
  answers: Readonly<Record<string, StepAnswer>>,
  port = 0,
): Promise<CardServiceSimulator> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    asked.push(`${request.method ?? ''} ${url}`)
    const answer = answers[url.replace(/\?.*/, '')]
    if (answer === 'nothing') return
    if (!answer) response.writeHead(404).end()
    else response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.text)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: listening } = server.address() as AddressInfo
  return {
    service: { ...service, origin: `http://127.0.0.1:${listening}` },
    asked,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
