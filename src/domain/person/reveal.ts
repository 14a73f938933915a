import { toHalfWidth } from './half-width'

/** Usual reasons to look at a covered number; `other` is told in words. */
export const revealReasons = ['check-document', 'contact-person', 'fill-report', 'other'] as const

export type RevealReason = (typeof revealReasons)[number]

/** Reason of a form that was opened to be corrected. */
export const editReason = 'edit'

/** Digits in a row that are no reason any more but somebody's number. */
const MOST_DIGITS = 4

/** Whether a text holds a number of more than four digits, however it is spaced or hyphened. */
export function holdsNumber(text: string): boolean {
  const digits = toHalfWidth(text).replace(/[\s\-–—.·]/gu, '')
  return new RegExp(`\\d{${MOST_DIGITS + 1}}`, 'u').test(digits)
}

/**
 * What the journal keeps as the reason: the code, or the words of somebody who has another one; `null`: it still has to
 * be said.
 */
export function writtenReason(reason: RevealReason | null, words: string): string | null {
  if (reason !== 'other') return reason
  const text = words.trim()
  return text === '' || holdsNumber(text) ? null : text
}
