import type { LocalDate } from '../../../shared/units'
import type { Person, PriorityGroup } from '../types'
import { groupOf } from './kinds'
import type { PersonFlag } from './types'

type Flagged = Pick<Person, 'flags' | 'priorityGroups' | 'disabilityGrade'>

/** Flags of a person, oldest first. */
export function flagsOf({ flags = [] }: Pick<Person, 'flags'>): readonly PersonFlag[] {
  return flags
}

/** Whether a flag counts on a day: begun, not ended by a list, and what it rests on has not run out. */
export function isInForce(flag: PersonFlag, on: LocalDate): boolean {
  return flag.from <= on && (flag.endedOn === null || on < flag.endedOn) && (flag.until === null || on <= flag.until)
}

/** What the bureaus' lists say of a person on a day. */
export function flagsOn(person: Pick<Person, 'flags'>, on: LocalDate): readonly PersonFlag[] {
  return flagsOf(person).filter((flag) => isInForce(flag, on))
}

/**
 * Groups of a person that were noted without a list of the bureau: by a roster of the station, or before there were
 * lists. From the first list that says anything of a group, the lists alone speak for it.
 */
export function notedGroupsOn(person: Flagged, on: LocalDate): readonly PriorityGroup[] {
  const told = new Set(
    flagsOf(person)
      .filter(({ from }) => from <= on)
      .map(({ kind }) => groupOf(kind)),
  )
  return person.priorityGroups.filter((group) => !told.has(group))
}

/** Priority groups that a person belongs to on a day, by the bureaus' lists and, where these are silent, as noted. */
export function priorityGroupsOn(person: Flagged, on: LocalDate): readonly PriorityGroup[] {
  const listed = flagsOn(person, on).map(({ kind }) => groupOf(kind))
  return [...new Set([...listed.filter((group) => group !== null), ...notedGroupsOn(person, on)])]
}

/**
 * Disability grade 1..4 on a day; `null` when none is known or the card has run out. From the first list of the
 * federation on, the lists speak; a list without a grade leaves the one that the clerk saw on the card.
 */
export function disabilityGradeOn(person: Flagged, on: LocalDate): number | null {
  const told = flagsOf(person).filter(({ kind, from }) => kind === 'disabled' && from <= on)
  if (told.length === 0) return person.disabilityGrade
  const inForce = told.find((flag) => isInForce(flag, on))
  return inForce ? (inForce.disability?.grade ?? person.disabilityGrade) : null
}
