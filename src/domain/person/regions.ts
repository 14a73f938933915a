import { isCode } from '../code-tables'

/** Sichuan, whose numbers are looked at down to the prefecture. */
const ownProvince = '51'

/**
 * Whether the address part of a number is one that was ever given out: any province, and inside Sichuan any prefecture,
 * abolished ones included. 5199 is the demonstration range, never given to a person. Unknown codes only warn: living
 * people carry codes of counties that were abolished long ago.
 *
 * @param code first six digits of an 18-digit number
 */
export function isKnownRegion(code: string): boolean {
  const province = code.slice(0, 2)
  if (province !== ownProvince) return isCode('regions', province)
  return isCode('regions', code.slice(0, 4)) || code === `${ownProvince}0000`
}
