import type { UnreadPerson } from '../../domain/person/duplicates/types'
import type { DuplicateDesk } from '../../usecases/ports'
import { runWorkerJob } from '../worker-job'
import type { FromWorker, ToWorker } from './duplicate-messages'

/** Looks through everybody in a worker of its own, which ends with the job; nobody stays in memory. */
export function createDuplicateDesk(): DuplicateDesk {
  return {
    findPairs: (people, limit, control) =>
      runWorkerJob(
        {
          start: () => new Worker(new URL('./duplicate-worker.ts', import.meta.url), { type: 'module' }),
          messages: messagesOf(people, limit),
          codes: { cancelled: 'person/search-cancelled', crashed: 'bridge/unexpected' },
          resultOf: (message: FromWorker) => (message.kind === 'found' ? message.found : undefined),
        },
        control,
      ),
  }
}

async function* messagesOf(people: AsyncIterable<readonly UnreadPerson[]>, limit: number): AsyncGenerator<ToWorker> {
  for await (const page of people) yield { kind: 'people', people: page }
  yield { kind: 'find', limit }
}
