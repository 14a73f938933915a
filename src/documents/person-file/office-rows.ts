import type { DoubleLifeReview } from '../../domain/double-life/types'
import type { Declaration } from '../../domain/person/declarations'
import type { NoticeRecord } from '../../domain/person/notice'
import type { MergedPerson } from '../../domain/person/types'
import { wallClockOf } from '../../shared/units'
import { documentNames } from '../_kit/code-names'
import { dateText, dayText } from '../_kit/date-text'
import { joined, recordText } from '../_kit/record-text'
import type { PersonFileFacts } from './facts'
import { labels } from './labels'
import type { RecordRow } from './row-parts'

const { line } = labels

/** A paper that was printed for the person, or with the person on it. */
export function printRow({ print, title }: PersonFileFacts['prints'][number]): RecordRow {
  return [
    print.paperNo,
    dateText(wallClockOf(print.printedAt).on),
    recordText([
      [line.form, title],
      [line.pages, `${print.pages}${labels.pagesUnit}`],
      [line.copy, `${labels.copyOf[0]}${print.copy}${labels.copyOf[1]}`],
      [line.way, print.sentTo ? labels.sentTo[print.sentTo] : ''],
      [line.void, print.voided ? labels.voided : ''],
      [line.handler, print.operatorName],
    ]),
  ]
}

/** What the person was told of the handling of the data, and what they declared with it. */
export function noticeRow(notice: NoticeRecord): RecordRow {
  return [
    notice.version,
    dateText(notice.toldOn),
    recordText([
      [line.way, labels.told[notice.how]],
      [line.handler, notice.operatorName],
      [line.declarations, (notice.declarations ?? []).map(declarationText).join('；')],
    ]),
  ]
}

function declarationText({ kind, given, on, version, operatorName }: Declaration): string {
  return joined([labels.declared[kind], given ? labels.given : labels.refused, dateText(on), version, operatorName])
}

/** Another file of the person that was found to be a second one, as it stood. */
export function mergedRow({ mergedOn, handlerName, file }: MergedPerson): RecordRow {
  return [
    '',
    dateText(mergedOn),
    recordText([
      [line.name, file.name],
      [line.document, joined([documentNames[file.documentKind], file.idNumber])],
      [line.phone, file.phone],
      [line.village, file.village],
      [line.hukouAddress, file.hukouAddress],
      [line.residenceAddress, file.residenceAddress],
      [line.note, file.note],
      [line.handler, handlerName],
    ]),
  ]
}

/** Two records of the person that seemed to contradict each other, and why both are right. */
export function reviewRow({ kind, until, reason, reviewedOn, operatorName }: DoubleLifeReview): RecordRow {
  return [
    '',
    dateText(reviewedOn),
    recordText([
      [line.contradiction, labels.contradictions[kind]],
      [line.validUntil, dayText(until)],
      [line.bothRight, reason],
      [line.handler, operatorName],
    ]),
  ]
}
