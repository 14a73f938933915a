import type { RosterField } from '../../domain/person/roster/roster-field'
import type { NewPerson, Person } from '../../domain/person/types'
import type { HireField } from '../../domain/registration/hires/hire-field'
import type { HireKnown } from '../../domain/registration/hires/hires-known'
import type { HireEntry } from '../../domain/registration/hires/read-hire'
import type { ImportRecord } from '../../domain/rosters/import-record'
import type { JudgedRow } from '../../domain/rosters/types'
import type { Id } from '../../shared/ids'
import type { JobControl } from '../ports'
import type { SavedImport } from './save-parts'
import type { RehearseTerms } from './rehearse'
import type { OpenedRoster, RosterRun } from './roster-desk'
import type { ImportUndone } from './undo-import'

/** An employer's list as it was registered. */
export interface HireList {
  readonly rosterNo: string
  readonly employer: string
  readonly count: number
  /** One employment of it. */
  readonly employmentId: Id<'employment'>
}

/** One kind of list, from the file to what is on file. Nothing is written before `commit`. */
export interface RosterServices<F extends string, Entry, Known> {
  open(fileName: string, bytes: Uint8Array, control: JobControl): Promise<OpenedRoster<F>>
  /** Judges the whole file. */
  rehearse(opened: OpenedRoster<F>, terms: RehearseTerms<F, Entry, Known>): Promise<RosterRun<F, Entry, Known>>
  /** Puts other text into a cell of a row and judges it again. */
  correct(run: RosterRun<F, Entry, Known>, at: number, field: F, text: string): Promise<void>
  /** All of what was shown, or nothing. */
  commit(run: RosterRun<F, Entry, Known>, control: JobControl): Promise<SavedImport>
  /** The refused rows with what is wrong with each, as an .xlsx file. */
  errorWorkbook(run: RosterRun<F, Entry, Known>, why: (row: JudgedRow<F>) => string): Promise<Uint8Array<ArrayBuffer>>
}

/** Lists of every kind that are handed in. */
export interface RostersServices {
  readonly people: RosterServices<RosterField, NewPerson, Person>
  /** Employers' lists of hires. */
  readonly hires: RosterServices<HireField, HireEntry, HireKnown>
  /** Lists of hires that an import registered, one for each employer in it. */
  listsOf(importId: Id<'import'>): Promise<readonly HireList[]>
  /** Imports of every kind, newest first. */
  list(): Promise<readonly ImportRecord[]>
  undo(id: Id<'import'>, control: JobControl): Promise<ImportUndone>
}
