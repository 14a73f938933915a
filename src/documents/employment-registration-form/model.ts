import type { Person } from '../../domain/person/types'
import type { EmploymentSpell, SocialInsurance } from '../../domain/registration/types'
import { figureAmount } from '../_kit/amount-text'
import { choiceBox } from '../_kit/choice-text'
import { insuranceNames } from '../_kit/code-names'
import { named } from '../_kit/code-text'
import { dateText, openSpanText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { joined } from '../_kit/record-text'
import { personWords, type PersonWords } from '../_kit/registration-parts'
import { labels } from './labels'

export interface EmploymentRegistrationFacts {
  readonly stationName: string
  readonly person: Person
  readonly spell: EmploymentSpell
}

/** Everything that 就业登记表 shows, as text. */
export interface EmploymentRegistrationModel extends PersonWords {
  readonly stationName: string
  readonly registrationNo: string
  readonly code: string
  readonly kind: string
  readonly employer: string
  readonly creditCode: string
  readonly industry: string
  readonly job: string
  readonly startedOn: string
  readonly contractKind: string
  readonly contract: string
  readonly monthlyPay: string
  readonly workPlace: string
  readonly insured: string
  readonly end: string
  readonly handlerName: string
  readonly registeredOn: string
}

/** Boxes of all five; none is filled when nothing is known. */
function insuredText(insured: readonly SocialInsurance[]): string {
  const kinds = Object.keys(insuranceNames) as SocialInsurance[]
  return kinds.map((kind) => choiceBox(insured.includes(kind), insuranceNames[kind])).join('　')
}

function endText({ endedOn, endCode, endReason }: EmploymentSpell): string {
  return endedOn ? joined([dateText(endedOn), named('jobEndReason', endCode), endReason ?? ''], '　') : ''
}

/** Words of the form from the records. */
export function toEmploymentRegistrationModel(facts: EmploymentRegistrationFacts): EmploymentRegistrationModel {
  const { person, spell } = facts
  const { monthlyPay = null } = spell
  return {
    stationName: facts.stationName,
    registrationNo: spell.registrationNo,
    code: paperCode('employment-registration-form', spell.registrationNo),
    ...personWords(person),
    kind: named('employmentKind', spell.kind),
    employer: spell.employer,
    creditCode: spell.creditCode ?? '',
    industry: named('industry', spell.industry),
    job: spell.job,
    startedOn: dateText(spell.startedOn),
    contractKind: named('contractKind', spell.contractKind),
    contract: openSpanText(spell.contractFrom, spell.contractTo, '　　'),
    monthlyPay: monthlyPay === null ? '' : `${figureAmount(monthlyPay)} ${labels.yuanMonthly}`,
    workPlace: spell.workPlace,
    insured: insuredText(spell.insured ?? []),
    end: endText(spell),
    handlerName: spell.handlerName,
    registeredOn: dateText(spell.registeredOn),
  }
}
