import type { LocalDate } from '../../../shared/units'
import type { DocumentKind, Sex } from '../types'

/** Documents with a chip that identity-card readers read. */
export type CardKind = Extract<
  DocumentKind,
  'resident-id' | 'hmt-residence-permit' | 'foreign-permanent-2017' | 'foreign-permanent-2023'
>

/** What a card says of its holder, whichever reader read it. Empty texts and `null`: the card does not say. */
export interface CardPerson {
  readonly kind: CardKind
  /** Normalised: half-width, upper case. */
  readonly idNumber: string
  /** Chinese name; a foreign card without one gives the Latin name here too. */
  readonly name: string
  /** As foreign cards have it, surname first. */
  readonly latinName: string
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  /** GB/T 3304 code; empty on cards that have none. */
  readonly ethnicity: string
  /** Country as the card codes it; empty on the cards of residents. */
  readonly nationality: string
  /** At most 35 characters fit on a chip, so a long one may be cut. */
  readonly address: string
  readonly issuer: string
  readonly validFrom: LocalDate | null
  readonly validUntil: LocalDate | 'long-term' | null
  /** Number of the travel permit behind a residence permit of Hong Kong, Macao and Taiwan people. */
  readonly passNo: string
}
