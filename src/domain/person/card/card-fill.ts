import type { AppErrorCode } from '../../../shared/errors/codes'
import type { ErrorParams } from '../../../shared/errors/app-error'
import type { LocalDate } from '../../../shared/units'
import type { NewPerson } from '../types'
import type { CardPerson } from './types'

/** Something the clerk should know of a card. It stops nothing. */
export interface CardRemark {
  readonly code: Extract<AppErrorCode, 'card/expired' | 'card/name-differs' | 'card/address-may-be-cut'>
  readonly params: ErrorParams
}

/** Characters that fit into the address of a chip. */
const ADDRESS_LENGTH = 35

/**
 * What a card puts into the form of a new person. Birth and sex only where the number does not tell them. The address of
 * a residence permit is where somebody lives; there is no household register behind it.
 */
export function fillOf(card: CardPerson): Partial<NewPerson> {
  const isTold = card.kind !== 'foreign-permanent-2017'
  const isResident = card.kind === 'resident-id'
  return {
    documentKind: card.kind,
    idNumber: card.idNumber,
    name: card.name,
    sex: isTold ? null : card.sex,
    bornOn: isTold ? null : card.bornOn,
    ethnicity: card.ethnicity,
    ...(isResident ? { hukouAddress: card.address } : { residenceAddress: card.address }),
  }
}

/**
 * What is worth a word: a registration is not refused for an expired card.
 *
 * @param nameOnFile of who has this number already; `null`: nobody has
 */
export function cardRemarks(card: CardPerson, today: LocalDate, nameOnFile: string | null): readonly CardRemark[] {
  const remarks: CardRemark[] = []
  const { validUntil } = card
  if (validUntil !== null && validUntil !== 'long-term' && validUntil < today) {
    remarks.push({ code: 'card/expired', params: { on: validUntil } })
  }
  if (nameOnFile !== null && nameOnFile !== card.name) remarks.push({ code: 'card/name-differs', params: {} })
  if (nameOnFile === null && card.address.length >= ADDRESS_LENGTH) {
    remarks.push({ code: 'card/address-may-be-cut', params: {} })
  }
  return remarks
}
