import type { NewPerson, Person } from '../../../domain/person/types'

/** Draft with every key writable, as a form holds it. */
export type PersonDraft = { -readonly [K in keyof NewPerson]: NewPerson[K] }

/** An empty form: the commonest answers are given, what tells people apart is not. */
export function emptyPersonDraft(): PersonDraft {
  return {
    name: '',
    nameReading: '',
    documentKind: 'resident-id',
    noDocumentReason: null,
    idNumber: '',
    sex: null,
    bornOn: null,
    ethnicity: '01',
    education: '',
    householdKind: 'unknown',
    hukouAddress: '',
    hukouPlace: null,
    residenceAddress: '',
    residencePlace: null,
    village: '',
    phone: '',
    retirementKind: null,
    pension: 'none',
    priorityGroups: [],
    disabilityGrade: null,
    note: '',
  }
}

/** The form of somebody on file. */
export function draftOf(person: Person): PersonDraft {
  const keys = Object.keys(emptyPersonDraft()) as (keyof PersonDraft)[]
  return Object.fromEntries(keys.map((key) => [key, person[key]])) as unknown as PersonDraft
}

/** Kinds of document whose number tells birth date and sex. */
export function tellsBirth(kind: NewPerson['documentKind']): boolean {
  return [
    'resident-id',
    'resident-id-15',
    'hmt-residence-permit',
    'foreign-permanent-2023',
    'disability-card',
  ].includes(kind)
}
