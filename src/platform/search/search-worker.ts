import { createSearchEngine } from './search-engine'
import type { SearchAnswer, SearchRequest } from './search-messages'

const answer = createSearchEngine()
let last: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  last = last.then(() => respond(data)) // one after another: a change must not overtake the load before it
})

async function respond(message: SearchRequest): Promise<void> {
  const { id } = message
  try {
    const found = await answer(message)
    const parts = message.call === 'snapshot' ? (found as Uint8Array<ArrayBuffer>[]).map(({ buffer }) => buffer) : []
    postMessage({ id, ok: true, answer: found } satisfies SearchAnswer, { transfer: parts })
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown' // never the message: it may quote a person
    postMessage({ id, ok: false, message: name } satisfies SearchAnswer)
  }
}
