import type { CertificatePagesFacts } from '../../documents/employment-certificate-pages/model'
import { toCertificatePagesModel } from '../../documents/employment-certificate-pages/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import { readPerson } from '../person/read-person'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** 就业创业证记载内容 of one certificate. @throws AppError `employment-certificate/not-found`, `person/not-found` */
export async function draftCertificatePages(
  reader: RecordReader,
  certificateId: Id<'employmentCertificate'>,
  printing: Pick<CertificatePagesFacts, 'printedOn' | 'handlerName'>,
): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const certificate = await getRecord(reader, 'employmentCertificates', certificateId)
  const records = await readPerson(reader, certificate.personId)
  const model = toCertificatePagesModel({ ...printing, ...records, stationName, certificate })
  return paperDraft('employment-certificate-pages', model, {
    paperNo: model.sheetNo,
    subjectIds: [records.person.id, certificateId],
  })
}
