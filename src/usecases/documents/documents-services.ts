import type { FormId, IdentityCheck, PrintRecord, PrintTarget, PrintVoidReason } from '../../domain/documents/types'
import type { HardshipCategory } from '../../domain/person/types'
import type { Id } from '../../shared/ids'
import type { LocalDate, Month } from '../../shared/units'
import type { Committed, FontLack, JobControl } from '../ports'

/** What a paper is made from. */
export type PaperRequest =
  | { readonly form: 'unemployment-registration-form'; readonly spellId: Id<'unemployment'> }
  | { readonly form: 'acceptance-receipt'; readonly acceptanceId: Id<'acceptance'> }
  | { readonly form: 'employment-registration-form'; readonly employmentId: Id<'employment'> }
  /** The employer's whole list that an employment came by. */
  | { readonly form: 'hiring-roster'; readonly employmentId: Id<'employment'> }
  | { readonly form: 'job-seeking-form'; readonly seekingId: Id<'jobSeeking'> }
  | { readonly form: 'employment-certificate-pages'; readonly certificateId: Id<'employmentCertificate'> }
  | {
      readonly form: 'hardship-application-form'
      readonly personId: Id<'person'>
      readonly category: HardshipCategory
      readonly recognisedOn: LocalDate
    }
  | { readonly form: 'class-roster'; readonly classId: Id<'trainingClass'> }
  | { readonly form: 'sign-in-sheet'; readonly sessionId: Id<'session'> }
  | { readonly form: 'completion-certificate'; readonly certificateIds: readonly Id<'certificate'>[] }
  | { readonly form: 'post-approval-form'; readonly assignmentId: Id<'assignment'> }
  | { readonly form: 'privacy-notice'; readonly personId: Id<'person'> }
  | { readonly form: 'person-file'; readonly personId: Id<'person'>; readonly identityCheck: IdentityCheck }
  | { readonly form: 'month-report'; readonly batchId: Id<'batch'> }

/** A paper ready to be looked at, printed or saved. */
export interface Paper {
  readonly form: FormId
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly paperNo: string
  readonly missingCharacters: readonly string[]
  /** What the print record will hold; `null` for papers that are not records (recovery sheet). */
  readonly subjectIds: readonly string[]
}

/** Papers issued to a person. */
export interface PersonPrints {
  readonly prints: readonly PrintRecord[]
  /** The person is longer on file than was looked at. */
  readonly hasOlder: boolean
}

/** What a code on a paper leads back to. */
export type PaperTarget =
  | { readonly kind: 'person'; readonly personId: Id<'person'> }
  | { readonly kind: 'class'; readonly classId: Id<'trainingClass'> }
  | { readonly kind: 'post'; readonly postId: Id<'post'> }
  | { readonly kind: 'month'; readonly month: Month }

/** Papers: made, printed, voided, found again. */
export interface DocumentsServices {
  make(request: PaperRequest, control?: JobControl): Promise<Paper>
  /** The fonts of the papers that lack something of a text; the paper shows 〓 instead. */
  lacking(text: string): Promise<readonly FontLack[]>
  /** Remembers that the paper was sent to the print dialog or saved as a file. */
  recordPrint(paper: Paper, sentTo: PrintTarget): Promise<Committed<PrintRecord>>
  /** Marks a print that gave no usable paper; it is no copy any more. */
  voidPrint(id: Id<'print'>, reason: PrintVoidReason): Promise<Committed<PrintRecord>>
  /** Prints of a person's own papers and of lists that the person stands on, newest first, of so many months back. */
  printsOf(personId: Id<'person'>, months: number): Promise<PersonPrints>
  listPrints(limit: number): Promise<readonly PrintRecord[]>
  /** Which record a code or number on a paper belongs to. */
  resolveCode(code: string): Promise<PaperTarget | null>
}
