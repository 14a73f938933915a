import type { PersonFlag } from '../../../domain/person/flags/types'
import { useCodes } from '../../composables/use-codes'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** A flag in words: what it is, its days, and the list that says so. */
export function useFlagText() {
  const { t } = useText()
  const format = useFormat()
  const codes = useCodes()

  function what({ kind, isRiskEliminated, disability }: PersonFlag): string {
    const risk = isRiskEliminated === null ? [] : [t(`flags.hint.risk.${isRiskEliminated ? 'eliminated' : 'open'}`)]
    const category = disability ? codes.nameOf('disabilityCategory', disability.category) : ''
    const grade = disability?.grade ? [t('flags.hint.grade', { category, grade: disability.grade })] : [category]
    return [codes.nameOf('flagKind', kind), ...risk, ...grade].filter((part) => part !== '').join(' · ')
  }

  function dates({ since, until }: PersonFlag): string {
    const parts = [
      since ? t('flags.hint.since', { date: format.date(since) }) : '',
      until ? t('flags.hint.until', { date: format.date(until) }) : '',
    ]
    return parts.filter((part) => part !== '').join(' · ')
  }

  function source({ source: { bureau, listedOn, fileName } }: PersonFlag): string {
    return t('flags.hint.list', {
      bureau: codes.nameOf('flagBureau', bureau),
      date: format.date(listedOn),
      file: fileName,
    })
  }

  return { what, dates, source }
}
