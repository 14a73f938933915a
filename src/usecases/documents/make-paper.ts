import type { FormId } from '../../domain/documents/types'
import { MAX_FACT_LENGTH } from '../../shared/contract/limits'
import type { Deps, JobControl, Store } from '../ports'
import type { Paper, PaperRequest } from './documents-services'
import { draftAcceptanceReceipt } from './draft-acceptance-receipt'
import { draftCertificates } from './draft-certificates'
import { draftCertificatePages } from './draft-certificate-pages'
import { draftClassRoster } from './draft-class-roster'
import { draftHardshipApplication } from './draft-hardship-application'
import { draftEmploymentForm } from './draft-employment-form'
import { draftHiringRoster } from './draft-hiring-roster'
import { draftJobSeeking } from './draft-job-seeking'
import { draftMonthReport } from './draft-month-report'
import { draftPersonFile } from './draft-person-file'
import { draftPostApproval } from './draft-post-approval'
import { draftPrivacyNotice } from './draft-privacy-notice'
import { draftRegistrationForm } from './draft-registration-form'
import { draftSignInSheet } from './draft-sign-in-sheet'
import type { PaperDraft } from './paper-draft'
import { drawPaper } from './paper-draft'
import { requireOwnPaper } from './require-own-paper'

type PaperDeps = Pick<Deps, 'store' | 'papers' | 'clock' | 'monthDesk' | 'operator'>

function draft(deps: PaperDeps, request: PaperRequest, control: JobControl): Promise<PaperDraft> {
  const { store: reader, clock } = deps
  const today = clock.today()
  switch (request.form) {
    case 'unemployment-registration-form':
      return draftRegistrationForm(reader, request.spellId)
    case 'acceptance-receipt':
      return draftAcceptanceReceipt(reader, request.acceptanceId)
    case 'employment-registration-form':
      return draftEmploymentForm(reader, request.employmentId)
    case 'hiring-roster':
      return draftHiringRoster(reader, request.employmentId)
    case 'job-seeking-form':
      return draftJobSeeking(reader, request.seekingId)
    case 'employment-certificate-pages':
      return draftCertificatePages(reader, request.certificateId, {
        printedOn: today,
        handlerName: deps.operator.displayName,
      })
    case 'hardship-application-form':
      return draftHardshipApplication(reader, request)
    case 'class-roster':
      return draftClassRoster(reader, request.classId, today)
    case 'sign-in-sheet':
      return draftSignInSheet(reader, request.sessionId)
    case 'completion-certificate':
      return draftCertificates(reader, request.certificateIds)
    case 'post-approval-form':
      return draftPostApproval(reader, request.assignmentId)
    case 'privacy-notice':
      return draftPrivacyNotice(reader, request.personId, today)
    case 'person-file':
      return draftPersonFile(reader, { ...request, askedOn: today })
    case 'month-report':
      return draftMonthReport(deps, request.batchId, control)
  }
}

/**
 * Makes a paper from the records as they stand.
 *
 * What shows full numbers is noted in the journal before it is handed out.
 *
 * @param control progress and cancel of a paper that is made of a whole month
 * @throws AppError the not-found code of a record's area, `documents/nothing-to-print`, `documents/render-failed`,
 * `documents/fonts-missing`, `station/not-set-up`, `month/cancelled`; for a trainer `station/not-own-class`,
 * `station/not-allowed`
 */
export async function makePaper(deps: PaperDeps, request: PaperRequest, control: JobControl = {}): Promise<Paper> {
  await requireOwnPaper(deps, request)
  const drafted = await draft(deps, request, control)
  const paper = await drawPaper(deps.papers, drafted, deps.clock.today())
  if (!covered.has(paper.form)) await noteLook(deps.store, paper)
  return paper
}

/** Papers on which no number of a person stands in full. */
const covered: ReadonlySet<FormId> = new Set(['acceptance-receipt', 'sign-in-sheet', 'privacy-notice', 'month-report'])

/** Who looks at a paper sees full numbers, whether it is printed then or not; the audit tells it. */
async function noteLook(store: Store, { form, subjectIds }: Paper): Promise<void> {
  const named: string[] = []
  for (const id of subjectIds) {
    if (named.join(' ').length + id.length >= MAX_FACT_LENGTH) break
    named.push(id)
  }
  await store.note('documents:view-paper', { form, subjects: named.join(' '), count: subjectIds.length })
}
