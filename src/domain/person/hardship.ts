import type { LocalDate } from '../../shared/units'
import { checkDocumentNumber, normaliseDocumentNumber } from './id-number'
import type { FieldIssue } from './remarks'
import type { HardshipCategory, HardshipEvidence, NewRecognition, Person, RecognitionGrounds } from './types'

/** Evidence that a category is usually recognised on; `null` when the clerk has to say. */
export const usualEvidence: Readonly<Record<HardshipCategory, HardshipEvidence | null>> = {
  older: 'identity-document',
  disabled: 'disability-card',
  'low-income': 'low-income-certificate',
  'long-term-unemployed': 'unemployment-record',
  'zero-employment-household': null,
  other: null,
}

/** Kinds of evidence whose note is a number of the person. */
const numbered: readonly HardshipEvidence[] = ['disability-card', 'identity-document']

/** Whether the note to some evidence is for the eyes of the clerk alone: it is, or holds, a number of the person. */
export function isPrivateNote({
  evidence,
  evidenceNote,
}: Pick<RecognitionGrounds, 'evidence' | 'evidenceNote'>): boolean {
  const note = normaliseDocumentNumber(evidenceNote)
  return (numbered.includes(evidence) && /\d/u.test(note)) || /[\dX]{15}/u.test(note)
}

/**
 * Checks a recognition of employment difficulty: its days and what was seen for it. Whether the person belongs to the
 * category is not decided here.
 *
 * @returns stops `registration/date-in-future`, `registration/applied-after-recognition`,
 *   `registration/evidence-not-named`; warnings `registration/evidence-expired`, `registration/evidence-of-another`,
 *   `person/document-number-format`
 */
export function checkRecognition(
  person: Pick<Person, 'documentKind' | 'idNumber'>,
  input: NewRecognition,
  today: LocalDate,
): { readonly stops: readonly FieldIssue[]; readonly warnings: readonly FieldIssue[] } {
  const { appliedOn, recognisedOn, evidence, evidenceNote, evidenceUntil } = input
  const stops: FieldIssue[] = []
  if (appliedOn > recognisedOn) stops.push(issue('appliedOn', 'registration/applied-after-recognition'))
  if (recognisedOn > today) stops.push(issue('recognisedOn', 'registration/date-in-future'))
  if (evidence === 'other' && evidenceNote.trim() === '') {
    stops.push(issue('evidenceNote', 'registration/evidence-not-named'))
  }
  const warnings: FieldIssue[] = []
  if (evidence === 'disability-card' && evidenceNote.trim() !== '') {
    const wrong = wrongWithCard(person, evidenceNote, today)
    if (wrong) warnings.push(issue('evidenceNote', wrong))
  }
  if (evidenceUntil !== null && evidenceUntil < recognisedOn) {
    warnings.push(issue('evidenceUntil', 'registration/evidence-expired'))
  }
  return { stops, warnings }
}

/** A disability card carries the citizen number of its holder. */
function wrongWithCard(
  { documentKind, idNumber }: Pick<Person, 'documentKind' | 'idNumber'>,
  cardNumber: string,
  today: LocalDate,
): FieldIssue['code'] | null {
  if (!checkDocumentNumber('disability-card', cardNumber, today).ok) return 'person/document-number-format'
  const isCitizen = documentKind === 'resident-id' || documentKind === 'resident-id-15'
  const isOwn = normaliseDocumentNumber(cardNumber).startsWith(idNumber)
  return isCitizen && !isOwn ? 'registration/evidence-of-another' : null
}

function issue(field: keyof NewRecognition, code: FieldIssue['code']): FieldIssue {
  return { field, code, params: {} }
}
