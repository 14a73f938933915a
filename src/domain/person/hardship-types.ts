import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'

/** Whom the recognition is open to, as the person says and the clerk has checked. */
export type BasePopulation =
  | 'urban-hukou' // 城镇户籍
  | 'insured-resident' // 城镇常住并参保
  | 'land-lost' // 失地农民
  | 'none' // 都不是

/** How a relative stands on the labour market; what the records do not show, the clerk states. */
export type LabourState =
  | 'unemployed' // 登记失业
  | 'employed' // 已就业
  | 'not-registered' // 未登记
  | 'too-young' // 未满法定劳动年龄
  | 'retired' // 已达法定退休年龄或领取养老金
  | 'student' // 在校
  | 'unable' // 丧失劳动能力
  | 'military' // 服兵役

/** Why a relative of working age does not count as labour of the household. */
export type NotLabourReason = Extract<LabourState, 'student' | 'unable' | 'military'>

/** A relative who does not count as labour, as the clerk states. */
export interface NotLabour {
  readonly personId: Id<'person'>
  readonly notLabour: NotLabourReason
}

/** What is asked for a recognition and stands in no record of the station. `null`: not asked yet. */
export interface HardshipStatement {
  readonly base: BasePopulation | null
  /** First day of the pension or medical insurance paid without a break; of an insured resident. */
  readonly insuredSince: LocalDate | null
  readonly hasOtherLiving: boolean | null
  /** Of a zero-employment household. */
  readonly notLabour: readonly NotLabour[]
}

/** A rule as it was found when somebody was recognised, in plain values that no later version changes. */
export interface KeptFinding {
  readonly rule: string
  readonly outcome: 'met' | 'not-met' | 'unknown'
  readonly level: 'stop' | 'warn'
  readonly params: Readonly<Record<string, string | number>>
  readonly source: { readonly title: string; readonly reference: string; readonly confirmed: boolean }
  /** Version of the parameter that the rule compared with; absent where it has none. */
  readonly version?: {
    readonly key: string
    readonly from: LocalDate
    readonly value: number | boolean
    readonly isOverride: boolean
  }
}

/** What was decided for a recognition, on which statement, under which rules. */
export interface KeptDecision {
  /** Day whose rules were applied. */
  readonly decidedFor: LocalDate
  readonly verdict: 'qualifies' | 'does-not-qualify' | 'open'
  readonly statement: HardshipStatement
  readonly findings: readonly KeptFinding[]
  /** Why the county recognises all the same; empty where the rules are met. */
  readonly countyReason: string
}

/** Exit reason codes (domain reference §4.3). */
export type HardshipExitReason = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '99'

/** What the clerk enters to end a recognition. */
export interface HardshipExit {
  readonly reason: HardshipExitReason
  /** First day on which the recognition is no longer in force. */
  readonly on: LocalDate
  readonly note: string
}
