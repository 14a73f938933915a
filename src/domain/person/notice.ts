import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { Declaration } from './declarations'

/** How a person was told: the text was shown at the counter, or a sheet was printed for them. */
export type NoticeWay = 'shown' | 'printed'

/** A person was told how their personal data are handled (个人信息处理告知), in one version of the text. */
export interface NoticeRecord {
  readonly id: Id<'notice'>
  readonly personId: Id<'person'>
  /** Version of the text, `2026-1`. */
  readonly version: string
  readonly toldOn: LocalDate
  readonly how: NoticeWay
  readonly operatorName: string
  /** The print that told them; when it is void, they were not told by it. */
  readonly printId?: Id<'print'>
  /** Oldest first; absent while the person declared nothing. */
  readonly declarations?: readonly Declaration[]
}

/** The record that says a person was told this version; `undefined`: they have to be told. */
export function toldOf(notices: readonly NoticeRecord[], version: string): NoticeRecord | undefined {
  return notices.find((one) => one.version === version)
}
