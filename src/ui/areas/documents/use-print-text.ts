import type { PrintRecord } from '../../../domain/documents/types'
import { useText } from '../../composables/use-text'

/** A print in words. */
export function usePrintText() {
  const { t } = useText()

  /** `2 页 · 补打第 1 次 · 送打印窗口`, in parts that stay together. */
  function copiesOf({ pages, copy, sentTo }: PrintRecord): string[] {
    return [
      t('documents.pages', { count: pages }),
      copy === 1 ? t('documents.hint.first') : t('documents.hint.copy', { count: copy - 1 }),
      ...(sentTo ? [t(`documents.sentTo.${sentTo}`)] : []),
    ].map((part, index) => (index === 0 ? part : `· ${part}`))
  }

  function voidText({ voided }: PrintRecord): string {
    if (!voided) return ''
    return t('documents.voided', { reason: t(`documents.voidReason.${voided.reason}`), name: voided.operatorName })
  }

  return { copiesOf, voidText }
}
