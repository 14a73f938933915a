import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { FontLack, RenderedPaper } from '../../usecases/ports'

/** Absolute addresses of the two font files. */
export interface FontUrls {
  readonly regular: string
  readonly bold: string
}

/** What the worker is asked: one paper, or what the fonts lack of a text. */
export type PaperQuestion = { readonly definition: TDocumentDefinitions } | { readonly text: string }

export type PaperJob = PaperQuestion & { readonly id: number }

/** What it answers to the one and to the other. */
export type PaperResult = { readonly paper: RenderedPaper } | { readonly lacking: readonly FontLack[] }

/** First message to a worker; questions follow. */
export interface PaperStart {
  readonly fontUrls: FontUrls
}

export type PaperAnswer =
  | { readonly id: number; readonly ok: true; readonly result: PaperResult }
  | { readonly id: number; readonly ok: false; readonly code: AppErrorCode }
