import type { NewPerson } from '../types'

/** What a column of a roster of people may hold: a field of `NewPerson`, or the person categories (人员类别). */
export type RosterField =
  | Exclude<
      keyof NewPerson,
      | 'nameReading'
      | 'noDocumentReason'
      | 'hukouPlace'
      | 'residencePlace'
      | 'retirementKind'
      | 'pension'
      | 'priorityGroups'
    >
  | 'category'
