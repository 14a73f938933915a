import { AppError } from '../../../shared/errors/app-error'
import { toHalfWidth } from '../half-width'
import { normaliseDocumentNumber } from '../id-number'
import { normaliseName } from '../name'
import { cardDay, cardEnd, cardEthnicity, cardSex } from './card-values'
import type { CardKind, CardPerson } from './types'

/** Bytes of the text file of a card, whichever kind it is. */
export const TEXT_RECORD_BYTES = 256

/** Where the letter of the kind lies in all tables but the residents', whose last 36 bytes are reserved. */
const FLAG_AT = 248

/** Fields of a table in their order, with their lengths in bytes. */
type Table = Readonly<Record<string, number>>

/**
 * The four tables of the text file: UTF-16LE, padded with spaces, 256 bytes.
 *
 * Residents: GA/T 490. Residence permit of Hong Kong, Macao and Taiwan people ("J", 2018) and the foreign card of 2017
 * ("I"): the tables that reader vendors published, in agreement with each other. Foreign card of 2023 ("Y"): from one
 * public header only (Johann356/readinfo, PCSCGetData.h); the lengths add up and the fields are those that a vendor's
 * manual answers with (Synjones web API 3.3.4), but it was not held against the standard. Unconfirmed.
 */
const tables = {
  'resident-id': {
    name: 30,
    sex: 2,
    ethnicity: 4,
    born: 16,
    address: 70,
    idNumber: 36,
    issuer: 30,
    from: 16,
    until: 16,
    reserved: 36,
  },
  'hmt-residence-permit': {
    name: 30,
    sex: 2,
    ethnicity: 4,
    born: 16,
    address: 70,
    idNumber: 36,
    issuer: 30,
    from: 16,
    until: 16,
    passNo: 18,
    issueCount: 4,
    reserved: 6,
    flag: 2,
    reserved2: 6,
  },
  'foreign-permanent-2017': {
    latinName: 120,
    sex: 2,
    idNumber: 30,
    nationality: 6,
    name: 30,
    from: 16,
    until: 16,
    born: 16,
    version: 4,
    issuer: 8,
    flag: 2,
    reserved: 6,
  },
  'foreign-permanent-2023': {
    name: 30,
    sex: 2,
    renewalCount: 4,
    born: 16,
    latinName: 70,
    idNumber: 36,
    reserved: 30,
    from: 16,
    until: 16,
    latinNameRest: 22,
    nationality: 6,
    flag: 2,
    earlierNo: 6,
  },
} as const satisfies Record<CardKind, Table>

const kindOfFlag: Readonly<Record<string, CardKind>> = {
  '': 'resident-id',
  J: 'hmt-residence-permit',
  I: 'foreign-permanent-2017',
  Y: 'foreign-permanent-2023',
}

/** The table of a kind: the simulators of the tests write cards by it. */
export function tableOf(kind: CardKind): Table {
  return tables[kind]
}

/**
 * What the 256-byte text file of a card says. The number is not checked here: what is wrong with it is said by the same
 * check as for a typed one.
 *
 * @throws AppError `card/record-length`, `card/kind-unknown` with the letter, `card/field-missing`
 */
export function decodeCardRecord(bytes: Uint8Array): CardPerson {
  if (bytes.byteLength !== TEXT_RECORD_BYTES) {
    throw new AppError('card/record-length', { expected: TEXT_RECORD_BYTES, found: bytes.byteLength })
  }
  const flag = textAt(bytes, FLAG_AT, 2)
  const kind = kindOfFlag[flag]
  if (!kind) throw new AppError('card/kind-unknown', { flag })
  const fields = fieldsOf(bytes, tables[kind])
  const of = (name: string) => fields[name] ?? ''
  const latinName = toHalfWidth(of('latinName') + of('latinNameRest')).trim()
  return required({
    kind,
    idNumber: normaliseDocumentNumber(of('idNumber')),
    name: normaliseName(of('name')) || latinName,
    latinName,
    sex: cardSex(of('sex')),
    bornOn: cardDay(of('born')),
    ethnicity: cardEthnicity(of('ethnicity')),
    nationality: of('nationality'),
    address: of('address'),
    issuer: of('issuer'),
    validFrom: cardDay(of('from')),
    validUntil: cardEnd(of('until')),
    passNo: normaliseDocumentNumber(of('passNo')),
  })
}

/** A card without number or name was not read, whatever the reader says. @throws AppError `card/field-missing` */
export function required(card: CardPerson): CardPerson {
  for (const field of ['idNumber', 'name'] as const) {
    if (card[field] === '') throw new AppError('card/field-missing', { field })
  }
  return card
}

function fieldsOf(bytes: Uint8Array, table: Table): Readonly<Record<string, string>> {
  let at = 0
  return Object.fromEntries(
    Object.entries(table).map(([name, length]) => {
      const text = textAt(bytes, at, length)
      at += length
      return [name, text]
    }),
  )
}

/** Trimmed text of a field. A rare character takes two units and comes out as one. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  let text = ''
  for (let index = at; index < at + length; index += 2) {
    text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8))
  }
  return text.replace(/\0/gu, '').trim()
}
