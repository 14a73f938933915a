import { priorityGroupsOn } from '../../domain/person/flags/in-force'
import type { HardshipSpell, Person } from '../../domain/person/types'
import type { LocalDate } from '../../shared/units'
import { hardshipNames, householdNames, priorityNames } from './code-names'

/** The recognition of employment difficulty that has not ended. */
function openHardship(person: Person): HardshipSpell | undefined {
  return person.hardship.find((spell) => spell.endedOn === null)
}

/** What 人员类别 says of a person on a day: recognised difficulty first, then priority groups, else the household nature. */
export function personGroup(person: Person, on: LocalDate): string {
  const hardship = openHardship(person)
  if (hardship) return hardshipNames[hardship.category]
  const [priority] = priorityGroupsOn(person, on)
  if (priority) return priorityNames[priority]
  return person.householdKind === 'unknown' ? '' : `${householdNames[person.householdKind]}劳动力`
}
