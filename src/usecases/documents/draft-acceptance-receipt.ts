import { toAcceptanceReceiptModel } from '../../documents/acceptance-receipt/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import { paperDraft, type PaperDraft } from './paper-draft'

/** 业务受理回执 of one application. @throws AppError `registration/not-found` */
export async function draftAcceptanceReceipt(reader: RecordReader, id: Id<'acceptance'>): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const acceptance = await getRecord(reader, 'acceptances', id)
  const person = await getRecord(reader, 'persons', acceptance.personId)
  return paperDraft('acceptance-receipt', toAcceptanceReceiptModel({ stationName, person, acceptance }), {
    paperNo: acceptance.acceptanceNo,
    subjectIds: [id],
  })
}
