import type { Finding, FindingParams } from '../../policies/decision'
import type { MessageKey, MessageParams } from '../../i18n/message-types'
import { isLocalDate, type Fen } from '../../shared/units'
import { useFormat } from './use-format'
import { useText } from './use-text'

/**
 * Sentences of rule findings: `rules.<rule>.<outcome>` and `rules.<rule>.change`. Facts in them are written for people:
 * days as days, names ending in `Rate` as percent, names ending in `Fen` as yuan.
 */
export function useFindingText() {
  const { t } = useText()
  const format = useFormat()

  function written(params: FindingParams): MessageParams {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        if (typeof value === 'string') return [name, isLocalDate(value) ? format.date(value) : value]
        if (name.endsWith('Rate')) return [name, format.percent(value)]
        if (name.endsWith('Fen')) return [name, format.yuan(value as Fen)]
        return [name, value]
      }),
    )
  }

  /** What was found. */
  const found = (finding: Finding): string =>
    t(`rules.${finding.rule}.${finding.outcome}` as MessageKey, written(finding.params))
  /** What would change it. */
  const change = (finding: Finding): string => t(`rules.${finding.rule}.change` as MessageKey, written(finding.params))
  return { found, change, written }
}
