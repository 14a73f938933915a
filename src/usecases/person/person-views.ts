import type { PersonRecords } from '../../domain/person/person-records'
import type { CardRemark } from '../../domain/person/card/card-fill'
import type { CardPerson } from '../../domain/person/card/types'
import type { FieldIssue } from '../../domain/person/remarks'
import type { HardshipSpell, Person } from '../../domain/person/types'
import type { PolicySource } from '../../policies/decision'
import type { ExitProposal } from '../../policies/hardship/propose-exit'
import type { LocalDate } from '../../shared/units'

/** What stands covered until somebody asks to see it. `all`: the form with everything of the person was opened. */
export type RevealField = 'id-number' | 'birth-date' | 'phone' | 'certificate-no' | 'bank-account' | 'all'

/** Everything the station knows about one person, for the person page. */
export interface PersonFile extends PersonRecords {
  readonly age: number
  readonly statutoryRetirementOn: LocalDate
  readonly retirementSource: PolicySource
}

/** What the clerk is told while typing: derived facts, what stops, what only warns. */
export interface PersonCheck {
  readonly derived: { readonly bornOn: LocalDate; readonly sex: '1' | '2'; readonly age: number } | null
  readonly stops: readonly FieldIssue[]
  readonly warnings: readonly FieldIssue[]
  /** Somebody on file with this number. */
  readonly onFile: Person | null
}

/** A card that was read, and who of those on file has its number. */
export interface CardReading {
  readonly card: CardPerson
  readonly onFile: Person | null
  readonly remarks: readonly CardRemark[]
}

/** An open recognition of employment difficulty as the worklist shows it. */
export interface RecognitionItem {
  readonly person: Person
  readonly spell: HardshipSpell
  /** Reasons for the exit that the records show. */
  readonly proposals: readonly ExitProposal[]
  /** Last day of the evidence; `null` where it does not run out. */
  readonly evidenceEndsOn: LocalDate | null
}
