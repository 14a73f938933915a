import { isEnriched } from '../../../domain/person/roster/compare-person'
import { peopleTarget } from '../../../domain/person/roster/people-target'
import type { RosterField } from '../../../domain/person/roster/roster-field'
import type { MessageKey } from '../../../i18n/message-types'
import type { RosterKind } from './roster-kind'

function labelOf(field: RosterField): MessageKey {
  return field === 'category' ? 'person.field.priorityGroups' : `person.field.${field}`
}

/** Rosters of people. */
export const peopleKind: RosterKind = {
  id: 'people',
  target: peopleTarget,
  labelOf: (field) => labelOf(field as RosterField),
  tables: {
    ethnicity: 'ethnicity',
    education: 'education',
    householdKind: 'householdKind',
    category: 'priorityGroup',
  },
  isEnriched: (field) => isEnriched(field as RosterField),
  desk: ({ rosters }) => rosters.people,
}
