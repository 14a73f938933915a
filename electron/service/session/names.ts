import { AppError } from '../../../src/shared/errors/app-error'

/** Characters that change the order of others on paper, and control characters. */
const invisible = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

function clean(text: string): string {
  return text.normalize('NFC').replace(invisible, '').trim()
}

/** A name of a station or person as it is kept. @throws AppError `station/name-missing` */
export function parseName(text: string): string {
  const name = clean(text)
  if (name === '') throw new AppError('station/name-missing')
  return name
}

/** @throws AppError `station/account-missing` */
export function parseAccount(text: string): string {
  const account = clean(text)
  if (account === '') throw new AppError('station/account-missing')
  return account
}

/** Six digits (GB/T 2260). @throws AppError `station/county-code` */
export function parseCountyCode(text: string): string {
  const code = text.trim()
  if (!/^\d{6}$/.test(code)) throw new AppError('station/county-code')
  return code
}
