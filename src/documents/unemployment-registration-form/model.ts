import { disabilityGradeOn } from '../../domain/person/flags/in-force'
import type { Person } from '../../domain/person/types'
import type { UnemploymentSpell } from '../../domain/registration/types'
import { choiceBox, choiceBoxes, yesNoBoxes } from '../_kit/choice-text'
import { disabilityGradeName, placeNames, reasonNames } from '../_kit/code-names'
import { named } from '../_kit/code-text'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { joined } from '../_kit/record-text'
import { personWords, type PersonWords } from '../_kit/registration-parts'
import { labels } from './labels'

export interface UnemploymentRegistrationFacts {
  readonly stationName: string
  readonly person: Person
  readonly spell: UnemploymentSpell
}

/** Everything that 失业人员登记表 shows, as text. */
export interface UnemploymentRegistrationModel extends PersonWords {
  readonly stationName: string
  readonly registrationNo: string
  readonly code: string
  readonly health: string
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

/** Only a disability on file is known; the other boxes are left to the person. */
function healthText(disabilityGrade: number | null): string {
  const grade = disabilityGrade === null ? labels.gradeBlank : `（${disabilityGradeName(disabilityGrade)}）`
  const boxes = [labels.healthy, labels.weak, labels.chronic].map((name) => choiceBox(false, name))
  return [...boxes, choiceBox(disabilityGrade !== null, labels.disabled) + grade].join('　')
}

function reasonText({ reason, reasonDetail }: UnemploymentSpell): string {
  return joined([reasonNames[reason], named('jobEndReason', reasonDetail)], '：')
}

/** Words of the form from the records. */
export function toUnemploymentRegistrationModel(facts: UnemploymentRegistrationFacts): UnemploymentRegistrationModel {
  const { person, spell } = facts
  return {
    stationName: facts.stationName,
    registrationNo: spell.registrationNo,
    code: paperCode('unemployment-registration-form', spell.registrationNo),
    ...personWords(person),
    health: healthText(disabilityGradeOn(person, spell.registeredOn)),
    place: choiceBoxes(placeNames, spell.place),
    previousEmployer: spell.previousEmployer,
    previousJob: spell.previousJob,
    unemployedOn: dateText(spell.unemployedOn),
    reason: reasonText(spell),
    jobWish: spell.jobWish,
    wantsTraining: yesNoBoxes(labels, spell.wantsTraining),
    wantsStartUp: yesNoBoxes(labels, spell.wantsStartUp),
    handlerName: spell.handlerName,
    registeredOn: dateText(spell.registeredOn),
  }
}
