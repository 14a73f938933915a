import { zhCN } from '../../../i18n/zh-CN'
import type { MessageKey } from '../../../i18n/message-types'
import type { ParameterView } from '../../../policies/parameters/types'
import type { ParameterKey } from '../../../policies/parameters/parameters'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

type Dashed<Key extends string> = Key extends `${infer Head}.${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Key

/** Every parameter has a name in the catalogue; dots separate levels there, so the keys carry dashes. */
type ParameterMessage = `station.parameter.${Dashed<ParameterKey>}`

const dashed = (key: string): string => key.replaceAll('.', '-')

/** Names and values of rule parameters in words. */
export function useParameterText() {
  const { t } = useText()
  const format = useFormat()
  const keyOf = (key: string): MessageKey => `station.parameter.${dashed(key)}` as ParameterMessage

  /** A rule of another version of the program keeps its key. */
  function name(key: string): string {
    return Object.hasOwn(zhCN.station.parameter, dashed(key)) ? t(keyOf(key)) : key
  }

  /** A number with its unit; an age is said in another word than a time. */
  function measured(
    key: string,
    unit: Exclude<ParameterView['unit'], 'yes-no'>,
    written: string,
    count: number,
  ): string {
    const isAge = unit === 'years' && /age|older/i.test(key)
    return t(`station.unit.${isAge ? 'age' : unit}`, { value: written, count })
  }

  function value({ key, value: found, unit }: Pick<ParameterView, 'key' | 'value' | 'unit'>): string {
    if (typeof found === 'boolean') return t(found ? 'app.status.yes' : 'app.status.no')
    if (unit === 'share') return format.percent(found)
    return unit === 'yes-no' ? String(found) : measured(key, unit, format.number(found), found)
  }

  /** The unit alone, to stand behind a field; shares are typed as percent. */
  function unitOf({ key, unit }: Pick<ParameterView, 'key' | 'unit'>): string {
    if (unit === 'yes-no') return ''
    return unit === 'share' ? '%' : measured(key, unit, '', 2).trim()
  }

  return { name, value, unitOf }
}
