import type { LabourState } from '../../domain/person/hardship-types'
import type { HardshipSpell, Person, RecognitionGrounds } from '../../domain/person/types'
import type { LocalDate } from '../../shared/units'
import { choiceBox } from '../_kit/choice-text'
import { disabilityGradeName, hardshipNames, sexNames } from '../_kit/code-names'
import { named } from '../_kit/code-text'
import { dateText, dayText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

/** A relative as the form names them. */
export interface ApplicationRelative {
  readonly person: Person
  /** GB/T 4761: relation to the head of the household. */
  readonly relation: string
  readonly labourState: LabourState
}

export interface HardshipApplicationFacts {
  readonly stationName: string
  readonly applicationNo: string
  readonly person: Person
  readonly spell: HardshipSpell & { readonly grounds: RecognitionGrounds }
  readonly relatives: readonly ApplicationRelative[]
  /** Day of the unemployment registration in force on the day of the application; `null`: there was none. */
  readonly registeredOn: LocalDate | null
}

/** Everything that 就业困难人员申请认定表 shows, as text. */
export interface HardshipApplicationModel {
  readonly stationName: string
  readonly applicationNo: string
  readonly code: string
  readonly name: string
  readonly sex: string
  readonly bornOn: string
  readonly idNumber: string
  readonly phone: string
  readonly residenceAddress: string
  readonly village: string
  readonly health: string
  readonly householdSize: string
  readonly registeredOn: string
  readonly base: string
  /** Boxes, as many on a line as fit without tearing a name. */
  readonly categories: readonly string[]
  readonly evidence: string
  readonly appliedOn: string
  /** Name, sex, identity number, relation, how they stand on the labour market. */
  readonly relatives: readonly (readonly string[])[]
}

/** Words of the form for one recognition; the archive copy shows identity numbers whole. */
export function toHardshipApplicationModel(facts: HardshipApplicationFacts): HardshipApplicationModel {
  const { person, spell, relatives, applicationNo } = facts
  const base = spell.decision?.statement.base ?? ''
  return {
    stationName: facts.stationName,
    applicationNo,
    code: paperCode('hardship-application-form', applicationNo),
    name: person.name,
    sex: sexNames[person.sex],
    bornOn: dateText(person.bornOn),
    idNumber: person.idNumber,
    phone: person.phone,
    residenceAddress: person.residenceAddress,
    village: person.village,
    health: healthText(person.disabilityGrade),
    householdSize: relatives.length === 0 ? '' : `${relatives.length + 1} ${labels.people}`,
    registeredOn: dayText(facts.registeredOn),
    base: baseCodes.map((code) => choiceBox(code === base, named('basePopulation', code))).join('　'),
    categories: categoryLines(spell.category),
    evidence: named('hardshipEvidence', spell.grounds.evidence),
    appliedOn: dateText(spell.grounds.appliedOn),
    relatives: relatives.map((one) => [
      one.person.name,
      sexNames[one.person.sex],
      one.person.idNumber,
      named('familyRelation', one.relation),
      named('labourState', one.labourState),
    ]),
  }
}

const boxesOnLine = 3

function categoryLines(chosen: HardshipSpell['category']): readonly string[] {
  const boxes = Object.entries(hardshipNames).map(([code, name]) => choiceBox(code === chosen, name))
  const lines = Math.ceil(boxes.length / boxesOnLine)
  return Array.from({ length: lines }, (_, line) =>
    boxes.slice(line * boxesOnLine, (line + 1) * boxesOnLine).join('　'),
  )
}

const baseCodes = ['urban-hukou', 'insured-resident', 'land-lost'] as const

/** Only a disability on file is known; the other box is left to the person. */
function healthText(disabilityGrade: number | null): string {
  const grade = disabilityGrade === null ? '' : `（${disabilityGradeName(disabilityGrade)}）`
  return `${choiceBox(false, labels.healthy)}　${choiceBox(disabilityGrade !== null, labels.disabled)}${grade}`
}
