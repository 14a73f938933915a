import type { ErrorParams } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'

/** A thing about a field that the clerk should know, or must mend first. */
export interface FieldIssue {
  readonly field: string
  readonly code: AppErrorCode | PersonWarning | RegistrationRemark
  readonly params: ErrorParams
}

/** What is said of a hire that is taken: never a reason to refuse it. */
export type RegistrationRemark =
  | 'registration/reported-late'
  | 'registration/credit-code-check'
  | 'registration/ends-unemployment'
  | 'registration/new-file'

/** Warnings never stop a registration. */
export type PersonWarning =
  'person/unknown-region' | 'person/converted-from-15' | 'person/character-not-printable' | 'person/same-name-and-birth'

/** One row of a roster that was not taken, or was taken with a remark. */
export interface RosterRemark {
  readonly sheet: string
  /** Row number as a person sees it in the file. */
  readonly row: number
  /** Column title as the file has it. */
  readonly column: string
  readonly code: FieldIssue['code']
  readonly params: ErrorParams
}
