import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { RenderedPaper } from '../../usecases/ports'

/** Absolute addresses of the two font files. */
export interface FontUrls {
  readonly regular: string
  readonly bold: string
}

/** What the worker is asked: one paper. */
export interface PaperJob {
  readonly id: number
  readonly definition: TDocumentDefinitions
}

/** First message to a worker; papers follow. */
export interface PaperStart {
  readonly fontUrls: FontUrls
}

export type PaperAnswer =
  | { readonly id: number; readonly ok: true; readonly paper: RenderedPaper }
  | { readonly id: number; readonly ok: false; readonly code: AppErrorCode }
