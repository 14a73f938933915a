import type { ParameterOverride } from '../domain/station/types'
import type { LocalDate } from '../shared/units'
import type { Finding } from './decision'
import { definitions } from './parameters/parameters'

/** How often the day is moved on within one state of the rules, when waiting for one rule breaks another. */
const maxMoves = 5

/**
 * First day from `asked` on which nothing stops, if waiting alone leads there. Waiting for one rule may break another,
 * and a value of a rule that begins later may open or close the way, so each state of the rules is asked on its own.
 *
 * @param stopsOn what stops on a day, with the first day on which it would not
 * @returns `null` where time alone does not lead there
 */
export function firstFreeDay(
  asked: LocalDate,
  overrides: readonly ParameterOverride[],
  stopsOn: (on: LocalDate) => readonly Pick<Finding, 'earliestOn'>[],
): LocalDate | null {
  const starts = [asked, ...changesAfter(asked, overrides)]
  for (const [at, start] of starts.entries()) {
    const found = firstWithin(start, starts[at + 1] ?? null, stopsOn)
    if (found !== null) return found
  }
  return null
}

function firstWithin(
  start: LocalDate,
  before: LocalDate | null,
  stopsOn: (on: LocalDate) => readonly Pick<Finding, 'earliestOn'>[],
): LocalDate | null {
  let on = start
  for (let move = 0; move < maxMoves && (before === null || on < before); move++) {
    const stops = stopsOn(on)
    if (stops.length === 0) return on
    for (const { earliestOn } of stops) {
      if (earliestOn === null) return null
      if (earliestOn > on) on = earliestOn
    }
  }
  return null
}

/** Days after a day on which a value of any rule begins, in order. */
function changesAfter(day: LocalDate, overrides: readonly ParameterOverride[]): readonly LocalDate[] {
  const own = overrides.map(({ from }) => from)
  return [...new Set([...officialDays, ...own])].filter((from) => from > day).sort()
}

const officialDays: readonly LocalDate[] = [
  ...new Set([...definitions.values()].flatMap(({ values }) => values.map(({ from }) => from))),
]
