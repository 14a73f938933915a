import { personPaperNo } from '../../domain/documents/person-paper-no'
import { disabilityGradeOn, priorityGroupsOn } from '../../domain/person/flags/in-force'
import { relationIn } from '../../domain/person/household'
import type { PlaceOnFile } from '../../domain/person/places'
import type { Person } from '../../domain/person/types'
import { choiceBoxes } from '../_kit/choice-text'
import {
  disabilityGradeName,
  documentNames,
  educationName,
  ethnicityName,
  householdNames,
  priorityNames,
  sexNames,
} from '../_kit/code-names'
import { named } from '../_kit/code-text'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import type { PersonFileFacts } from './facts'
import { labels } from './labels'
import { fileSections, type FileSection } from './sections'

export interface PersonFileModel {
  readonly stationName: string
  readonly fileNo: string
  readonly code: string
  readonly askedOn: string
  readonly check: string
  readonly byAgent: boolean
  readonly name: string
  readonly sex: string
  readonly bornOn: string
  readonly documentKind: string
  readonly idNumber: string
  readonly idNumberAsFound: string
  readonly ethnicity: string
  readonly education: string
  readonly householdKind: string
  readonly hukouAddress: string
  readonly residenceAddress: string
  /** What the person is in the household; the others in it have files of their own. */
  readonly relation: string
  readonly village: string
  readonly phone: string
  readonly pension: string
  readonly retirementKind: string
  readonly retirementOn: string
  readonly disabilityGrade: string
  readonly cadreFamily: string
  readonly priorityGroups: string
  readonly note: string
  readonly createdOn: string
  readonly sections: readonly FileSection[]
}

/** Words of the whole file: it is for the person, so nothing is masked and nothing is left out. */
export function toPersonFileModel(facts: PersonFileFacts): PersonFileModel {
  const { person } = facts
  const grade = disabilityGradeOn(person, facts.askedOn)
  const fileNo = personPaperNo('person-file', facts.askedOn, person.id)
  return {
    stationName: facts.stationName,
    fileNo,
    code: paperCode('person-file', fileNo),
    askedOn: dateText(facts.askedOn),
    check: choiceBoxes(labels.checks, facts.identityCheck),
    byAgent: facts.identityCheck === 'agent',
    name: person.name,
    sex: sexNames[person.sex],
    bornOn: dateText(person.bornOn),
    documentKind: documentText(person),
    idNumber: person.idNumber,
    idNumberAsFound: earlierNumbers(person),
    ethnicity: ethnicityName(person.ethnicity),
    education: educationName(person.education),
    householdKind: person.householdKind === 'unknown' ? labels.unknown : householdNames[person.householdKind],
    hukouAddress: withCode(person.hukouAddress, person.hukouPlace),
    residenceAddress: withCode(person.residenceAddress, person.residencePlace),
    relation: relationText(facts),
    village: person.village,
    phone: person.phone,
    pension: named('pension', person.pension),
    retirementKind: named('retirementKind', person.retirementKind),
    retirementOn: dateText(facts.statutoryRetirementOn),
    disabilityGrade: grade === null ? labels.none : disabilityGradeName(grade),
    cadreFamily: person.isVillageCadreFamily ? labels.yes : labels.no,
    priorityGroups:
      priorityGroupsOn(person, facts.askedOn)
        .map((group) => priorityNames[group])
        .join('、') || labels.none,
    note: person.note,
    createdOn: dateText(person.createdOn),
    sections: fileSections(facts),
  }
}

function documentText({ documentKind, noDocumentReason }: Person): string {
  const reason = noDocumentReason ? `：${named('noDocumentReason', noDocumentReason)}` : ''
  return documentNames[documentKind] + reason
}

/** As an old roster had it, and those of earlier documents. */
function earlierNumbers({ idNumberAsFound, formerNumbers = [] }: Person): string {
  const former = formerNumbers.map(
    ({ idNumber, documentKind, until }) =>
      `${idNumber}（${documentNames[documentKind]}，${labels.until}${dateText(until)}）`,
  )
  return [...(idNumberAsFound === null ? [] : [idNumberAsFound]), ...former].join('、')
}

function relationText({ household, person }: PersonFileFacts): string {
  return named('familyRelation', household && relationIn(household, person))
}

function withCode(address: string, place: PlaceOnFile | null | undefined): string {
  return place ? `${address}（${labels.placeCode} ${place.code}）` : address
}
