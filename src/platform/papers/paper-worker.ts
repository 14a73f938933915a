import { AppError } from '../../shared/errors/app-error'
import type { PaperRenderer } from '../../usecases/ports'
import { createPaperEngine } from './paper-engine'
import type { FontUrls, PaperAnswer, PaperJob, PaperStart } from './paper-messages'

// A worker of its own: setting a file of 100 certificates takes long enough to make a window stutter.

async function fetchFont(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url)
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    // A page that cannot be reached and a page that answers "no" are one thing to the clerk.
  }
  throw new AppError('documents/fonts-missing')
}

async function startEngine(urls: FontUrls): Promise<PaperRenderer> {
  const [regular, bold] = await Promise.all([fetchFont(urls.regular), fetchFont(urls.bold)])
  try {
    return createPaperEngine({ regular, bold })
  } catch (cause) {
    throw new AppError('documents/fonts-missing', {}, { cause }) // a host may answer with a page instead of the file
  }
}

let fontUrls: FontUrls | undefined
let engine: Promise<PaperRenderer> | undefined

function readyEngine(): Promise<PaperRenderer> {
  if (!fontUrls) throw new AppError('documents/fonts-missing')
  engine ??= startEngine(fontUrls).catch((error: unknown) => {
    engine = undefined // the fonts may be there next time
    throw error
  })
  return engine
}

async function respond(job: PaperJob): Promise<void> {
  try {
    const ready = await readyEngine()
    if ('text' in job) {
      post({ id: job.id, ok: true, result: { lacking: await ready.lacking(job.text) } }, [])
      return
    }
    const paper = await ready.render(job.definition)
    post({ id: job.id, ok: true, result: { paper } }, [paper.bytes.buffer])
  } catch (error) {
    post({ id: job.id, ok: false, code: error instanceof AppError ? error.code : 'documents/render-failed' }, [])
  }
}

function post(answer: PaperAnswer, transfer: Transferable[]): void {
  self.postMessage(answer, { transfer })
}

self.addEventListener('message', (event: MessageEvent<PaperStart | PaperJob>) => {
  if ('fontUrls' in event.data) fontUrls = event.data.fontUrls
  else void respond(event.data)
})
