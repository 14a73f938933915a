/** Crockford's base 32: no I, L, O, U, so a handwritten code is read back right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA_CHARACTERS = 25
const GROUP = 5

/** Product in the field of 32 elements (x^5 + x^2 + 1). */
function multiply(left: number, right: number): number {
  let product = 0
  let shifted = left
  for (let rest = right; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= shifted
    shifted <<= 1
    if (shifted & 32) shifted ^= 0b100101
  }
  return product
}

/** Check value of a polynomial code: finds every single wrong character and every swap of two. */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => multiply(sum ^ value, 2), 0)
}

/**
 * Makes a recovery code: 25 random characters (125 bits) and one check character, shown as `ABCDE-FGHJK-…`.
 *
 * @param random at least 25 random bytes
 */
export function formatRecoveryCode(random: Uint8Array): string {
  const values = Array.from(random.subarray(0, DATA_CHARACTERS), (byte) => byte & 31)
  const text = [...values, checkValue(values)].map((value) => ALPHABET[value]).join('')
  return text.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/**
 * Reads a code as people write it: small letters, O for 0, I and L for 1, any blanks and dashes.
 *
 * @returns the 26 characters, or `null` when they cannot be a code (length, character, check)
 */
export function parseRecoveryCode(written: string): string | null {
  const text = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (text.length !== DATA_CHARACTERS + 1) return null
  const values = Array.from(text, (character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return null
  return checkValue(values.slice(0, DATA_CHARACTERS)) === values[DATA_CHARACTERS] ? text : null
}
