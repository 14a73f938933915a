import { AppError } from './errors/app-error'

/** Characters that a password has at least. */
export const LEAST_PASSWORD_LENGTH = 8
const LEAST_OWN_PART = 6

/** What people at a counter type first when asked for eight characters. */
const common = [
  '12345678',
  '123456789',
  '1234567890',
  '87654321',
  '11111111',
  '88888888',
  '66666666',
  '00000000',
  '11223344',
  '12344321',
  'password',
  'passw0rd',
  'password1',
  'admin123',
  'admin888',
  'qwertyui',
  'qwer1234',
  '1234qwer',
  '1qaz2wsx',
  'abcd1234',
  'abc12345',
  'a1234567',
  'a12345678',
  'aa123456',
  'asdfghjk',
  'iloveyou',
  'woaini1314',
  'woaini520',
]

/**
 * Refuses passwords that are tried first. Deliberately no demand for kinds of characters and no expiry: both lead to
 * notes under the keyboard (NIST SP 800-63B §5.1.1.2).
 *
 * @param names what a stranger knows anyway: account, county code
 * @throws AppError `station/password-too-short` with `least`; `station/password-too-common`,
 * `station/password-holds-name`
 */
export function requireGoodPassword(password: string, names: readonly string[]): void {
  const text = password.normalize('NFC')
  if (Array.from(text).length < LEAST_PASSWORD_LENGTH) {
    throw new AppError('station/password-too-short', { least: LEAST_PASSWORD_LENGTH })
  }
  const lower = text.toLowerCase()
  const isCommon = common.includes(lower) || new Set(lower).size <= 2
  const isName = names.some((name) => leavesLittle(lower, name.normalize('NFC').toLowerCase()))
  if (isCommon) throw new AppError('station/password-too-common')
  if (isName) throw new AppError('station/password-holds-name')
}

/** Whether a password is little more than a known name: `zhanglan123` for the account `zhanglan`. */
function leavesLittle(password: string, name: string): boolean {
  if (name === '' || !password.includes(name)) return false
  return Array.from(password.replaceAll(name, '')).length < LEAST_OWN_PART
}
