import { checkDigit } from '../../src/domain/person/id-number'
import type { NoticeRecord } from '../../src/domain/person/notice'
import type { NewPerson, NewRecognition, Person, Sex } from '../../src/domain/person/types'
import { nothingStated } from '../../src/policies/hardship/decide-hardship'
import { localDate, type LocalDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** Prefix that was never given to a person; all people of tests and samples live under it. */
export const demonstrationRegion = '519900'

/** Valid synthetic resident number. `serial` (0..499) tells people of one birthday and sex apart. */
export function anIdNumber({
  bornOn = localDate('1985-06-15'),
  sex = '1',
  region = demonstrationRegion,
  serial = 1,
}: { bornOn?: LocalDate; sex?: Sex; region?: string; serial?: number } = {}): string {
  const sequence = String(serial * 2 + (sex === '1' ? 1 : 0)).padStart(3, '0')
  const first17 = region + bornOn.replaceAll('-', '') + sequence
  return first17 + checkDigit(first17)
}

/** What a clerk enters for a new person; number, sex and birth date agree. */
export function aNewPerson(over: Partial<NewPerson> = {}): NewPerson {
  return {
    name: '测试人',
    documentKind: 'resident-id',
    idNumber: anIdNumber(),
    sex: null,
    bornOn: null,
    ethnicity: '01',
    education: '71',
    householdKind: 'rural',
    hukouAddress: '演示县演示镇甲村1组',
    residenceAddress: '演示县演示镇甲村1组',
    village: '甲村',
    phone: '13800000000',
    retirementKind: null,
    pension: 'none',
    priorityGroups: [],
    disabilityGrade: null,
    note: '',
    ...over,
  }
}

/** A synthetic person on file; the number follows birth date and sex unless it is given. */
export function aPerson(over: Partial<Person> = {}): Person {
  const bornOn = over.bornOn ?? localDate('1985-06-15')
  const sex = over.sex ?? '1'
  const { sex: _sex, bornOn: _bornOn, ...entered } = aNewPerson()
  return {
    ...entered,
    id: anId<'person'>(),
    idNumber: anIdNumber({ bornOn, sex }),
    idNumberAsFound: null,
    sex,
    bornOn,
    retirementKind: sex === '1' ? 'M60' : 'F50',
    hardship: [],
    isVillageCadreFamily: false,
    createdOn: localDate('2026-01-05'),
    ...over,
  }
}

/** What a clerk enters to recognise an older person as having employment difficulty. */
export function aNewRecognition(over: Partial<NewRecognition> = {}): NewRecognition {
  const recognisedOn = over.recognisedOn ?? localDate('2026-03-02')
  return {
    category: 'older',
    appliedOn: recognisedOn,
    recognisedOn,
    recognitionNo: '',
    evidence: 'identity-document',
    evidenceNote: '',
    evidenceUntil: null,
    statement: nothingStated,
    countyReason: '县级审核认定',
    ...over,
  }
}

/** A person was shown how their data are handled. */
export function aNotice(over: Partial<NoticeRecord> = {}): NoticeRecord {
  return {
    id: anId<'notice'>(),
    personId: anId<'person'>(),
    version: '2026-1',
    toldOn: localDate('2026-03-02'),
    how: 'shown',
    operatorName: '李娜',
    ...over,
  }
}
