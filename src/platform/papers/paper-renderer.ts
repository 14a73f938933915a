import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { AppError } from '../../shared/errors/app-error'
import type { PaperRenderer } from '../../usecases/ports'
import type { FontUrls, PaperAnswer, PaperJob, PaperQuestion, PaperResult, PaperStart } from './paper-messages'

/** Draws papers in a worker that starts with the first paper. */
export interface WorkerPaperRenderer extends PaperRenderer {
  /** Ends the worker with all it holds; open papers fail with `station/locked`. The next paper starts a new one. */
  stop(): void
}

interface Waiting {
  readonly resolve: (result: PaperResult) => void
  readonly reject: (error: AppError) => void
}

interface Running {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

function startWorker(fontUrls: FontUrls, onBroken: () => void): Running {
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module', name: 'papers' })
  const waiting = new Map<number, Waiting>()
  worker.addEventListener('message', (event: MessageEvent<PaperAnswer>) => {
    const answer = event.data
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.ok) asked?.resolve(answer.result)
    else asked?.reject(new AppError(answer.code))
  })
  worker.addEventListener('error', onBroken)
  worker.postMessage(fontUrlsOfPage(fontUrls))
  return { worker, waiting }
}

/** A worker reads relative addresses from its own script; they are meant from the page. */
function fontUrlsOfPage(urls: FontUrls): PaperStart {
  const absolute = (url: string) => new URL(url, document.baseURI).href
  return { fontUrls: { regular: absolute(urls.regular), bold: absolute(urls.bold) } }
}

function end(running: Running, error: AppError): void {
  running.worker.terminate()
  for (const { reject } of running.waiting.values()) reject(error)
}

/**
 * Renderer of all papers.
 *
 * @param options.fontUrls the two TTF files, relative to the page or absolute
 */
export function createPaperRenderer(options: { readonly fontUrls: FontUrls }): WorkerPaperRenderer {
  let running: Running | undefined
  let lastId = 0

  function stopWith(error: AppError): void {
    const ended = running
    running = undefined
    if (ended) end(ended, error)
  }

  function ask(question: PaperQuestion): Promise<PaperResult> {
    running ??= startWorker(options.fontUrls, () => stopWith(new AppError('documents/render-failed')))
    const { worker, waiting } = running
    const job: PaperJob = { id: ++lastId, ...question }
    return new Promise((resolve, reject) => {
      waiting.set(job.id, { resolve, reject })
      worker.postMessage(job)
    })
  }

  return {
    async render(definition: TDocumentDefinitions) {
      const result = await ask({ definition })
      if ('paper' in result) return result.paper
      throw new AppError('documents/render-failed')
    },
    async lacking(text) {
      const result = await ask({ text })
      if ('lacking' in result) return result.lacking
      throw new AppError('documents/render-failed')
    },
    stop: () => stopWith(new AppError('station/locked')),
  }
}
