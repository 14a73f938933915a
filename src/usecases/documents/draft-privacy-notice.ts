import { toPrivacyNoticeModel } from '../../documents/privacy-notice/model'
import { noticeOn } from '../../policies/notice/current-notice'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** 个人信息处理告知书 for a person, in the version of that day. */
export async function draftPrivacyNotice(
  reader: RecordReader,
  personId: Id<'person'>,
  toldOn: LocalDate,
): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const person = await getRecord(reader, 'persons', personId)
  const model = toPrivacyNoticeModel({ stationName, person, notice: noticeOn(toldOn), toldOn })
  return paperDraft('privacy-notice', model, { paperNo: model.noticeNo, subjectIds: [personId] })
}
