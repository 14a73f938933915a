import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PaperModels } from '../../documents/registry'
import { paperForms } from '../../documents/registry'
import type { FormId } from '../../domain/documents/types'
import type { LocalDate } from '../../shared/units'
import type { PaperRenderer } from '../ports'
import type { Paper } from './documents-services'

/** A paper before it is drawn. */
export interface PaperDraft {
  readonly form: FormId
  readonly definition: TDocumentDefinitions
  readonly paperNo: string
  readonly subjectIds: readonly string[]
}

/** Which records a paper is about, and the number that people know it by. */
export type PaperSubject = Pick<PaperDraft, 'paperNo' | 'subjectIds'>

/** Draft of a form from its words. */
export function paperDraft<F extends FormId>(form: F, model: PaperModels[F], subject: PaperSubject): PaperDraft {
  return { form, definition: paperForms[form].define(model), ...subject }
}

/** Title, number and day; never a name or an identity number. */
function fileName(draft: PaperDraft, on: LocalDate): string {
  const parts = [paperForms[draft.form].title, draft.paperNo, on]
  return `${parts.filter((part) => part !== '').join('_')}.pdf`
}

/** Draws a draft. @throws AppError `documents/render-failed`, `documents/fonts-missing` */
export async function drawPaper(papers: PaperRenderer, draft: PaperDraft, on: LocalDate): Promise<Paper> {
  const { form, paperNo, subjectIds } = draft
  const rendered = await papers.render(draft.definition)
  return { form, fileName: fileName(draft, on), paperNo, subjectIds, ...rendered }
}
