import { tableOf, TEXT_RECORD_BYTES } from '../../src/domain/person/card/text-record'
import type { CardKind } from '../../src/domain/person/card/types'
import { anIdNumber } from './person.builder'

/** Letter of the kind, as chips carry it. */
const flags = {
  'resident-id': '',
  'hmt-residence-permit': 'J',
  'foreign-permanent-2017': 'I',
  'foreign-permanent-2023': 'Y',
} as const satisfies Record<CardKind, string>

/** The text file of a card with these fields, UTF-16LE and padded with spaces: what the chip holds. */
export function encodeCardRecord(kind: CardKind, fields: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const text = Object.entries(tableOf(kind))
    .map(([name, bytes]) =>
      (name === 'flag' ? flags[kind] : (fields[name] ?? '')).padEnd(bytes / 2).slice(0, bytes / 2),
    )
    .join('')
  const record = new Uint8Array(TEXT_RECORD_BYTES)
  const view = new DataView(record.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true)
  return record
}

/** The card of a resident who never lived. */
export function aResidentCard(over: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    name: '王秀英',
    sex: '2',
    ethnicity: '01',
    born: '19850615',
    address: '演示县演示镇甲村1组12号',
    idNumber: anIdNumber({ sex: '2' }),
    issuer: '演示县公安局',
    from: '20150301',
    until: '20350301',
    ...over,
  }
}
