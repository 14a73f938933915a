import type { PersonFlag } from '../../domain/person/flags/types'
import type { PersonNote } from '../../domain/person/types'
import { wallClockOf } from '../../shared/units'
import { disabilityGradeName } from '../_kit/code-names'
import { named } from '../_kit/code-text'
import { dateText, dayText } from '../_kit/date-text'
import { recordText } from '../_kit/record-text'
import { labels } from './labels'
import { span, yesNo, type RecordRow } from './row-parts'

const { line } = labels

/** What another bureau's list says of the person, and until when it counted here. */
export function flagRow({ source, from, endedOn, kind, since, until, ...told }: PersonFlag): RecordRow {
  const { isRiskEliminated, disability } = told
  return [
    '',
    span(from, endedOn),
    recordText([
      [line.kind, named('flagKind', kind)],
      [line.since, dayText(since)],
      [line.validUntil, dayText(until)],
      [line.riskEliminated, isRiskEliminated === null ? '' : yesNo(isRiskEliminated)],
      [line.disability, named('disabilityCategory', disability?.category)],
      [line.grade, disability?.grade ? disabilityGradeName(disability.grade) : ''],
      [line.list, `${named('flagBureau', source.bureau)} ${dateText(source.listedOn)} ${source.fileName}`],
    ]),
  ]
}

/** What was written down about the person. */
export function noteRow({ at, text, operatorName }: PersonNote): RecordRow {
  return [
    '',
    dateText(wallClockOf(at).on),
    recordText([
      [line.note, text],
      [line.handler, operatorName],
    ]),
  ]
}
