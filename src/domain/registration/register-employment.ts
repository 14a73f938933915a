import type { Id } from '../../shared/ids'
import { closeByEmployment, isOpen } from './spells'
import type { EmploymentSpell, NewEmployment, UnemploymentSpell } from './types'

/** What an employment registration is recorded with. `rosterNo`: the employer's list that it came by. */
export interface EmploymentRecording {
  readonly id: Id<'employment'>
  readonly registrationNo: string
  readonly handlerName: string
  readonly policySource: string
  readonly rosterNo?: string
}

/**
 * The records of an employment registration that was decided: its spell, and the open unemployment registrations with
 * the end that it gives them.
 */
export function registerEmployment(
  { endsEmployment: _, ...entry }: NewEmployment,
  unemployment: readonly UnemploymentSpell[],
  recording: EmploymentRecording,
): { readonly spell: EmploymentSpell; readonly closed: readonly UnemploymentSpell[] } {
  const spell: EmploymentSpell = { ...entry, ...recording, endedOn: null, endReason: null }
  return { spell, closed: unemployment.filter(isOpen).map((open) => closeByEmployment(open, spell)) }
}
