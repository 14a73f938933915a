import { toPrivacyNoticeModel } from '../../documents/privacy-notice/model'
import { declarationsOn, noticeOn } from '../../policies/notice/current-notice'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { listNotices } from '../person/tell-notice'
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
  const told = await listNotices(reader, personId)
  const texts = { notice: noticeOn(toldOn), declarations: declarationsOn(toldOn) }
  const model = toPrivacyNoticeModel({ stationName, person, ...texts, told, toldOn })
  return paperDraft('privacy-notice', model, { paperNo: model.noticeNo, subjectIds: [personId] })
}
