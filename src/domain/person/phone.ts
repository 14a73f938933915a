import { toHalfWidth, withoutInvisible } from './half-width'

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/

/**
 * Telephone number as it is stored: half-width, without spaces; a mobile number also without dashes and country code.
 * What is not recognised stays, so that it can be reported.
 */
export function normalisePhone(text: string): string {
  const compact = withoutInvisible(toHalfWidth(text))
    .replace(/\s/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
  const bare = compact.replace(/-/gu, '').replace(/^(?:\+?86)(?=1[3-9]\d{9}$)/u, '')
  return mobile.test(bare) ? bare : compact
}

/** Whether a normalised number is a mainland mobile or landline number. Several people may share one. */
export function isPhone(phone: string): boolean {
  return mobile.test(phone) || landline.test(phone)
}
