import type { RowComparison } from '../../rosters/target'
import type { DifferenceValue, FieldDifference, RowIssue } from '../../rosters/types'
import { normaliseName } from '../name'
import { normalisePhone } from '../phone'
import type { NewPerson, Person, PriorityGroup } from '../types'
import type { RosterField } from './roster-field'

/** Fields that a roster may fill or, where the clerk says so, change. Who somebody is stands fast: see `identityProblems`. */
const enrichedFields = [
  'ethnicity',
  'education',
  'householdKind',
  'hukouAddress',
  'residenceAddress',
  'village',
  'phone',
  'category',
  'disabilityGrade',
  'note',
] as const satisfies readonly RosterField[]

export type EnrichedField = (typeof enrichedFields)[number]

/** Whether a roster may change this field of somebody on file. */
export function isEnriched(field: RosterField): field is EnrichedField {
  return (enrichedFields as readonly RosterField[]).includes(field)
}

/**
 * How a row stands to the person on file with its number. An empty cell says nothing. What the file has and the record
 * has not is filled in; what differs is shown, and taken only where `overwrite` names the field. Categories are only
 * ever added. Name, sex and birth are never taken: where they differ the row is about somebody else, or one of the two
 * is wrong, and somebody must look.
 *
 * @source ours: which value is right is for the person at the desk to say, no rule was found
 */
export function comparePerson(
  input: NewPerson,
  known: Person,
  overwrite: ReadonlySet<RosterField>,
): RowComparison<RosterField> {
  return {
    problems: identityProblems(input, known),
    differences: enrichedFields.flatMap((field) => differenceOf(field, input, known, overwrite.has(field))),
  }
}

/** The person with what an import takes of a row. */
export function enrichPerson(input: NewPerson, known: Person, overwrite: ReadonlySet<RosterField>): Person {
  const { differences } = comparePerson(input, known, overwrite)
  return differences.filter(({ isTaken }) => isTaken).reduce((person, { field }) => taken(person, field, input), known)
}

function identityProblems(input: NewPerson, known: Person): RowIssue<RosterField>[] {
  const problems: RowIssue<RosterField>[] = []
  const differs = (field: RosterField): void => {
    problems.push({ field, code: 'sheets/differs-on-file', params: {} })
  }
  if (normaliseName(input.name) !== known.name) differs('name')
  if (input.sex !== null && input.sex !== known.sex) differs('sex')
  if (input.bornOn !== null && input.bornOn !== known.bornOn) differs('bornOn')
  return problems
}

function differenceOf(
  field: EnrichedField,
  input: NewPerson,
  known: Person,
  isOverwritten: boolean,
): FieldDifference<RosterField>[] {
  const [before, after] = [valueOf(field, known), valueOf(field, input)]
  if (isEmpty(after)) return []
  if (Array.isArray(before) && Array.isArray(after)) {
    const both = [...new Set([...(before as string[]), ...(after as string[])])]
    return both.length === before.length ? [] : [{ field, before, after: both, kind: 'fill', isTaken: true }]
  }
  if (before === after) return []
  return isEmpty(before)
    ? [{ field, before, after, kind: 'fill', isTaken: true }]
    : [{ field, before, after, kind: 'differs', isTaken: isOverwritten }]
}

function valueOf(field: EnrichedField, person: NewPerson | Person): DifferenceValue {
  switch (field) {
    case 'category':
      return person.priorityGroups
    case 'disabilityGrade':
      return person.disabilityGrade
    case 'phone':
      return normalisePhone(person.phone)
    default:
      return person[field].trim()
  }
}

function isEmpty(value: DifferenceValue): boolean {
  return value === null || value === '' || value === 'unknown' || (Array.isArray(value) && value.length === 0)
}

function taken(person: Person, field: RosterField, input: NewPerson): Person {
  switch (field) {
    case 'category':
      return { ...person, priorityGroups: union(person.priorityGroups, input.priorityGroups) }
    case 'phone':
      return { ...person, phone: normalisePhone(input.phone) }
    // The place in the table was that of the other address.
    case 'hukouAddress':
      return { ...person, hukouAddress: input.hukouAddress.trim(), hukouPlace: null }
    case 'residenceAddress':
      return { ...person, residenceAddress: input.residenceAddress.trim(), residencePlace: null }
    default:
      return { ...person, [field]: input[field] }
  }
}

function union(a: readonly PriorityGroup[], b: readonly PriorityGroup[]): PriorityGroup[] {
  return [...new Set([...a, ...b])]
}
