import type { ComparedNumber, LikenessFinding } from './types'
import { slipBetween } from './slips'

type NumberFinding = Extract<
  LikenessFinding,
  'number-same' | 'number-one-digit' | 'number-swapped' | 'number-sequence' | 'numbers-differ'
>

/** Address and birth date of a citizen number; the sequence follows. */
const SEQUENCE_FROM = 14
/** Without the check digit, which follows from the others. */
const BODY = 17

const closeness: readonly NumberFinding[] = ['number-same', 'number-one-digit', 'number-swapped', 'number-sequence']

/** A citizen number, also inside the number of a disability card; `null` for a number of another kind. */
export function citizenNumber({ kind, number }: ComparedNumber): string | null {
  if (kind === 'disability-card') return number.slice(0, 18)
  return kind === 'resident-id' || kind === 'resident-id-15' ? number : null
}

/**
 * What the numbers of two people say, the closest two of them; `null` when they say nothing: one has none, or they are
 * of different kinds.
 */
export function numberLikeness(a: readonly ComparedNumber[], b: readonly ComparedNumber[]): NumberFinding | null {
  let best: NumberFinding | null = null
  for (const one of a) {
    for (const other of b) {
      const finding = compareNumbers(one, other)
      if (finding === 'number-same') return finding
      if (finding && (!best || rank(finding) < rank(best))) best = finding
    }
  }
  return best
}

function rank(finding: NumberFinding): number {
  const at = closeness.indexOf(finding)
  return at < 0 ? closeness.length : at
}

function compareNumbers(a: ComparedNumber, b: ComparedNumber): NumberFinding | null {
  const [citizenA, citizenB] = [citizenNumber(a), citizenNumber(b)]
  if (citizenA !== null && citizenB !== null) return compareCitizens(citizenA, citizenB)
  if (a.kind !== b.kind) return null
  if (a.number === b.number) return 'number-same'
  const slip = slipBetween(a.number, b.number)
  if (!slip) return null // a passport is renewed under another number
  return slip.kind === 'one' ? 'number-one-digit' : 'number-swapped'
}

function compareCitizens(a: string, b: string): NumberFinding {
  if (a === b) return 'number-same'
  const [bodyA, bodyB] = [a.slice(0, BODY), b.slice(0, BODY)]
  const slip = slipBetween(bodyA, bodyB)
  if (bodyA.slice(0, SEQUENCE_FROM) === bodyB.slice(0, SEQUENCE_FROM)) return 'number-sequence'
  if (!slip) return 'numbers-differ'
  return slip.kind === 'one' ? 'number-one-digit' : 'number-swapped'
}
