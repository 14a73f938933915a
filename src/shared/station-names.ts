import { AppError } from './errors/app-error'

const MOST_ACCOUNT_CHARACTERS = 32

/** Characters that change the order of others on paper, and control characters. */
const invisible = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Letters of any script, digits, and what people join names with; nothing that looks like nothing. */
const accountCharacters = /^[\p{L}\p{M}\p{N}._·-]+$/u

function clean(text: string): string {
  return text.normalize('NFC').replace(invisible, '').trim()
}

/** A name of a station or person as it is kept. @throws AppError `station/name-missing` */
export function parseName(text: string): string {
  const name = clean(text)
  if (name === '') throw new AppError('station/name-missing')
  return name
}

/**
 * A new account as it is kept. Only for making one: who signs in with an older account is not asked again.
 *
 * @throws AppError `station/account-missing`, `station/account-characters`, `station/account-too-long` with `most`
 */
export function parseAccount(text: string): string {
  const account = clean(text)
  if (account === '') throw new AppError('station/account-missing')
  if (!accountCharacters.test(account)) throw new AppError('station/account-characters')
  if (Array.from(account).length > MOST_ACCOUNT_CHARACTERS) {
    throw new AppError('station/account-too-long', { most: MOST_ACCOUNT_CHARACTERS })
  }
  return account
}

/** Six digits (GB/T 2260). @throws AppError `station/county-code` */
export function parseCountyCode(text: string): string {
  const code = text.trim()
  if (!/^\d{6}$/.test(code)) throw new AppError('station/county-code')
  return code
}
