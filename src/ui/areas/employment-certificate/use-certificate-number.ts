import {
  certificateNoWarnings,
  normaliseCertificateNo,
  readCertificateNo,
} from '../../../domain/employment-certificate/number'
import type { StationSettings } from '../../../domain/station/types'
import { numberParameterOn } from '../../../policies/parameters/parameters'
import type { LocalDate } from '../../../shared/units'
import { today } from '../../composables/today'
import { useText } from '../../composables/use-text'

/** What is said about the number of a certificate while it is typed: what its places mean, and what is unusual. */
export function useCertificateNumber() {
  const { t, sentence } = useText()

  function remarkOf(typed: string, issuedOn: LocalDate | null, settings: StationSettings): string | null {
    const expectedLength = numberParameterOn('cert.numberLength', issuedOn ?? today(), settings.overrides).value
    const facts = { expectedLength, countyCode: settings.countyCode, issuedOn }
    const warnings = certificateNoWarnings(normaliseCertificateNo(typed), facts)
    return warnings.length === 0 ? null : warnings.map((one) => sentence(one)).join(' ')
  }

  function hintOf(typed: string): string {
    const parts = readCertificateNo(normaliseCertificateNo(typed))
    if (!parts) return t('employmentCertificate.hint.number')
    return t('employmentCertificate.hint.parts', {
      county: parts.countyCode,
      year: parts.year,
      serial: parts.serial,
    })
  }

  return { remarkOf, hintOf }
}
