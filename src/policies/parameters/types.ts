import type { ParameterSetting } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'

/** One parameter of the rules as it stands on a day. */
export interface ParameterView {
  readonly key: string
  readonly value: number | boolean
  readonly unit: 'months' | 'years' | 'share' | 'count' | 'digits' | 'times' | 'days' | 'yes-no' | 'hours'
  readonly from: LocalDate
  readonly source: PolicySource
  readonly isOverride: boolean
  /** Who set it, of a value of the station; absent in old ones. */
  readonly set?: ParameterSetting
  /** Words of the document by which it began on a day that was past. */
  readonly backdatedBy?: string
}
