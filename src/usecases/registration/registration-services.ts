import type { Person } from '../../domain/person/types'
import type {
  Acceptance,
  AcceptedAnswers,
  CancellationReason,
  EmploymentEnding,
  EmploymentSpell,
  NewEmployment,
  NewFollowUp,
  NewUnemployment,
  UnemploymentSpell,
} from '../../domain/registration/types'
import type { FollowUpDue } from '../../policies/registration/follow-up-due'
import type { CancellationProposal } from '../../policies/registration/propose-cancellation'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { Committed, JobControl } from '../ports'

/** A registered unemployed person as the worklist of contacts shows them. */
export interface FollowUpItem {
  readonly person: Person
  readonly spell: UnemploymentSpell
  readonly due: FollowUpDue
  /** Registered for more than six months. */
  readonly isLongTerm: boolean
  /** Reasons for cancelling that the records show. */
  readonly proposals: readonly CancellationProposal[]
}

/** Somebody who is registered employed by an employer. */
export interface EmployeeItem {
  readonly person: Person
  readonly spell: EmploymentSpell
}

/** An application that waits to be finished. */
export interface AcceptedItem {
  readonly person: Person
  readonly acceptance: Acceptance
}

/** Registrations of unemployment and employment, and contacts with the registered unemployed. */
export interface RegistrationServices {
  /** Taken in, to be finished within the time limit. */
  acceptUnemployment(personId: Id<'person'>, answers: AcceptedAnswers): Promise<Committed<Acceptance>>
  withdrawAcceptance(id: Id<'acceptance'>, note: string): Promise<Committed<Acceptance>>
  /** Open employments of an employer, by a part of its name or the beginning of its credit code. */
  listEmployees(employer: string, control: JobControl): Promise<readonly EmployeeItem[]>
  /** What waits to be finished, due first at the top. */
  listAccepted(): Promise<readonly AcceptedItem[]>
  /** Finishes an acceptance of the person, and ends the employments that it names. */
  registerUnemployed(input: NewUnemployment): Promise<Committed<UnemploymentSpell>>
  cancelUnemployment(
    id: Id<'unemployment'>,
    reason: CancellationReason,
    on: LocalDate,
    note: string,
  ): Promise<Committed<UnemploymentSpell>>
  /** Closes an open unemployment spell of the person. */
  registerEmployed(input: NewEmployment): Promise<Committed<EmploymentSpell>>
  /** Ends employments, of one person or of many. */
  endEmployment(endings: readonly EmploymentEnding[]): Promise<Committed<readonly EmploymentSpell[]>>
  /** The person signed the commitment on the printed form. */
  signCommitment(id: Id<'unemployment'>, on: LocalDate): Promise<Committed<UnemploymentSpell>>
  listOpen(limit: number): Promise<readonly { spell: UnemploymentSpell; person: Person }[]>
  /** Everybody registered unemployed, those whose contact is due first at the top. */
  listFollowUps(): Promise<readonly FollowUpItem[]>
  recordFollowUp(id: Id<'unemployment'>, input: NewFollowUp): Promise<Committed<UnemploymentSpell>>
}
