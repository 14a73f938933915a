import { AppError } from '../../shared/errors/app-error'
import { isAppErrorCode } from '../../shared/errors/codes'
import type { Id } from '../../shared/ids'
import { ageOn, type LocalDate } from '../../shared/units'
import { isCode, type CodeTableName } from '../code-tables'
import { checkDocumentNumber, convertFrom15, maxAge, normaliseDocumentNumber, type DocumentCheck } from './id-number'
import { checkName, normaliseName } from './name'
import { isReading, normaliseReading } from './name-reading'
import { isPhone, normalisePhone } from './phone'
import type { PlaceOnFile } from './places'
import { isKnownRegion } from './regions'
import type { FieldIssue } from './remarks'
import type { NewPerson, Person, RetirementKind, Sex } from './types'

/** What is known of a person's birth and sex, from the number or as entered. */
export interface DerivedFacts {
  readonly bornOn: LocalDate
  readonly sex: Sex
  readonly age: number
}

/** Result of checking an entry: what stops it and what the clerk should know. Field names are keys of `NewPerson`. */
export interface NewPersonCheck {
  /** `null` while birth date or sex is not known. */
  readonly derived: DerivedFacts | null
  readonly stops: readonly FieldIssue[]
  readonly warnings: readonly FieldIssue[]
}

/**
 * Checks what a clerk entered or a roster holds. An unknown region and a converted 15-digit number only warn.
 *
 * @param today day on which the entry is made
 */
export function checkPerson(input: NewPerson, today: LocalDate): NewPersonCheck {
  const number = checkDocumentNumber(input.documentKind, input.idNumber, today)
  const facts = factsOf(input, number)
  return {
    derived: facts && { ...facts, age: ageOn(facts.bornOn, today) },
    stops: [
      ...nameStops(input),
      ...(number.ok ? [] : [{ field: 'idNumber', code: number.code, params: number.params }]),
      ...(isReasonMissing(input) ? [issue('noDocumentReason', 'person/no-document-reason-missing')] : []),
      ...birthStops(input, number, today),
      ...detailStops(input, facts?.sex ?? null),
    ],
    warnings: number.ok ? numberWarnings(input) : [],
  }
}

/**
 * The record of a new person: fields normalised, birth date and sex derived, a 15-digit number converted and kept as
 * found. Without a retirement kind men get M60 and women F50. Somebody without a document needs a number from the
 * station before.
 *
 * @throws AppError the first thing that stops, `person/*`
 */
export function personFrom(
  input: NewPerson,
  { id, today }: { readonly id: Id<'person'>; readonly today: LocalDate },
): Person {
  const { derived, stops } = checkPerson(input, today)
  const first = stops[0]
  if (first && isAppErrorCode(first.code)) throw new AppError(first.code, first.params)
  if (!derived) throw new AppError('person/birth-missing')
  const found = normaliseDocumentNumber(input.idNumber)
  const isOldNumber = needsConversion(input)
  return {
    id,
    name: normaliseName(input.name),
    nameReading: normaliseReading(input.nameReading ?? ''),
    documentKind: input.documentKind,
    ...(input.documentKind === 'none' && { noDocumentReason: input.noDocumentReason ?? null }),
    idNumber: isOldNumber ? convertFrom15(found) : found,
    idNumberAsFound: isOldNumber ? found : null,
    sex: derived.sex,
    bornOn: derived.bornOn,
    ethnicity: input.ethnicity,
    education: input.education,
    householdKind: input.householdKind,
    hukouAddress: input.hukouAddress.trim(),
    ...(input.hukouPlace && { hukouPlace: placeOnFile(input.hukouPlace) }),
    residenceAddress: input.residenceAddress.trim(),
    ...(input.residencePlace && { residencePlace: placeOnFile(input.residencePlace) }),
    village: input.village.trim(),
    phone: normalisePhone(input.phone),
    retirementKind: input.retirementKind ?? defaultRetirementKind(derived.sex),
    pension: input.pension,
    hardship: [],
    priorityGroups: [...new Set(input.priorityGroups)],
    disabilityGrade: input.disabilityGrade,
    isVillageCadreFamily: false,
    note: input.note.trim(),
    createdOn: today,
  }
}

