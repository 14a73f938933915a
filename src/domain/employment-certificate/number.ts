import type { LocalDate } from '../../shared/units'
import { toHalfWidth, withoutInvisible } from '../person/half-width'
import type { FieldIssue } from '../person/remarks'

/** Length of the numbers whose places are known. */
const KNOWN_LENGTH = 16

/** What a number of 16 digits says. The check character at place 8 is not among it: nobody published how it is made. */
export interface CertificateNumberParts {
  /** Places 1–6: county of the issuing office. */
  readonly countyCode: string
  /** Place 7: nature of the household, in a code of the province. */
  readonly householdCode: string
  /** Places 9–10: year of the first registration, with its century. */
  readonly year: string
  /** Places 11–16: serial of the first registrations of that office and year. */
  readonly serial: string
}

/** A number as it is kept and compared: half-width, upper case, without blanks and hyphens. */
export function normaliseCertificateNo(typed: string): string {
  return withoutInvisible(toHalfWidth(typed)).replace(/[\s-]/gu, '').toUpperCase()
}

/**
 * What the places of a number say; `null` when it is not one of 16 digits.
 *
 * @source §3.4 of the domain reference (guide of one place; others write 18 digits), so it is a hint and never a rule
 */
export function readCertificateNo(certificateNo: string): CertificateNumberParts | null {
  if (certificateNo.length !== KNOWN_LENGTH || !/^\d+$/.test(certificateNo)) return null
  return {
    countyCode: certificateNo.slice(0, 6),
    householdCode: certificateNo.slice(6, 7),
    year: `20${certificateNo.slice(8, 10)}`,
    serial: certificateNo.slice(10),
  }
}

/**
 * What is unusual about a number. None of it stops: the layouts of the provinces differ, and the office that gave it
 * out is right.
 *
 * @param expectedLength digits that a number usually has, a dated parameter
 * @returns `employment-certificate/not-digits`, `…/unusual-length`, `…/other-county`, `…/year-ahead`
 */
export function certificateNoWarnings(
  certificateNo: string,
  facts: { readonly expectedLength: number; readonly countyCode: string; readonly issuedOn: LocalDate | null },
): readonly FieldIssue[] {
  const warn = (code: FieldIssue['code'], params: FieldIssue['params'] = {}): FieldIssue => ({
    field: 'certificateNo',
    code,
    params,
  })
  if (certificateNo === '') return []
  if (!/^\d+$/.test(certificateNo)) return [warn('employment-certificate/not-digits')]
  const { expectedLength: expected, countyCode, issuedOn } = facts
  if (certificateNo.length !== expected) {
    return [warn('employment-certificate/unusual-length', { found: certificateNo.length, expected })]
  }
  const parts = readCertificateNo(certificateNo)
  if (!parts) return []
  return [
    ...(parts.countyCode === countyCode
      ? []
      : [warn('employment-certificate/other-county', { code: parts.countyCode })]),
    ...(issuedOn !== null && parts.year > issuedOn.slice(0, 4)
      ? [warn('employment-certificate/year-ahead', { year: parts.year })]
      : []),
  ]
}
