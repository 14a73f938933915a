import type { LocalDate } from '../../../shared/units'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** First and last day of something; what goes on says since when. */
export function useSpanText() {
  const { t } = useText()
  const format = useFormat()
  return (from: LocalDate, to: LocalDate | null): string =>
    to === null ? t('posts.hint.since', { date: format.date(from) }) : format.dateRange(from, to)
}
