import type { LocalDate } from '../../../shared/units'
import type { LikenessFinding } from './types'
import { slipBetween } from './slips'

type BirthFinding = Extract<LikenessFinding, 'birth-same' | 'birth-swapped' | 'birth-one-digit' | 'births-differ'>

/** What two birth dates say. */
export function birthLikeness(a: LocalDate, b: LocalDate): BirthFinding {
  if (a === b) return 'birth-same'
  const isSwapped = a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
  if (isSwapped) return 'birth-swapped'
  return slipBetween(a, b) ? 'birth-one-digit' : 'births-differ'
}
