import type { RosterField } from '../../person/roster/roster-field'

/** What an employer's list says of the people themselves: enough for a file, where there is none. */
export const personHireFields = [
  'documentKind',
  'idNumber',
  'name',
  'sex',
  'bornOn',
  'ethnicity',
  'education',
  'householdKind',
  'hukouAddress',
  'residenceAddress',
  'village',
  'phone',
] as const satisfies readonly RosterField[]

export type PersonHireField = (typeof personHireFields)[number]

/** What it says of the work. `contractTerm`: first and last day of the contract in one cell. */
export type WorkHireField =
  | 'employer'
  | 'creditCode'
  | 'kind'
  | 'startedOn'
  | 'job'
  | 'workPlace'
  | 'contractKind'
  | 'contractTerm'
  | 'contractFrom'
  | 'contractTo'
  | 'monthlyPay'

/** What a column of an employer's list of hires may hold. */
export type HireField = PersonHireField | WorkHireField

/** Fields that may hold for all of a list, and are then entered once. */
export type ListHireField = Extract<HireField, 'employer' | 'creditCode' | 'startedOn' | 'kind'>
