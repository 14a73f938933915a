import type { FontCoverage } from './font-coverage'

/** Stands on the paper where no shipped font has the character; official practice for a missing sort (缺字符号). */
export const missingSign = '〓'

// Variation selectors, joiners and the like draw nothing themselves: the base character stands without them.
const invisible = /[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu

/** Text that the fonts can draw; what they cannot is replaced and added to `missing`. */
export function printableText(text: string, isCovered: FontCoverage, missing: Set<string>): string {
  let printable = ''
  for (const character of text.normalize('NFC').replace(invisible, '')) {
    const code = character.codePointAt(0) ?? 0
    if (code === 0x0a || code === 0x09 || isCovered(code)) {
      printable += character
    } else {
      missing.add(character)
      printable += missingSign
    }
  }
  return printable
}
