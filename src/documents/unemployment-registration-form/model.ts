import { disabilityGradeOn } from '../../domain/person/flags/in-force'
import { codeName } from '../../domain/code-tables'
import type { Person } from '../../domain/person/types'
import type { UnemploymentSpell } from '../../domain/registration/types'
import { choiceBox, choiceBoxes } from '../_kit/choice-text'
import {
  disabilityGradeName,
  documentNames,
  educationName,
  ethnicityName,
  householdNames,
  placeNames,
  reasonNames,
  sexNames,
} from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface UnemploymentRegistrationFacts {
  readonly stationName: string
  readonly person: Person
  readonly spell: UnemploymentSpell
}

/** Everything that 失业人员登记表 shows, as text. */
export interface UnemploymentRegistrationModel {
  readonly stationName: string
  readonly registrationNo: string
  readonly code: string
  readonly name: string
  readonly sex: string
  readonly ethnicity: string
  readonly bornOn: string
  readonly documentKind: string
  readonly idNumber: string
  readonly education: string
  readonly householdKind: string
  readonly health: string
  readonly hukouAddress: string
  readonly residenceAddress: string
  readonly phone: string
  readonly place: string
  readonly previousEmployer: string
  readonly previousJob: string
  readonly unemployedOn: string
  readonly reason: string
  readonly jobWish: string
  readonly wantsTraining: string
  readonly wantsStartUp: string
  readonly handlerName: string
  readonly registeredOn: string
}

function yesNo(isYes: boolean): string {
  return `${choiceBox(isYes, labels.yes)}　${choiceBox(!isYes, labels.no)}`
}

/** Only a disability on file is known; the other boxes are left to the person. */
function healthText(disabilityGrade: number | null): string {
  const grade = disabilityGrade === null ? labels.gradeBlank : `（${disabilityGradeName(disabilityGrade)}）`
  const boxes = [labels.healthy, labels.weak, labels.chronic].map((name) => choiceBox(false, name))
  return [...boxes, choiceBox(disabilityGrade !== null, labels.disabled) + grade].join('　')
}

function reasonText({ reason, reasonDetail }: UnemploymentSpell): string {
  return reasonDetail
    ? `${reasonNames[reason]}：${codeName('jobEndReason', reasonDetail, 'zh-CN')}`
    : reasonNames[reason]
}

/** Words of the form from the records; the archive copy shows the identity number whole. */
export function toUnemploymentRegistrationModel(facts: UnemploymentRegistrationFacts): UnemploymentRegistrationModel {
  const { person, spell } = facts
  return {
    stationName: facts.stationName,
    registrationNo: spell.registrationNo,
    code: paperCode('unemployment-registration-form', spell.registrationNo),
    name: person.name,
    sex: sexNames[person.sex],
    ethnicity: ethnicityName(person.ethnicity),
    bornOn: dateText(person.bornOn),
    documentKind: documentNames[person.documentKind],
    idNumber: person.idNumber,
    education: educationName(person.education),
    householdKind: choiceBoxes(householdNames, person.householdKind),
    health: healthText(disabilityGradeOn(person, spell.registeredOn)),
    hukouAddress: person.hukouAddress,
    residenceAddress: person.residenceAddress,
    phone: person.phone,
    place: choiceBoxes(placeNames, spell.place),
    previousEmployer: spell.previousEmployer,
    previousJob: spell.previousJob,
    unemployedOn: dateText(spell.unemployedOn),
    reason: reasonText(spell),
    jobWish: spell.jobWish,
    wantsTraining: yesNo(spell.wantsTraining),
    wantsStartUp: yesNo(spell.wantsStartUp),
    handlerName: spell.handlerName,
    registeredOn: dateText(spell.registeredOn),
  }
}
