import type { Id } from '../../shared/ids'
import type { LocalDate, Month } from '../../shared/units'
import { month } from '../../shared/units'

/** Letters of papers that are about a person and have no series of their own: 告知书, 本人档案, 困难申请, 创业证. */
const letters = {
  'privacy-notice': 'GZ',
  'person-file': 'DA',
  'hardship-application-form': 'KN',
  'employment-certificate-pages': 'CY',
} as const

/** Forms whose number is made of the day and the person. */
export type PersonPaper = keyof typeof letters

/** Number of such a paper: letters, day, the end of the person's id: `GZ20261122-4F3A9C`. */
export function personPaperNo(form: PersonPaper, on: LocalDate, personId: Id<'person'>): string {
  return `${letters[form]}${on.replaceAll('-', '')}-${personId.slice(-6).toUpperCase()}`
}

const pattern = new RegExp(`^(?:${Object.values(letters).join('|')})(20\\d{2})(0[1-9]|1[0-2])\\d{2}-[0-9A-F]{6}$`)

/** Month in which a paper with this number was made; `null` when it is no such number. */
export function monthOfPersonPaper(paperNo: string): Month | null {
  const match = pattern.exec(paperNo)
  return match ? month(`${match[1] ?? ''}-${match[2] ?? ''}`) : null
}
