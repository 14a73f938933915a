import type { TimelineSpan } from '../../../domain/person/timeline/types'
import { useCodes } from '../../composables/use-codes'
import { useText } from '../../composables/use-text'
import { useSpanText } from './use-span-text'

/** A spell in words: in a bar, beside it, and in a list. */
export function useSpanWords() {
  const { t } = useText()
  const codes = useCodes()
  const days = useSpanText()

  /** What stands in the bar: the record's own name, or what kind it is. */
  function short({ lane, text, category, employmentKind }: TimelineSpan): string {
    if (category) return codes.nameOf('hardshipCategory', category)
    if (lane === 'unemployed' || lane === 'seeking') return t(`personFile.lane.${lane}`)
    return text || (employmentKind ? codes.nameOf('employmentKind', employmentKind) : t(`personFile.lane.${lane}`))
  }

  /** What the record is about, without its days. */
  function about(span: TimelineSpan): string {
    const { text, category, employmentKind } = span
    const kind = category
      ? codes.nameOf('hardshipCategory', category)
      : employmentKind
        ? codes.nameOf('employmentKind', employmentKind)
        : ''
    return [kind, text].filter((part) => part !== '').join(' · ')
  }

  const whole = (span: TimelineSpan): string =>
    [t(`personFile.lane.${span.lane}`), about(span), days(span.from, span.to)].filter((part) => part !== '').join(' · ')

  return { short, about, whole, days }
}
