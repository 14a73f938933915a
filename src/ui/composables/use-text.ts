import { useI18n } from 'vue-i18n'
import { computed } from 'vue'
import type { FieldIssue } from '../../domain/person/remarks'
import type { Language } from '../../i18n/languages'
import type { MessageKey, MessageParams } from '../../i18n/message-types'

/** Words of the interface. Unlike `useI18n`, a key that is in no catalogue does not compile. */
export function useText() {
  const composer = useI18n()
  const t = (key: MessageKey, params: MessageParams = {}): string => composer.t(key, params)
  const language = computed(() => composer.locale.value as Language)
  /** Sentence of an error or warning; the code alone is never shown. */
  const sentence = (issue: Pick<FieldIssue, 'code' | 'params'>): string => t(`errors.${issue.code}`, issue.params)
  return { t, sentence, language }
}
