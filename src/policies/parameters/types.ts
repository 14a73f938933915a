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
}
