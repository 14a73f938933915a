import type { ClassHours, Fen, Fraction, Instant, LocalDate, Month } from '../../shared/units'
import * as format from '../../i18n/format'
import { useText } from './use-text'

/** The formats of `src/i18n/format.ts` in the language of the interface. */
export function useFormat() {
  const { language } = useText()
  return {
    date: (value: LocalDate) => format.formatDate(value, language.value),
    day: (value: LocalDate) => format.formatDay(value, language.value),
    dateRange: (from: LocalDate, to: LocalDate) => format.formatDateRange(from, to, language.value),
    weekday: (value: LocalDate) => format.formatWeekday(value, language.value),
    month: (value: Month) => format.formatMonth(value, language.value),
    time: format.formatTime,
    dayOf: format.localDayOf,
    instant: (value: Instant) => format.formatInstant(value, language.value),
    moment: (value: Instant) => format.formatMoment(value, language.value),
    number: (value: number) => format.formatNumber(value, language.value),
    yuan: (value: Fen) => format.formatYuan(value, language.value),
    percent: (value: Fraction | number) => format.formatPercent(value, language.value),
    classHours: (value: ClassHours | number) => format.formatClassHours(value, language.value),
    bytes: (value: number) => format.formatBytes(value, language.value),
    list: (parts: readonly string[]) => parts.join(language.value === 'en' ? ', ' : '、'),
  }
}
