import type { TableName, Tables } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import { blindIndexOf } from './blind-index'
import { mapInFlight } from './in-flight'
import { indexColumnsOf } from './index-columns'
import type { StoreKeys } from './store-keys'
import type { EncodedRow, StoredRow } from './stored-row'

const IV_BYTES = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** A record to be stored, with the revision it will have. */
export interface RowImage<T extends TableName = TableName> {
  readonly table: T
  readonly id: string
  readonly rev: number
  readonly record: Tables[T]
}

/**
 * Encrypts a record with AES-256-GCM, bound to its table, id, revision and key generation: a row that was
 * swapped with another or set back to an older one is refused. Never call it inside a transaction, which would end meanwhile.
 */
export async function encodeRow<T extends TableName>(keys: StoreKeys, image: RowImage<T>): Promise<EncodedRow> {
  const { table, id, rev, record } = image
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = encoder.encode(JSON.stringify(record))
  const [ct, blind] = await Promise.all([
    crypto.subtle.encrypt(cipher(table, { id, rev, kid: keys.kid, iv }), keys.dataKey, plain),
    blindColumnsOf(keys, image),
  ])
  return { ...indexColumnsOf(table, record), ...blind, id, rev, kid: keys.kid, iv, ct: new Uint8Array(ct) }
}

/** Reads a record back. Call it after the transaction closed. @throws AppError `data/row-damaged` */
export async function decodeRow<T extends TableName>(keys: StoreKeys, table: T, row: StoredRow): Promise<Tables[T]> {
  try {
    const plain = await crypto.subtle.decrypt(cipher(table, row), keys.dataKey, row.ct)
    return JSON.parse(decoder.decode(new Uint8Array(plain))) as Tables[T]
  } catch (error) {
    throw new AppError('data/row-damaged', { table }, { cause: error })
  }
}

/** Many rows at once, in order. */
export function encodeRows(keys: StoreKeys, images: readonly RowImage[]): Promise<EncodedRow[]> {
  return mapInFlight(images, (image) => encodeRow(keys, image))
}

/** Many rows at once, in order. @throws AppError `data/row-damaged` */
export function decodeRows<T extends TableName>(
  keys: StoreKeys,
  table: T,
  rows: readonly StoredRow[],
): Promise<Tables[T][]> {
  return mapInFlight(rows, (row) => decodeRow(keys, table, row))
}

function cipher(table: TableName, row: Pick<StoredRow, 'id' | 'rev' | 'kid' | 'iv'>): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: row.iv,
    additionalData: encoder.encode(`${table}|${row.id}|${row.rev}|${row.kid}`),
  }
}

async function blindColumnsOf(keys: StoreKeys, image: RowImage): Promise<Readonly<Record<string, unknown>>> {
  if (!isPersonImage(image)) return {}
  const { idNumber, phone, formerNumbers = [] } = image.record
  const [hIdNumber, hPhone, ...hFormer] = await Promise.all([
    blindIndexOf(keys.indexKey, 'id-number', idNumber),
    blindIndexOf(keys.indexKey, 'phone', phone),
    ...formerNumbers.map((former) => blindIndexOf(keys.indexKey, 'id-number', former.idNumber)),
  ])
  return { hIdNumber, hPhone, ...(hFormer.length > 0 && { hFormer }) }
}

function isPersonImage(image: RowImage): image is RowImage<'persons'> {
  return image.table === 'persons'
}
