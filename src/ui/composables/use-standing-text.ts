import type { Claim } from '../../policies/claims/types'
import type { LocalDate } from '../../shared/units'
import { useText } from './use-text'

/**
 * Where a person stands with a service, in a few words, with the day where there is one.
 *
 * @param date writes a day, covered where it would tell the day of birth
 */
export function useStandingText(date: (day: LocalDate) => string) {
  const { t } = useText()

  return ({ standing, from, until }: Pick<Claim, 'standing' | 'from' | 'until'>): string => {
    if (standing === 'from' && from) return t('personFile.standing.from', { date: date(from) })
    if (standing === 'has' && from) return t('personFile.standing.hasUntil', { date: date(from) })
    if (standing === 'now' && until) return t('personFile.standing.nowUntil', { date: date(until) })
    return t(`personFile.standing.${standing}`)
  }
}
