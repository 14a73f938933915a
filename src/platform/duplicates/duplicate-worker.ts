import type { UnreadPerson } from '../../domain/person/duplicates/types'
import { createPairFinder } from './pair-finder'
import type { FromWorker, ToWorker } from './duplicate-messages'

/** One job for each worker: it is ended afterwards, which gives its memory back and is how a job is cancelled. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const finder = createPairFinder()

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'people') take(data.people)
  else find(data.limit)
})

function take(people: readonly UnreadPerson[]): void {
  finder.add(people)
}

function find(limit: number): void {
  const found = finder.find(limit, (progress) => scope.postMessage({ kind: 'progress', progress }))
  scope.postMessage({ kind: 'found', found })
}
