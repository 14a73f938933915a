import type { LocalDate } from '../../shared/units'
import type { Deps, RecordReader } from '../ports'
import type { Paper, PaperRequest } from '../services'
import { draftCertificates } from './draft-certificates'
import { draftClassRoster } from './draft-class-roster'
import { draftPostApproval } from './draft-post-approval'
import { draftRegistrationForm } from './draft-registration-form'
import { draftSignInSheet } from './draft-sign-in-sheet'
import type { PaperDraft } from './paper-draft'
import { drawPaper } from './paper-draft'

function draft(reader: RecordReader, request: PaperRequest, today: LocalDate): Promise<PaperDraft> {
  switch (request.form) {
    case 'unemployment-registration-form':
      return draftRegistrationForm(reader, request.spellId)
    case 'class-roster':
      return draftClassRoster(reader, request.classId, today)
    case 'sign-in-sheet':
      return draftSignInSheet(reader, request.sessionId)
    case 'completion-certificate':
      return draftCertificates(reader, request.certificateIds)
    case 'post-approval-form':
      return draftPostApproval(reader, request.assignmentId)
  }
}

/**
 * Makes a paper from the records as they stand.
 *
 * @throws AppError the not-found code of a record's area, `documents/nothing-to-print`, `documents/render-failed`,
 * `documents/fonts-missing`, `station/not-set-up`
 */
export async function makePaper(deps: Pick<Deps, 'store' | 'papers' | 'clock'>, request: PaperRequest): Promise<Paper> {
  const today = deps.clock.today()
  return drawPaper(deps.papers, await draft(deps.store, request, today), today)
}
