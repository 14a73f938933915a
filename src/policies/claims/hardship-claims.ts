import { openRecognitions } from '../../domain/person/hardship'
import { hardshipCategories, type HardshipCategory } from '../../domain/person/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import { hardshipOpensOn, hardshipVerdict, nothingStated } from '../hardship/decide-hardship'
import { proposeExits } from '../hardship/propose-exit'
import { claim, standing } from './claim'
import type { Claim, ClaimDecision, ClaimFacts } from './types'

/** Before anybody asked or saw anything: what the records alone say. */
const unasked = { evidence: null, evidenceNote: '', evidenceUntil: null, statement: nothingStated } as const

/** Each category by itself: recognised already, or what the rules say to it with nothing stated or seen yet. */
export const claimHardship: ClaimDecision = (facts, on, overrides) =>
  hardshipCategories.map((category) => ofCategory(facts, category, on, overrides))

function ofCategory(
  facts: ClaimFacts,
  category: HardshipCategory,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): Claim {
  const spell = openRecognitions(facts.person).find((one) => one.category === category)
  if (spell) {
    const findings = proposeExits({ ...facts, spell }, on, overrides).map(({ finding }) => finding)
    return claim('hardship', { about: category, standing: 'has', findings })
  }
  const asked = { ...facts, ...unasked }
  const { verdict, findings } = hardshipVerdict(asked, category, on, overrides)
  if (verdict === 'open') return claim('hardship', { about: category, standing: 'open', findings })
  const from = verdict === 'qualifies' ? on : hardshipOpensOn(asked, category, on, overrides)
  return claim('hardship', { about: category, ...standing(verdict === 'qualifies', on, from), findings })
}
