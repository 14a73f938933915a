import type { HardshipCategory, HardshipEvidence, HardshipSpell } from '../../domain/person/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addMonths, localDate, type LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'
import { findNumberParameterOn, numberParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import type { HardshipCheck } from './types'

/** Which evidence is accepted for a category from a day on. */
interface AcceptedEvidence {
  readonly from: LocalDate
  readonly kinds: readonly HardshipEvidence[]
  readonly source: PolicySource
}

/** Accepted for every category: verified in another authority's data, or stated by the person and signed. */
const everywhere = ['shared-data', 'commitment'] as const

function accepted(...kinds: readonly HardshipEvidence[]): readonly AcceptedEvidence[] {
  return [{ from: localDate('2016-01-01'), kinds: [...kinds, ...everywhere], source: sources.hardshipEvidence }]
}

/** Oldest first. */
const acceptedEvidence: Readonly<Record<HardshipCategory, readonly AcceptedEvidence[]>> = {
  older: accepted('identity-document'),
  disabled: accepted('disability-card'),
  'low-income': accepted('low-income-certificate'),
  'long-term-unemployed': accepted('unemployment-record'),
  'zero-employment-household': accepted('identity-document', 'unemployment-record', 'other'),
  other: accepted('medical-proof', 'land-loss-proof', 'identity-document', 'other'),
}

/** What does not run out: age and registration are read anew at any time, a signed statement has no term. */
const lasting: ReadonlySet<HardshipEvidence> = new Set(['identity-document', 'unemployment-record', 'commitment'])

/** What was seen is accepted for the category. */
export function checkEvidenceAccepted(category: HardshipCategory): HardshipCheck {
  return ({ evidence }, on) => {
    const inForce = acceptedEvidence[category].findLast(({ from }) => from <= on)
    const isMet = evidence !== null && (inForce?.kinds.includes(evidence) ?? false)
    return {
      rule: 'hardship-evidence-accepted',
      outcome: evidence === null ? 'unknown' : isMet ? 'met' : 'not-met',
      level: 'stop',
      params: { hardshipEvidence: evidence ?? '', acceptedEvidence: (inForce?.kinds ?? []).join(' ') },
      source: inForce?.source ?? sources.hardshipEvidence,
      earliestOn: null,
    }
  }
}

/** What was seen had not run out; without a last day it is to be seen again after some months, which only warns. */
export const checkEvidenceValid: HardshipCheck = ({ evidence, evidenceUntil }, on, overrides) => {
  const months = numberParameterOn('hardship.evidenceMonths', on, overrides)
  const hasNoTerm = evidence !== null && evidenceUntil === null && !lasting.has(evidence)
  const hasEnded = evidenceUntil !== null && evidenceUntil < on
  return {
    rule: 'hardship-evidence-valid',
    outcome: hasEnded ? 'not-met' : hasNoTerm ? 'unknown' : 'met',
    level: 'warn',
    params: { evidenceUntil: evidenceUntil ?? '', months: months.value },
    source: months.source,
    version: versionOf('hardship.evidenceMonths', months),
    earliestOn: null,
  }
}

/**
 * Last day of the evidence of a recognition: the one that it names, else some months after the recognition.
 *
 * @returns `null` for evidence that does not run out, for recognitions that name none, and for those from before the rules
 */
export function evidenceEndsOn(
  { grounds, recognisedOn }: Pick<HardshipSpell, 'grounds' | 'recognisedOn'>,
  overrides: readonly ParameterOverride[],
): LocalDate | null {
  if (!grounds) return null
  if (grounds.evidenceUntil !== null) return grounds.evidenceUntil
  if (lasting.has(grounds.evidence)) return null
  const months = findNumberParameterOn('hardship.evidenceMonths', recognisedOn, overrides)
  return months ? addMonths(recognisedOn, months.value) : null
}
