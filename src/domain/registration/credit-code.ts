import { toHalfWidth, withoutInvisible } from '../person/half-width'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A 统一社会信用代码 as it is stored: half-width, upper case, without spaces. What cannot be one stays as it is. */
export function normaliseCreditCode(text: string): string {
  return withoutInvisible(toHalfWidth(text)).replace(/\s/gu, '').toUpperCase()
}

/**
 * Whether a normalised code is one: 18 characters of its alphabet (without I, O, S, V, Z), the last one right.
 *
 * @source GB 32100-2015: check character = (31 − Σ value × weight mod 31) mod 31
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)), 0)
  return alphabet[(31 - (sum % 31)) % 31] === code.at(-1)
}
