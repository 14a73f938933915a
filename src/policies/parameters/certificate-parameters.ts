import { sources } from '../sources'
import { dated, type NumberParameter, type SwitchParameter } from './definition'

/** Numbers of the certificate of employment and entrepreneurship (就业创业证). */
export const certificateNumbers = {
  'cert.numberLength': {
    unit: 'digits',
    min: 8,
    max: 30,
    values: [dated('2011-01-01', 16, sources.certificateNumber)],
  },
} as const satisfies Record<string, NumberParameter>

/** Switches of the certificate. */
export const certificateSwitches = {
  'cert.annualCheck': { unit: 'yes-no', values: [dated('2011-01-01', false, sources.certificateCheck)] },
  /** Yes: a form starts from the social-security card; no: from the paper booklet. */
  'cert.cardFirst': { unit: 'yes-no', values: [dated('2011-01-01', true, sources.certificateMedium)] },
} as const satisfies Record<string, SwitchParameter>
