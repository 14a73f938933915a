import type { LocalDate } from '../../../shared/units'
import type { FlagFacts, FlagKind, FlagSource, PersonFlag } from './types'

/** A list as far as one person is concerned. */
export interface ListOnPerson {
  readonly source: FlagSource
  /** Kinds for which the list is complete. */
  readonly kinds: readonly FlagKind[]
}

/** What a list makes of a person's flags. */
export interface MergedFlags {
  readonly flags: readonly PersonFlag[]
  readonly added: readonly FlagKind[]
  readonly changed: readonly FlagKind[]
  /** Open, and not named by a list that is complete for them. They stay until somebody ends them. */
  readonly missing: readonly FlagKind[]
}

/**
 * A person's flags with what a list says of the person. What the list leaves open (no column, an empty cell) stays as it
 * was known. A flag that says something else from now on ends on the day of the list, and the new one begins there, so
 * that decisions about earlier days find what was known then. Taking the same list twice changes nothing.
 *
 * @param listed what the list says of the person, one entry a kind; empty when it does not name them
 */
export function mergeFlags(
  flags: readonly PersonFlag[],
  { source, kinds }: ListOnPerson,
  listed: readonly FlagFacts[],
): MergedFlags {
  const added: FlagKind[] = []
  const changed: FlagKind[] = []
  let next = flags
  for (const told of listed) {
    const open = next.find(({ kind, endedOn }) => kind === told.kind && endedOn === null)
    if (!open) {
      added.push(told.kind)
      next = [...next, { ...told, source, from: firstDay(next, told, source.listedOn), endedOn: null }]
      continue
    }
    const known = knownFacts(open, told)
    if (isSame(open, known)) continue
    changed.push(told.kind)
    next = replaced(next, open, { ...known, source, from: source.listedOn, endedOn: null })
  }
  const named = new Set(listed.map(({ kind }) => kind))
  const missing = flags
    .filter(({ kind, endedOn }) => endedOn === null && kinds.includes(kind) && !named.has(kind))
    .map(({ kind }) => kind)
  return { flags: next, added, changed, missing }
}

/** A person's flags with those of some kinds ended on a day. One that began on that day or later is taken out. */
export function endFlags(
  flags: readonly PersonFlag[],
  kinds: readonly FlagKind[],
  endedOn: LocalDate,
): readonly PersonFlag[] {
  return flags
    .filter((flag) => !(isToEnd(flag, kinds) && flag.from >= endedOn))
    .map((flag) => (isToEnd(flag, kinds) ? { ...flag, endedOn } : flag))
}

function isToEnd({ kind, endedOn }: PersonFlag, kinds: readonly FlagKind[]): boolean {
  return endedOn === null && kinds.includes(kind)
}

/** As the bureau counts it, but never before the end of an earlier flag of the kind, nor after the list itself. */
function firstDay(flags: readonly PersonFlag[], { kind, since }: FlagFacts, listedOn: LocalDate): LocalDate {
  const earlierEnds = flags.filter((flag) => flag.kind === kind).map(({ endedOn }) => endedOn)
  const wanted = since !== null && since < listedOn ? since : listedOn
  return earlierEnds.reduce<LocalDate>((day, end) => (end !== null && end > day ? end : day), wanted)
}

function knownFacts(open: PersonFlag, told: FlagFacts): FlagFacts {
  return {
    kind: told.kind,
    since: told.since ?? open.since,
    until: told.until ?? open.until,
    isRiskEliminated: told.isRiskEliminated ?? open.isRiskEliminated,
    disability: told.disability
      ? {
          category: told.disability.category || (open.disability?.category ?? ''),
          grade: told.disability.grade ?? open.disability?.grade ?? null,
        }
      : open.disability,
  }
}

function isSame(open: PersonFlag, known: FlagFacts): boolean {
  return (
    open.since === known.since &&
    open.until === known.until &&
    open.isRiskEliminated === known.isRiskEliminated &&
    open.disability?.grade === known.disability?.grade &&
    open.disability?.category === known.disability?.category
  )
}

/** A flag of the same day is corrected, an older one ends. */
function replaced(flags: readonly PersonFlag[], open: PersonFlag, next: PersonFlag): readonly PersonFlag[] {
  if (open.from >= next.from) return flags.map((flag) => (flag === open ? { ...next, from: open.from } : flag))
  return [...flags.map((flag) => (flag === open ? { ...flag, endedOn: next.from } : flag)), next]
}
