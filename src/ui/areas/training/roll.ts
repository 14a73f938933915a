import type { AttendanceMark, Enrolment } from '../../../domain/training/types'
import { initialsOf } from './name-initials'

/** One line of a roll. */
export interface RollLine {
  readonly enrolmentId: Enrolment['id']
  readonly ordinal: number
  readonly name: string
}

/** Marks that differ from present, by enrolment. */
export type RollExceptions = ReadonlyMap<Enrolment['id'], AttendanceMark>

export interface RollCounts {
  readonly due: number
  readonly present: number
  readonly absent: number
  readonly excused: number
  /** Part of `present`. */
  readonly late: number
}

/** Counts of a roll; a late trainee is present. */
export function rollCounts(lines: readonly RollLine[], exceptions: RollExceptions): RollCounts {
  const marked = (mark: AttendanceMark) => lines.filter((line) => exceptions.get(line.enrolmentId) === mark).length
  const [absent, excused] = [marked('absent'), marked('excused')]
  return { due: lines.length, present: lines.length - absent - excused, absent, excused, late: marked('late') }
}

/** The exceptions with one line set to a mark, or back to present when it has that mark already. */
export function withMark(
  exceptions: RollExceptions,
  enrolmentId: Enrolment['id'],
  mark: Exclude<AttendanceMark, 'present'>,
): RollExceptions {
  const next = new Map(exceptions)
  if (next.get(enrolmentId) === mark) next.delete(enrolmentId)
  else next.set(enrolmentId, mark)
  return next
}

/** Space: whoever is present becomes absent, everybody else becomes present. */
export function toggled(exceptions: RollExceptions, enrolmentId: Enrolment['id']): RollExceptions {
  const next = new Map(exceptions)
  if (next.has(enrolmentId)) next.delete(enrolmentId)
  else next.set(enrolmentId, 'absent')
  return next
}

/** What typing meant: who may be meant, and the one who is meant for certain. */
export interface TypedMatch {
  readonly candidates: readonly RollLine[]
  /** Set when the whole initials were typed and nobody else's begin with them: no further key is needed. */
  readonly certain: RollLine | null
}

/** Lines whose number or name initials begin with what was typed. */
export function matchTyped(lines: readonly RollLine[], typed: string): TypedMatch {
  const text = typed.trim().toLowerCase()
  if (text === '') return { candidates: [], certain: null }
  if (/^\d+$/.test(text)) {
    return { candidates: lines.filter((line) => line.ordinal === Number(text)), certain: null }
  }
  const ways = lines.map((line) => ({ line, initials: initialsOf(line.name) }))
  const candidates = ways
    .filter(({ line, initials }) => line.name.startsWith(text) || initials.some((way) => way.startsWith(text)))
    .map(({ line }) => line)
  const only = candidates.length === 1 ? candidates[0] : undefined
  const isWhole = only !== undefined && initialsOf(only.name).includes(text)
  return { candidates, certain: isWhole ? only : null }
}
