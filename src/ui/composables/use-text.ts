import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { coverNumbersIn } from '../../domain/audit/cover-numbers'
import type { FieldIssue } from '../../domain/person/remarks'
import { formatBytes, formatDate, formatNumber } from '../../i18n/format'
import type { Language } from '../../i18n/languages'
import type { MessageKey, MessageParams, Said } from '../../i18n/message-types'
import type { ErrorParams } from '../../shared/errors/app-error'
import { isLocalDate } from '../../shared/units'

/** Parameters that add a sentence of their own when an error carries them. */
const details = ['earliestOn', 'position', 'employmentNo'] as const

/** Words of the interface. Unlike `useI18n`, a key that is in no catalogue does not compile. */
export function useText() {
  const composer = useI18n()
  const language = computed(() => composer.locale.value as Language)

  /** A number named `count` chooses between the singular and the plural of an English sentence (`one | many`). */
  function t(key: MessageKey, params: MessageParams = {}): string {
    const { count } = params
    return typeof count === 'number' ? composer.t(key, params, count) : composer.t(key, params)
  }

  /** Puts a kept sentence into the words of now. */
  function say({ key, params = {} }: Said): string {
    const values = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value])
    return t(key, Object.fromEntries(values) as MessageParams)
  }

  /** Facts inside a sentence as people write them: days, sizes, grouped numbers. */
  function written(params: ErrorParams): MessageParams {
    const isSize = params['what'] === 'bytes'
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (typeof value === 'number') {
          if (name === 'count') return [name, value]
          return [name, isSize ? formatBytes(value, language.value) : formatNumber(value, language.value)]
        }
        if (isLocalDate(value)) return [name, formatDate(value, language.value)]
        if (name === 'value') return [name, coverNumbersIn(value)] // a number in the wrong column of a list
        const what = `sheets.what.${value}`
        return [name, name === 'what' && composer.te(what) ? composer.t(what) : value]
      }),
    )
  }

  /** Sentence of an error or warning, with what is known beyond its code; the code alone is never shown. */
  function sentence({ code, params }: Pick<FieldIssue, 'code' | 'params'>): string {
    const values = written(params)
    const reason = `sheets.reason.${String(params['reason'] ?? '')}`
    return [
      t(`errors.${code}`, values),
      ...details.filter((name) => name in params).map((name) => t(`app.detail.${name}`, values)),
      ...(code.startsWith('sheets/') && composer.te(reason) ? [composer.t(reason, values)] : []),
    ].join(language.value === 'en' ? ' ' : '')
  }

  return { t, say, sentence, language }
}
