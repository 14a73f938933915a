import type { Person } from '../../src/domain/person/types'
import { uuidV7, type Id } from '../../src/shared/ids'
import { localDate } from '../../src/shared/units'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Identity number with a right check digit, under the prefix 5199 that was never issued. */
export function syntheticIdNumber(ordinal: number, bornOn = '19850617'): string {
  const serial = String(ordinal % 1000).padStart(3, '0')
  const county = String(Math.floor(ordinal / 1000) % 100).padStart(2, '0')
  const body = `5199${county}${bornOn}${serial}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

/** Id made from an ordinal: the same ordinal, the same id; ids sort as their ordinals. */
export function orderedId<Of extends string>(ordinal: number): Id<Of> {
  return uuidV7(1_700_000_000_000 + ordinal, new Uint8Array(10))
}

/** Mobile number from an ordinal. */
export function syntheticPhone(ordinal: number): string {
  return `139${String(ordinal).padStart(8, '0')}`
}

/** A person on file, told apart by an ordinal. */
export function aPersonOnFile(ordinal: number, overrides: Partial<Person> = {}): Person {
  return {
    id: orderedId(ordinal),
    name: '张小梅',
    documentKind: 'resident-id',
    idNumber: syntheticIdNumber(ordinal),
    idNumberAsFound: null,
    sex: '2',
    bornOn: localDate('1985-06-17'),
    ethnicity: '01',
    education: '60',
    householdKind: 'rural',
    hukouAddress: '示例县青石镇云台村三组',
    residenceAddress: '示例县青石镇云台村三组',
    village: '云台村',
    phone: syntheticPhone(ordinal),
    retirementKind: 'F50',
    pension: 'none',
    hardship: [],
    priorityGroups: [],
    disabilityGrade: null,
    isVillageCadreFamily: false,
    note: '',
    createdOn: localDate('2026-11-02'),
    ...overrides,
  }
}
