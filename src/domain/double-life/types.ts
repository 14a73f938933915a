import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { DayPart } from '../training/types'

/** Records that say where somebody is or how they stand. */
export type Ledger =
  | 'class' // 培训：课次
  | 'post' // 公益性岗位：上岗
  | 'employment' // 就业登记
  | 'unemployment' // 失业登记
  | 'pension' // 领取养老待遇
  | 'leaving' // 失业登记注销：领取养老金、完全丧失劳动能力
  | 'death' // 就业创业证注销：死亡

/** `certain`: the two records cannot both be right. `likely`: they can, in some cases. */
export type Sureness = 'certain' | 'likely'

interface Stretch {
  /** Record that says it: of a class session that of the enrolment, of a pension that of the person. */
  readonly recordId: string
  readonly from: LocalDate
  /** Last day; `null` while there is no end. */
  readonly to: LocalDate | null
}

/** One stretch of days of a person's life, as one ledger has it. */
export type LifeFact =
  | (Stretch & {
      readonly ledger: 'class'
      readonly dayPart: DayPart
      /** The roll was called and the person was there; else the session is only on the plan. */
      readonly isAttended: boolean
    })
  | (Stretch & { readonly ledger: 'post' })
  | (Stretch & {
      readonly ledger: 'employment'
      /** How sure it is that the work is outside the county; `null`: it is not known to be. */
      readonly away: Sureness | null
      /** Assignment that it was registered with; the assignment speaks for both. */
      readonly assignmentId: string | null
      /** Work beside which another one is usual: flexible, or on a public-welfare post. */
      readonly isBeside: boolean
    })
  | (Stretch & { readonly ledger: 'unemployment' })
  | (Stretch & { readonly ledger: 'pension'; readonly pension: 'employee' | 'resident' })
  | (Stretch & { readonly ledger: 'leaving'; readonly reason: 'pension' | 'incapacity' })
  | (Stretch & { readonly ledger: 'death' })

/** What contradicts what. */
export const contradictionKinds = [
  'class-while-away',
  'class-on-post',
  'two-classes',
  'two-posts',
  'post-while-away',
  'post-while-employed',
  'unemployed-on-post',
  'unemployed-while-employed',
  'pension-while-unemployed',
  'after-leaving',
  'after-death',
] as const

export type ContradictionKind = (typeof contradictionKinds)[number]

/** A record that a contradiction names. */
export interface ContradictionSide {
  readonly ledger: Ledger
  readonly recordId: string
}

/** Two records of one person that cannot both be right, or hardly. */
export interface Contradiction {
  readonly personId: Id<'person'>
  readonly kind: ContradictionKind
  readonly sureness: Sureness
  readonly first: ContradictionSide
  readonly second: ContradictionSide
  /** First and last day on which both hold; `null`: they still do. */
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** On how many days; `null` while they still do. */
  readonly days: number | null
}

/** Somebody looked at a contradiction and found the records right; one that goes on beyond the last day is shown again. */
export interface DoubleLifeReview {
  readonly id: Id<'doubleLifeReview'>
  readonly personId: Id<'person'>
  readonly kind: ContradictionKind
  readonly firstId: string
  readonly secondId: string
  /** Last day that was looked at; `null`: however long it goes on. */
  readonly until: LocalDate | null
  /** Why both records are right. */
  readonly reason: string
  readonly reviewedOn: LocalDate
  readonly operatorName: string
}
