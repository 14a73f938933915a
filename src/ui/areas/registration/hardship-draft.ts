import type { BasePopulation, HardshipStatement, NotLabourReason } from '../../../domain/person/hardship-types'
import type { HardshipCategory, HardshipEvidence, NewRecognition, Person } from '../../../domain/person/types'
import { today } from '../../composables/today'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'

/** The recognition as it is typed. */
export interface HardshipDraft {
  category: HardshipCategory | null
  evidence: HardshipEvidence | null
  evidenceNote: string
  evidenceUntil: LocalDate | null
  appliedOn: LocalDate | null
  recognisedOn: LocalDate | null
  recognitionNo: string
  base: BasePopulation | null
  insuredSince: LocalDate | null
  otherLiving: 'yes' | 'no' | null
  /** By the relative's id. */
  notLabour: Record<string, NotLabourReason>
  countyReason: string
}

/** A recognition that nothing was typed of; who answered "urban" before is not asked again. */
export function emptyRecognition({ householdKind }: Pick<Person, 'householdKind'>): HardshipDraft {
  return {
    category: null,
    evidence: null,
    evidenceNote: '',
    evidenceUntil: null,
    appliedOn: today(),
    recognisedOn: today(),
    recognitionNo: '',
    base: householdKind === 'urban' ? 'urban-hukou' : null,
    insuredSince: null,
    otherLiving: null,
    notLabour: {},
    countyReason: '',
  }
}

/** What was stated; what was typed for another choice is left out. */
export function statementOf({ base, category, ...draft }: HardshipDraft): HardshipStatement {
  const notLabour = Object.entries(draft.notLabour).map(([personId, reason]) => ({
    personId: personId as Id<'person'>,
    notLabour: reason,
  }))
  return {
    base,
    insuredSince: base === 'insured-resident' ? draft.insuredSince : null,
    hasOtherLiving: draft.otherLiving && draft.otherLiving === 'yes',
    notLabour: category === 'zero-employment-household' ? notLabour : [],
  }
}

/** The recognition once everything that it cannot be without was typed; before that `null`. */
export function toRecognition(draft: HardshipDraft): NewRecognition | null {
  const { category, evidence, appliedOn, recognisedOn, evidenceUntil } = draft
  if (!category || !evidence || !appliedOn || !recognisedOn) return null
  return {
    category,
    evidence,
    appliedOn,
    recognisedOn,
    evidenceUntil,
    evidenceNote: draft.evidenceNote.trim(),
    recognitionNo: draft.recognitionNo.trim(),
    statement: statementOf(draft),
    countyReason: draft.countyReason.trim(),
  }
}
