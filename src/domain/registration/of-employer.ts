import { normaliseCreditCode } from './credit-code'
import { isOpen } from './spells'
import type { EmploymentSpell } from './types'

/** Shortest code prefix that is looked for: fewer characters stand in many codes. */
const CODE_PREFIX = 8

/**
 * The open employments of an employer, by a part of its name or the beginning of its credit code.
 *
 * @param text as it was typed; empty finds nobody
 */
export function ofEmployer(spells: readonly EmploymentSpell[], text: string): readonly EmploymentSpell[] {
  const name = plainEmployer(text)
  if (name === '') return []
  const code = normaliseCreditCode(text)
  return spells.filter((spell) => {
    const { employer, creditCode = '' } = spell
    const isNamed = plainEmployer(employer).includes(name)
    return isOpen(spell) && (isNamed || (code.length >= CODE_PREFIX && creditCode.startsWith(code)))
  })
}

/** The name of an employer without what two ways of writing it differ in: width, spaces, case. */
export function plainEmployer(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
