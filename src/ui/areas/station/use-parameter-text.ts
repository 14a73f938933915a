import type { MessageKey } from '../../../i18n/message-types'
import type { ParameterView } from '../../../policies/parameters/types'
import type { ParameterKey } from '../../../policies/parameters/parameters'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

type Dashed<Key extends string> = Key extends `${infer Head}.${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Key

/** Every parameter has a name in the catalogue; dots separate levels there, so the keys carry dashes. */
type ParameterMessage = `station.parameter.${Dashed<ParameterKey>}`

/** Names and values of rule parameters in words. */
export function useParameterText() {
  const { t } = useText()
  const format = useFormat()
  const keyOf = (key: string): MessageKey => `station.parameter.${key.replaceAll('.', '-')}` as ParameterMessage

  function value({ key, value: found, unit }: Pick<ParameterView, 'key' | 'value' | 'unit'>): string {
    if (typeof found === 'boolean') return t(found ? 'app.status.yes' : 'app.status.no')
    if (unit === 'share') return format.percent(found)
    if (unit === 'yes-no') return String(found)
    const isAge = unit === 'years' && /age|older/i.test(key) // an age is said in another word than a time
    return t(`station.unit.${isAge ? 'age' : unit}`, { value: format.number(found), count: found })
  }

  return { name: (key: string) => t(keyOf(key)), value }
}
