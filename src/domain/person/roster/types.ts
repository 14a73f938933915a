import type { RosterRemark } from '../remarks'
import type { NewPerson } from '../types'

/** A cell of a table file. `number`: the file stores a number, so a long one has lost digits. */
export interface RosterCell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

/** A row with the number that a person sees beside it. */
export interface RosterRow {
  readonly rowNumber: number
  readonly cells: readonly RosterCell[]
}

/** A sheet of a roster file before anybody knows what its columns mean. */
export interface RosterSheet {
  readonly name: string
  readonly rows: readonly RosterRow[]
}

/** What a column of a roster may hold: a field of `NewPerson`, or the person categories (人员类别). */
export type RosterField = Exclude<keyof NewPerson, 'retirementKind' | 'pension' | 'priorityGroups'> | 'category'

/** Where a field is in the file. */
export interface RosterColumn {
  readonly index: number
  /** Title as the file has it, line breaks as spaces. */
  readonly title: string
}

export type RosterColumns = ReadonlyMap<RosterField, RosterColumn>

/** Which columns of a sheet were understood, and which were not looked at. Titles as the file has them. */
export interface RosterColumnUse {
  readonly sheet: string
  readonly used: readonly string[]
  readonly unused: readonly string[]
}

/** What became of a row. A skipped row is no row of data: blank, a heading repeated, a total, a signature line. */
export type RowOutcome =
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly remark: RosterRemark }
  | {
      readonly kind: 'person'
      readonly input: NewPerson
      /** As it will be stored. */
      readonly idNumber: string
      readonly warnings: readonly RosterRemark[]
    }
