import type { LocalDate } from '../../shared/units'
import { checkDocumentNumber, normaliseDocumentNumber } from './id-number'
import type { FieldIssue } from './remarks'
import type { HardshipExit, HardshipExitReason } from './hardship-types'
import type {
  HardshipCategory,
  HardshipEvidence,
  HardshipSpell,
  NewRecognition,
  Person,
  RecognitionGrounds,
} from './types'

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

/** Reason that must be explained. */
export const otherExit: HardshipExitReason = '99'

/** Whether a recognition is in force on a day: from its first day until the day before its end. */
export function isRecognisedOn({ recognisedOn, endedOn }: HardshipSpell, on: LocalDate): boolean {
  return recognisedOn <= on && (endedOn === null || on < endedOn)
}

/** Recognitions that have not ended. */
export function openRecognitions({ hardship }: Pick<Person, 'hardship'>): readonly HardshipSpell[] {
  return hardship.filter(({ endedOn }) => endedOn === null)
}

/**
 * Checks the end of a recognition (退出).
 *
 * @returns stops `registration/date-in-future`, `registration/exit-before-recognition`, `registration/exit-unexplained`
 *   (another reason has to be explained)
 */
export function checkExit(
  { recognisedOn }: Pick<HardshipSpell, 'recognisedOn'>,
  exit: HardshipExit,
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  if (exit.on > today) stops.push({ field: 'on', code: 'registration/date-in-future', params: {} })
  if (exit.on < recognisedOn) {
    stops.push({ field: 'on', code: 'registration/exit-before-recognition', params: { recognisedOn } })
  }
  if (exit.reason === otherExit && exit.note.trim() === '') {
    stops.push({ field: 'note', code: 'registration/exit-unexplained', params: {} })
  }
  return stops
}

/** The person with the open recognition of a category ended; its history stays. */
export function withExit(
  person: Person,
  category: HardshipCategory,
  { reason, on, note }: HardshipExit,
  handlerName: string,
): Person {
  const ended = { endedOn: on, endReason: reason, exit: { note: note.trim(), handlerName } }
  const hardship = person.hardship.map((spell) =>
    spell.category === category && spell.endedOn === null ? { ...spell, ...ended } : spell,
  )
  return { ...person, hardship }
}
