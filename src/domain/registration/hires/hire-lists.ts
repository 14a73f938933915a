import { plainEmployer } from '../of-employer'
import type { EmploymentSpell } from '../types'

/** The list of one employer in what was handed in, with its number. */
export interface NumberedList {
  readonly rosterNo: string
  /** The employer as `plainEmployer` has it. */
  readonly name: string
  /** Empty while no row of the list named one. */
  readonly creditCode: string
}

type Employer = Pick<EmploymentSpell, 'employer' | 'creditCode'>

/**
 * The list that a hire belongs to: that of its credit code, and where the row or the list has none, that of its name.
 * Employers of one name with two codes are two; a name written in another way under one code is not.
 */
export function findList(
  lists: readonly NumberedList[],
  { employer, creditCode = '' }: Employer,
): NumberedList | undefined {
  const byCode = creditCode === '' ? undefined : lists.find((list) => list.creditCode === creditCode)
  if (byCode) return byCode
  const name = plainEmployer(employer)
  return lists.find((list) => list.name === name && (creditCode === '' || list.creditCode === ''))
}

/** The lists with a hire on the one of that number; its code is that of the list, where the list had none. */
export function withHire(
  lists: readonly NumberedList[],
  rosterNo: string,
  { employer, creditCode = '' }: Employer,
): readonly NumberedList[] {
  const isKnown = lists.some((list) => list.rosterNo === rosterNo)
  if (!isKnown) return [...lists, { rosterNo, name: plainEmployer(employer), creditCode }]
  return lists.map((list) => (list.rosterNo === rosterNo && list.creditCode === '' ? { ...list, creditCode } : list))
}
