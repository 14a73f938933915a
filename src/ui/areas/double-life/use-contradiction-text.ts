import type { Contradiction } from '../../../domain/double-life/types'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** The days of a contradiction in words. */
export function useContradictionText() {
  const { t } = useText()
  const format = useFormat()

  function daysOf({ from, to, days }: Contradiction): string {
    if (to === null || days === null) return t('doubleLife.hint.still', { from: format.date(from) })
    if (from === to) return format.date(from)
    return t('doubleLife.hint.span', { from: format.date(from), to: format.date(to), count: days })
  }

  return { daysOf }
}
