import type { PrintRecord } from '../../../domain/documents/types'
import type { HardshipCategory } from '../../../domain/person/types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import type { PaperRequest } from '../../../usecases/documents/documents-services'

/**
 * What makes the paper of a print record again; `null` for the recovery sheet, which no record keeps, and for a person's
 * own file: who asks for it once more shows once more who they are.
 */
export function requestOf({ formId, subjectIds }: Pick<PrintRecord, 'formId' | 'subjectIds'>): PaperRequest | null {
  const [first] = subjectIds
  if (first === undefined) return null
  switch (formId) {
    case 'unemployment-registration-form':
      return { form: formId, spellId: first as Id<'unemployment'> }
    case 'acceptance-receipt':
      return { form: formId, acceptanceId: first as Id<'acceptance'> }
    case 'employment-registration-form':
    case 'hiring-roster':
      return { form: formId, employmentId: first as Id<'employment'> }
    case 'job-seeking-form':
      return { form: formId, seekingId: first as Id<'jobSeeking'> }
    case 'employment-certificate-pages': {
      const [, certificateId] = subjectIds
      return certificateId === undefined
        ? null
        : { form: formId, certificateId: certificateId as Id<'employmentCertificate'> }
    }
    case 'hardship-application-form': {
      const [personId, category, recognisedOn] = subjectIds
      return category === undefined || recognisedOn === undefined
        ? null
        : {
            form: formId,
            personId: personId as Id<'person'>,
            category: category as HardshipCategory,
            recognisedOn: recognisedOn as LocalDate,
          }
    }
    case 'class-roster':
      return { form: formId, classId: first as Id<'trainingClass'> }
    case 'sign-in-sheet':
      return { form: formId, sessionId: first as Id<'session'> }
    case 'completion-certificate':
      return { form: formId, certificateIds: subjectIds as readonly Id<'certificate'>[] }
    case 'post-approval-form':
      return { form: formId, assignmentId: first as Id<'assignment'> }
    case 'privacy-notice':
      return { form: formId, personId: first as Id<'person'> }
    case 'month-report':
      return { form: formId, batchId: first as Id<'batch'> }
    case 'person-file':
    case 'recovery-sheet':
    case 'recovery-slip':
      return null
  }
}

/** Number that leads back to the record; a print of many certificates carries the first and the last. */
export function firstNumberOf({ paperNo }: Pick<PrintRecord, 'paperNo'>): string {
  return /^\d{16}(?=-)/.exec(paperNo)?.[0] ?? paperNo
}
