import { isLocalDate, type LocalDate } from '../../shared/units'

/**
 * Day as a clerk types it: `20261122`, `2026-11-22`, `2026.3.4`, `2026/3/4`, `2026年3月4日`, full-width digits too.
 *
 * @returns the day, or `null` when the text is no day
 */
export function parseTypedDate(text: string): LocalDate | null {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(written) ? written : null
}

/** Number as typed, with grouping commas and full-width digits; `null` when the text is no number. */
export function parseTypedNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim()
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
