import { followUpsOf } from '../../domain/registration/follow-up'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { JobSeeking } from '../../domain/seeking/types'
import { figureAmount } from '../_kit/amount-text'
import { dateText, dayText } from '../_kit/date-text'
import { joined, recordText } from '../_kit/record-text'
import { labels } from './labels'
import { span, yesNo, type RecordRow } from './row-parts'

const { line } = labels

/** Contacts during an unemployment registration, one after the other. */
export function followUpsText(spell: UnemploymentSpell): string {
  return followUpsOf(spell)
    .map(({ on, way, result, offered, note, handlerName }) =>
      joined([dateText(on), labels.contactWays[way], labels.contactResults[result], offered, note, handlerName]),
    )
    .join('；')
}

/** A job-seeking registration with its recommendations. */
export function seekingRow(seeking: JobSeeking): RecordRow {
  const { registrationNo, registeredOn, end } = seeking
  return [
    registrationNo,
    span(registeredOn, end?.on ?? null),
    recordText([
      [line.jobs, seeking.jobs.join('、')],
      [line.region, seeking.region],
      [line.monthlyPay, seeking.monthlyPay === null ? '' : figureAmount(seeking.monthlyPay)],
      [line.dormitory, yesNo(seeking.acceptsDormitory)],
      [line.shifts, yesNo(seeking.acceptsShifts)],
      [line.availableFrom, dayText(seeking.availableFrom)],
      [line.wantsTraining, yesNo(seeking.wantsTraining)],
      [line.skills, seeking.skills],
      [line.validUntil, dateText(seeking.validUntil)],
      [line.recommendations, seeking.recommendations.map(recommendationText).join('；')],
      [line.end, end ? labels.seekingEnds[end.reason] : ''],
      [line.handler, seeking.handlerName],
    ]),
  ]
}

function recommendationText({
  on,
  employer,
  job,
  outcome,
  handlerName,
}: JobSeeking['recommendations'][number]): string {
  const result = outcome
    ? joined([labels.recommendationResults[outcome.result], dateText(outcome.on), outcome.note])
    : labels.pending
  return joined([dateText(on), employer, job, result, handlerName])
}
