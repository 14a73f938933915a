import type { Id } from '../../../shared/ids'
import type { Instant, LocalDate } from '../../../shared/units'

/** Who keeps the list that a flag comes from. */
export type FlagBureau =
  | 'agriculture' // 农业农村（乡村振兴）部门
  | 'civil-affairs' // 民政部门
  | 'disabled-federation' // 残联

/** What another bureau says of a person. Nobody changes it at the counter. */
export type FlagKind =
  | 'lifted-from-poverty' // 脱贫人口
  | 'unstable' // 监测对象：脱贫不稳定户
  | 'marginal' // 监测对象：边缘易致贫户
  | 'sudden-hardship' // 监测对象：突发严重困难户
  | 'relocated' // 易地搬迁
  | 'subsistence' // 低保
  | 'subsistence-marginal' // 低保边缘
  | 'low-income-family' // 低收入家庭
  | 'disabled' // 残疾

/** What a disability card says. */
export interface Disability {
  /** Code of the table of categories; empty when the list does not tell. */
  readonly category: string
  /** 1..4, 1 the most severe. */
  readonly grade: number | null
}

/** What one list says of one person; `null` where it says nothing. */
export interface FlagFacts {
  readonly kind: FlagKind
  /** Day from which the bureau counts it. */
  readonly since: LocalDate | null
  /** Last day on which it holds by itself: of a disability card, of a recognition for some months. */
  readonly until: LocalDate | null
  /** Of the three monitored kinds alone. */
  readonly isRiskEliminated: boolean | null
  /** Of disability alone. */
  readonly disability: Disability | null
}

/** The list that said it so. */
export interface FlagSource {
  readonly bureau: FlagBureau
  /** Day as of which the bureau made the list. */
  readonly listedOn: LocalDate
  readonly fileName: string
}

/** What holds of a person by another bureau's list: an interval. Those of one kind never overlap. */
export interface PersonFlag extends FlagFacts {
  readonly source: FlagSource
  /** First day on which it counts here. */
  readonly from: LocalDate
  /** First day on which it counts no more: the day of the list that said otherwise, or did not name the person. */
  readonly endedOn: LocalDate | null
}

/** A list that was taken. */
export interface FlagList extends FlagSource {
  readonly id: Id<'flagList'>
  /** Kinds for which it was complete. */
  readonly kinds: readonly FlagKind[]
  readonly takenAt: Instant
  readonly operatorName: string
  readonly newlyFlagged: number
  readonly changed: number
  readonly ended: number
  /** Named before and not any more, and left as they were. */
  readonly leftOpen: number
  readonly unknown: number
  /** The import that took it in parts; absent where one operation did, and in older records. */
  readonly importId?: Id<'import'>
}

/** Somebody on a list, with the row for remarks. */
export interface ListedPerson {
  readonly sheet: string
  readonly row: number
  readonly name: string
  /** As a record would hold it. */
  readonly idNumber: string
  readonly flags: readonly FlagFacts[]
}
