import type { Person } from '../types'

/** What is chosen when two files become one: each from the file that remains or from the other one. */
export const mergeFields = [
  'name',
  'document',
  'phone',
  'village',
  'hukouAddress',
  'residenceAddress',
  'householdKind',
  'ethnicity',
  'education',
  'retirementKind',
  'pension',
  'disabilityGrade',
] as const

export type MergeField = (typeof mergeFields)[number]

/** From which file each field is taken; what is not named is taken from the one that remains. */
export type MergeChoice = Readonly<Partial<Record<MergeField, 'kept' | 'other'>>>

/**
 * Which choice decides about a key of the record. `own`: put together by a rule of its own, see `mergedRecord`. Sex and
 * birth date go with the document that shows them.
 */
const fieldOf: Readonly<Record<keyof Required<Person>, MergeField | 'own'>> = {
  id: 'own',
  name: 'name',
  nameReading: 'name',
  documentKind: 'document',
  noDocumentReason: 'document',
  idNumber: 'document',
  idNumberAsFound: 'document',
  sex: 'document',
  bornOn: 'document',
  formerNumbers: 'own',
  certificateNumbers: 'own',
  ethnicity: 'ethnicity',
  education: 'education',
  householdKind: 'householdKind',
  hukouAddress: 'hukouAddress',
  hukouPlace: 'hukouAddress',
  residenceAddress: 'residenceAddress',
  residencePlace: 'residenceAddress',
  village: 'village',
  phone: 'phone',
  retirementKind: 'retirementKind',
  pension: 'pension',
  household: 'own',
  distinctFrom: 'own',
  hardship: 'own',
  priorityGroups: 'own',
  flags: 'own',
  disabilityGrade: 'disabilityGrade',
  isVillageCadreFamily: 'own',
  note: 'own',
  notes: 'own',
  createdOn: 'own',
}

/** Keys of the record that go with a choice. */
export function keysOf(field: MergeField): readonly (keyof Person)[] {
  return (Object.keys(fieldOf) as (keyof Person)[]).filter((key) => fieldOf[key] === field)
}

/** Fields in which two files differ, in the order of the form. */
export function differingFields(a: Person, b: Person): readonly MergeField[] {
  return mergeFields.filter((field) => keysOf(field).some((key) => textOf(a[key]) !== textOf(b[key])))
}

/** The choice that is offered: what the remaining file says, unless only the other one says anything. */
export function offeredChoice(kept: Person, other: Person): MergeChoice {
  const better = differingFields(kept, other).filter((field) => isEmpty(kept, field) && !isEmpty(other, field))
  return Object.fromEntries(better.map((field) => [field, 'other']))
}

/** Whether a file says nothing in a field; a temporary number is none. */
function isEmpty(person: Person, field: MergeField): boolean {
  if (field === 'document') return person.documentKind === 'none'
  const value = person[field]
  return value === '' || value === null || value === 'unknown'
}

function textOf(value: Person[keyof Person]): string {
  return value === undefined || value === null || value === '' ? '' : JSON.stringify(value)
}
