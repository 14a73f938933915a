import type { RosterTarget } from '../../rosters/target'
import type { NewPerson, Person } from '../types'
import { comparePerson } from './compare-person'
import { readPersonRow } from './read-row'
import type { RosterField } from './roster-field'
import { peopleTitles } from './titles'

/** A roster of people: each row is somebody, known by the document number. */
export const peopleTarget: RosterTarget<RosterField, NewPerson, Person> = {
  id: 'people',
  titles: peopleTitles,
  anchors: ['name', 'idNumber'],
  required: ['name', 'idNumber'],
  keyField: 'idNumber',
  sure: { field: 'idNumber', pattern: /\d{6}/ },
  read: readPersonRow,
  compare: comparePerson,
}
