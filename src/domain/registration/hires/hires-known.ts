import type { Person } from '../../person/types'
import type { ParameterOverride } from '../../station/types'
import type { PersonSpells } from '../spells'
import type { Acceptance } from '../types'

/** What a hire is decided over: who has the number, what is registered of them, and the station's own values. */
export interface HireKnown {
  /** `null`: nobody on file has the number. */
  readonly person: Person | null
  readonly spells: PersonSpells
  readonly acceptances: readonly Acceptance[]
  readonly overrides: readonly ParameterOverride[]
}
