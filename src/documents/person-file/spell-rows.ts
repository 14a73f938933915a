import type { HardshipStatement } from '../../domain/person/hardship-types'
import type { HardshipSpell } from '../../domain/person/types'
import type { Acceptance, AcceptedAnswers, EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import { policySourceOf } from '../../policies/decision'
import { figureAmount } from '../_kit/amount-text'
import { hardshipNames, insuranceNames, placeNames, reasonNames } from '../_kit/code-names'
import { named, registrationEndName } from '../_kit/code-text'
import { dateText, dayText, dueText } from '../_kit/date-text'
import { joined, recordText } from '../_kit/record-text'
import { labels } from './labels'
import { span, yesNo, type RecordRow } from './row-parts'
import { followUpsText } from './seeking-rows'

const { line } = labels

/** An application that was taken in, and what became of it. */
export function acceptanceRow(acceptance: Acceptance): RecordRow {
  const { end } = acceptance
  return [
    acceptance.acceptanceNo,
    span(acceptance.acceptedOn, end?.on ?? null),
    recordText([
      ...answers(acceptance.answers),
      [line.dueOn, dueText(acceptance.dueOn, acceptance.isDueCovered)],
      [line.end, end ? labels.acceptanceEnds[end.kind] : ''],
      [line.note, end?.kind === 'withdrawn' ? end.note : ''],
      [line.decidedBy, acceptance.policySource],
      [line.handler, acceptance.handlerName],
    ]),
  ]
}

/** What was asked about the unemployment; an application may lack answers. */
function answers(given: AcceptedAnswers): readonly (readonly [name: string, value: string])[] {
  return [
    [line.place, given.place ? placeNames[given.place] : ''],
    [line.unemployedOn, dayText(given.unemployedOn)],
    [line.reason, joined([given.reason ? reasonNames[given.reason] : '', named('jobEndReason', given.reasonDetail)])],
    [line.previousEmployer, given.previousEmployer],
    [line.previousJob, given.previousJob],
    [line.jobWish, given.jobWish],
    [line.wantsTraining, yesNo(given.wantsTraining)],
    [line.wantsStartUp, yesNo(given.wantsStartUp)],
  ]
}

/** A registration as unemployed, with the contacts during it. */
export function unemploymentRow(spell: UnemploymentSpell): RecordRow {
  const { end } = spell
  return [
    spell.registrationNo,
    span(spell.registeredOn, end?.endedOn ?? null),
    recordText([
      ...answers({ ...spell, reasonDetail: spell.reasonDetail ?? null }),
      [line.commitment, joined([dayText(spell.commitment?.signedOn), spell.commitment?.wording ?? ''])],
      [line.end, registrationEndName(end)],
      [line.note, end?.kind === 'cancelled' ? end.note : ''],
      [line.endDecidedBy, (end?.kind === 'cancelled' && end.policySource) || ''],
      [line.followUps, followUpsText(spell)],
      [line.decidedBy, spell.policySource ?? ''],
      [line.handler, spell.handlerName],
    ]),
  ]
}

/** A registration as employed, with its terms and its end. */
export function employmentRow(spell: EmploymentSpell): RecordRow {
  return [
    spell.registrationNo,
    span(spell.startedOn, spell.endedOn),
    recordText([
      [line.kind, named('employmentKind', spell.kind)],
      [line.employer, spell.employer],
      [line.creditCode, spell.creditCode ?? ''],
      [line.industry, named('industry', spell.industry)],
      [line.job, spell.job],
      [line.workPlace, spell.workPlace],
      [line.contractKind, named('contractKind', spell.contractKind)],
      [line.contractFrom, dayText(spell.contractFrom)],
      [line.contractTo, dayText(spell.contractTo)],
      [line.pay, typeof spell.monthlyPay === 'number' ? figureAmount(spell.monthlyPay) : ''],
      [line.insured, (spell.insured ?? []).map((kind) => insuranceNames[kind]).join('、')],
      [line.registeredOn, dateText(spell.registeredOn)],
      [line.rosterNo, spell.rosterNo ?? ''],
      [line.decidedBy, spell.policySource ?? ''],
      [line.end, joined([named('jobEndReason', spell.endCode), spell.endReason ?? ''])],
      [line.endRegisteredOn, dayText(spell.endRegisteredOn)],
      [line.endDecidedBy, spell.endPolicySource ?? ''],
      [line.handler, spell.handlerName],
    ]),
  ]
}

/** A recognition of employment difficulty, with its evidence and its end. */
export function hardshipRow(spell: HardshipSpell): RecordRow {
  const { grounds, decision, exit } = spell
  return [
    grounds?.recognitionNo ?? '',
    span(spell.recognisedOn, spell.endedOn),
    recordText([
      [line.category, hardshipNames[spell.category]],
      [line.appliedOn, dayText(grounds?.appliedOn)],
      [line.evidence, named('hardshipEvidence', grounds?.evidence)],
      [line.evidenceNote, grounds?.evidenceNote ?? ''],
      [line.evidenceUntil, dayText(grounds?.evidenceUntil)],
      ...statement(decision?.statement),
      [line.verdict, decision ? labels.verdicts[decision.verdict] : ''],
      [line.decidedFor, dayText(decision?.decidedFor)],
      [line.decidedBy, decision ? policySourceOf(decision.findings) : ''],
      [line.countyReason, decision?.countyReason ?? ''],
      [line.handler, grounds?.handlerName ?? ''],
      [line.end, joined([spell.endReason ?? '', exit?.note ?? '', exit?.handlerName ?? ''])],
    ]),
  ]
}

/** What the person said for it; of the household only why somebody does not count as labour, not who. */
function statement(said: HardshipStatement | undefined): readonly (readonly [name: string, value: string])[] {
  if (!said) return []
  const { base, insuredSince, hasOtherLiving, notLabour } = said
  return [
    [line.base, named('basePopulation', base)],
    [line.insuredSince, dayText(insuredSince)],
    [line.otherLiving, hasOtherLiving === null ? '' : yesNo(hasOtherLiving)],
    [line.notLabour, notLabour.map((one) => named('labourState', one.notLabour)).join('、')],
  ]
}
