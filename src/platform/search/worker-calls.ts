import { AppError } from '../../shared/errors/app-error'
import type { SearchAnswer, SearchCall, SearchCalls } from './search-messages'

/** Requests to the search worker as promises. */
export interface WorkerCalls {
  readonly call: <C extends SearchCall>(
    call: C,
    request: SearchCalls[C]['request'],
    transfer?: Transferable[],
  ) => Promise<SearchCalls[C]['answer']>
  /** Ends the worker and everything it holds; what is still being asked fails with `data/locked`. */
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (answer: SearchCalls[SearchCall]['answer']) => void
  readonly reject: (error: AppError) => void
}

export function createWorkerCalls(worker: Worker): WorkerCalls {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let isClosed = false

  const failAll = (error: AppError): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) asked?.resolve(data.answer)
    else asked?.reject(new AppError('bridge/unexpected', { channel: 'search', cause: data.message }))
  })
  worker.addEventListener('error', () => failAll(new AppError('bridge/unexpected', { channel: 'search' })))

  return {
    call: (call, request, transfer = []) => {
      if (isClosed) return Promise.reject(new AppError('data/locked'))
      const id = ++lastId
      const answer = new Promise<SearchCalls[SearchCall]['answer']>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
      })
      worker.postMessage({ id, call, request }, transfer)
      return answer
    },
    close: () => {
      isClosed = true
      worker.terminate()
      failAll(new AppError('data/locked'))
    },
  }
}