/** Code and name alone: a place just chosen from the list carries more. */
function placeOnFile({ code, name }: PlaceOnFile): PlaceOnFile {
  return { code, name }
}

function factsOf(input: NewPerson, number: DocumentCheck): { bornOn: LocalDate; sex: Sex } | null {
  if (!number.ok) return null
  if (number.bornOn !== null) return { bornOn: number.bornOn, sex: number.sex }
  return input.bornOn !== null && input.sex !== null ? { bornOn: input.bornOn, sex: input.sex } : null
}

function isReasonMissing({ documentKind, noDocumentReason }: NewPerson): boolean {
  return documentKind === 'none' && !noDocumentReason
}

function nameStops(input: NewPerson): FieldIssue[] {
  const problem = checkName(normaliseName(input.name))
  const isRead = isReading(normaliseReading(input.nameReading ?? ''))
  return [
    ...(problem ? [{ field: 'name', ...problem }] : []),
    ...(isRead ? [] : [issue('nameReading', 'person/reading-letters')]),
  ]
}

/** A number and an entry that differ are not reconciled here: the clerk asks which document is right. */
function birthStops(input: NewPerson, number: DocumentCheck, today: LocalDate): FieldIssue[] {
  if (!number.ok) return []
  if (number.bornOn !== null) {
    const stops: FieldIssue[] = []
    if (input.sex !== null && input.sex !== number.sex) stops.push(issue('sex', 'person/sex-differs-from-number'))
    if (input.bornOn !== null && input.bornOn !== number.bornOn) {
      stops.push(issue('bornOn', 'person/birth-differs-from-number'))
    }
    return stops
  }
  const stops: FieldIssue[] = []
  if (input.sex === null) stops.push(issue('sex', 'person/sex-missing'))
  if (input.bornOn === null) stops.push(issue('bornOn', 'person/birth-missing'))
  else if (input.bornOn > today) stops.push(issue('bornOn', 'person/birth-in-future'))
  else if (ageOn(input.bornOn, today) > maxAge) {
    stops.push(issue('bornOn', 'person/birth-too-old', { years: maxAge }))
  }
  return stops
}

function detailStops(input: NewPerson, sex: Sex | null): FieldIssue[] {
  const stops: FieldIssue[] = []
  if (isUnknownCode('ethnicity', input.ethnicity)) {
    stops.push(issue('ethnicity', 'person/code-unknown', { table: 'ethnicity' }))
  }
  if (isUnknownCode('education', input.education)) {
    stops.push(issue('education', 'person/code-unknown', { table: 'education' }))
  }
  const phone = normalisePhone(input.phone)
  if (phone !== '' && !isPhone(phone)) stops.push(issue('phone', 'person/phone-format'))
  if (sex !== null && input.retirementKind !== null && (input.retirementKind === 'M60') !== (sex === '1')) {
    stops.push(issue('retirementKind', 'person/retirement-kind-of-other-sex'))
  }
  return stops
}

function numberWarnings(input: NewPerson): FieldIssue[] {
  const warnings: FieldIssue[] = []
  if (needsConversion(input)) warnings.push({ field: 'idNumber', code: 'person/converted-from-15', params: {} })
  const isResident = input.documentKind === 'resident-id' || input.documentKind === 'resident-id-15'
  const region = normaliseDocumentNumber(input.idNumber).slice(0, 6)
  if (isResident && !isKnownRegion(region)) {
    warnings.push({ field: 'idNumber', code: 'person/unknown-region', params: { region: region.slice(0, 4) } })
  }
  return warnings
}

function needsConversion(input: NewPerson): boolean {
  return input.documentKind === 'resident-id-15' && normaliseDocumentNumber(input.idNumber).length === 15
}

function isUnknownCode(table: CodeTableName, code: string): boolean {
  return code !== '' && !isCode(table, code)
}

function defaultRetirementKind(sex: Sex): RetirementKind {
  return sex === '1' ? 'M60' : 'F50'
}

function issue(field: keyof NewPerson, code: FieldIssue['code'], params: FieldIssue['params'] = {}): FieldIssue {
  return { field, code, params }
}
