import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { FormId } from '../domain/documents/types'
import { acceptanceReceipt } from './acceptance-receipt/definition'
import { labels as receiptLabels } from './acceptance-receipt/labels'
import type { AcceptanceReceiptModel } from './acceptance-receipt/model'
import { classRoster } from './class-roster/definition'
import { labels as classRosterLabels } from './class-roster/labels'
import type { ClassRosterModel } from './class-roster/model'
import { completionCertificate } from './completion-certificate/definition'
import { labels as certificateLabels } from './completion-certificate/labels'
import type { CompletionCertificateModel } from './completion-certificate/model'
import { employmentCertificatePages } from './employment-certificate-pages/definition'
import { labels as pagesLabels } from './employment-certificate-pages/labels'
import type { CertificatePagesModel } from './employment-certificate-pages/model'
import { hardshipApplicationForm } from './hardship-application-form/definition'
import { labels as hardshipLabels } from './hardship-application-form/labels'
import type { HardshipApplicationModel } from './hardship-application-form/model'
import { employmentRegistrationForm } from './employment-registration-form/definition'
import { labels as employmentLabels } from './employment-registration-form/labels'
import type { EmploymentRegistrationModel } from './employment-registration-form/model'
import { hiringRoster } from './hiring-roster/definition'
import { labels as hiringLabels } from './hiring-roster/labels'
import type { HiringRosterModel } from './hiring-roster/model'
import { jobSeekingForm } from './job-seeking-form/definition'
import { labels as jobSeekingLabels } from './job-seeking-form/labels'
import type { JobSeekingModel } from './job-seeking-form/model'
import { monthReport } from './month-report/definition'
import { labels as monthReportLabels } from './month-report/labels'
import type { MonthReportModel } from './month-report/model'
import { personFile } from './person-file/definition'
import { labels as personFileLabels } from './person-file/labels'
import type { PersonFileModel } from './person-file/model'
import { postApprovalForm } from './post-approval-form/definition'
import { labels as postApprovalLabels } from './post-approval-form/labels'
import type { PostApprovalModel } from './post-approval-form/model'
import { privacyNotice } from './privacy-notice/definition'
import { labels as noticeLabels } from './privacy-notice/labels'
import type { PrivacyNoticeModel } from './privacy-notice/model'
import { recoverySheet } from './recovery-sheet/definition'
import { labels as recoveryLabels } from './recovery-sheet/labels'
import type { RecoverySheetModel } from './recovery-sheet/model'
import { recoverySlip } from './recovery-slip/definition'
import { labels as recoverySlipLabels } from './recovery-slip/labels'
import type { RecoverySlipModel } from './recovery-slip/model'
import { signInSheet } from './sign-in-sheet/definition'
import { labels as signInLabels } from './sign-in-sheet/labels'
import type { SignInSheetModel } from './sign-in-sheet/model'
import { unemploymentRegistrationForm } from './unemployment-registration-form/definition'
import { labels as registrationLabels } from './unemployment-registration-form/labels'
import type { UnemploymentRegistrationModel } from './unemployment-registration-form/model'

/** The words that each form shows. */
export interface PaperModels {
  'unemployment-registration-form': UnemploymentRegistrationModel
  'acceptance-receipt': AcceptanceReceiptModel
  'employment-registration-form': EmploymentRegistrationModel
  'hiring-roster': HiringRosterModel
  'job-seeking-form': JobSeekingModel
  'employment-certificate-pages': CertificatePagesModel
  'hardship-application-form': HardshipApplicationModel
  'class-roster': ClassRosterModel
  'sign-in-sheet': SignInSheetModel
  'completion-certificate': CompletionCertificateModel
  'post-approval-form': PostApprovalModel
  'recovery-sheet': RecoverySheetModel
  'recovery-slip': RecoverySlipModel
  'privacy-notice': PrivacyNoticeModel
  'person-file': PersonFileModel
  'month-report': MonthReportModel
}

/** A form of the station: its official title, and how its words become a page. */
export interface PaperForm<Model> {
  readonly title: string
  readonly define: (model: Model) => TDocumentDefinitions
}

/** Every form, by its id. A form that is missing here does not compile. */
export const paperForms: { readonly [F in FormId]: PaperForm<PaperModels[F]> } = {
  'unemployment-registration-form': { title: registrationLabels.title, define: unemploymentRegistrationForm },
  'acceptance-receipt': { title: receiptLabels.title, define: acceptanceReceipt },
  'employment-registration-form': { title: employmentLabels.title, define: employmentRegistrationForm },
  'hiring-roster': { title: hiringLabels.title, define: hiringRoster },
  'job-seeking-form': { title: jobSeekingLabels.title, define: jobSeekingForm },
  'employment-certificate-pages': { title: pagesLabels.title, define: employmentCertificatePages },
  'hardship-application-form': { title: hardshipLabels.title, define: hardshipApplicationForm },
  'class-roster': { title: classRosterLabels.title, define: classRoster },
  'sign-in-sheet': { title: signInLabels.title, define: signInSheet },
  'completion-certificate': { title: certificateLabels.title, define: completionCertificate },
  'post-approval-form': { title: postApprovalLabels.title, define: postApprovalForm },
  'recovery-sheet': { title: recoveryLabels.title, define: recoverySheet },
  'recovery-slip': { title: recoverySlipLabels.title, define: recoverySlip },
  'privacy-notice': { title: noticeLabels.title, define: privacyNotice },
  'person-file': { title: personFileLabels.title, define: personFile },
  'month-report': { title: monthReportLabels.title, define: monthReport },
}
