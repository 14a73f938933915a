/** Anything but syllables in Latin letters, parted by spaces or apostrophes. */
const notSyllables = /[^a-z ]/u

/**
 * How a name is read, as the clerk typed it: small letters, single spaces, `v` for ü; tones and dots are left out.
 * For names that the dictionary reads otherwise: 单 as a surname of one family, Yi and Tibetan names, foreign ones.
 */
export function normaliseReading(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/giu, 'v')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·.-]+/gu, ' ')
    .trim()
}

/** Whether a reading is one: letters only. @param reading normalised */
export function isReading(reading: string): boolean {
  return !notSyllables.test(reading)
}
