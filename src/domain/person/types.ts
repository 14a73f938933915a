import type { Id } from '../../shared/ids'
import type { Instant, LocalDate } from '../../shared/units'
import type { PersonFlag } from './flags/types'
import type { HardshipStatement, KeptDecision } from './hardship-types'
import type { PlaceOnFile } from './places'

/** Identity documents a counter sees; codes follow the ministry's document type table (AAC058) where it has one. */
export type DocumentKind =
  | 'resident-id' // 居民身份证, 18 digits
  | 'resident-id-15' // 15-digit number of an old roster; converted, kept as found
  | 'hmt-residence-permit' // 港澳台居民居住证
  | 'foreign-permanent-2023' // 外国人永久居留身份证, 18 digits
  | 'foreign-permanent-2017' // 外国人永久居留身份证, 3 letters + 12 digits
  | 'hk-macao-travel-permit' // 港澳居民来往内地通行证
  | 'taiwan-travel-permit' // 台湾居民来往大陆通行证
  | 'passport' // 护照
  | 'disability-card' // 残疾人证
  | 'none' // no usable document; the station gives a temporary number

/** Why somebody has no document that can be used. */
export type NoDocumentReason = 'lost' | 'unregistered' | 'withheld' | 'other'

/** A number under which a person was on file before another document was seen. */
export interface FormerNumber {
  readonly documentKind: DocumentKind
  readonly idNumber: string
  /** Day on which the other document was entered. */
  readonly until: LocalDate
}

/** GB/T 2261.1: 1 male, 2 female. */
export type Sex = '1' | '2'

/** Household nature as the person answers it; `unknown` until asked, never guessed. */
export type HouseholdKind = 'urban' | 'rural' | 'unknown'

/** Original retirement kind before the 2025 reform; cannot be derived from the number. */
export type RetirementKind = 'M60' | 'F55' | 'F50'

/** Which basic pension a person draws. */
export type Pension = 'none' | 'employee' | 'resident'

/** Recognised employment-difficulty categories (Sichuan A–E and the zero-employment household). */
export const hardshipCategories = [
  'older', // 大龄
  'disabled', // 残疾
  'low-income', // 低收入家庭
  'long-term-unemployed', // 连续失业一年以上
  'zero-employment-household', // 零就业家庭
  'other', // 省定其他
] as const

export type HardshipCategory = (typeof hardshipCategories)[number]

/** What the clerk saw for a recognition: a document, a record, or the word of the person. */
export type HardshipEvidence =
  | 'identity-document' // 身份证件
  | 'disability-card' // 残疾人证
  | 'low-income-certificate' // 低收入家庭（低保）证明
  | 'unemployment-record' // 失业登记记录
  | 'land-loss-proof' // 失地证明
  | 'medical-proof' // 医疗证明
  | 'shared-data' // 部门数据核验
  | 'commitment' // 本人承诺书
  | 'other' // 其他材料

/** What a recognition of employment difficulty rests on. */
export interface RecognitionGrounds {
  /** Age and duration count as of this day; the clerk checks them. */
  readonly appliedOn: LocalDate
  /** Number that the county gave; empty when it gave none. */
  readonly recognitionNo: string
  readonly evidence: HardshipEvidence
  /** Its number, or what it says. */
  readonly evidenceNote: string
  /** Last day on which it is valid, when it says one. */
  readonly evidenceUntil: LocalDate | null
  readonly handlerName: string
}

/** Recognition of employment difficulty: an interval with a reason at its end. */
export interface HardshipSpell {
  readonly category: HardshipCategory
  readonly recognisedOn: LocalDate
  readonly endedOn: LocalDate | null
  readonly endReason: string | null
  /** Absent in recognitions from before the program asked for it. */
  readonly grounds?: RecognitionGrounds
  /** Absent in recognitions from before the program decided. */
  readonly decision?: KeptDecision
  /** Absent while it is open, and in ends from before the program asked for it. */
  readonly exit?: { readonly note: string; readonly handlerName: string }
}

/** What the clerk enters for a recognition. */
export type NewRecognition = Pick<HardshipSpell, 'category' | 'recognisedOn'> &
  Omit<RecognitionGrounds, 'handlerName'> & {
    readonly statement: HardshipStatement
    /** Why the county recognises against the rules; empty where they are met. */
    readonly countyReason: string
  }

/** Groups that rules prefer. What the bureaus' lists say of a person are flags; these words stand for groups of them. */
export type PriorityGroup =
  | 'lifted-from-poverty' // 脱贫人口
  | 'monitored' // 防止返贫监测对象
  | 'relocated' // 易地搬迁
  | 'low-income-family' // 低收入家庭
  | 'migrant-worker' // 农民工

/** GB/T 4761, one digit: relation to the head of the household. The head has 0. */
export type FamilyRelation = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'

/** A person as the head's record names them. */
export interface HouseholdMember {
  readonly personId: Id<'person'>
  readonly relation: FamilyRelation
}

/** Where a person belongs. The head's record has the list, so that a household is read from one place. */
export interface HouseholdTie {
  /** Of the head the own id. */
  readonly headId: Id<'person'>
  /** Of the head alone; never empty. */
  readonly members?: readonly HouseholdMember[]
}

/** Somebody looked at two files that look like one person and found that they are two people. */
export interface DistinctPerson {
  readonly personId: Id<'person'>
  readonly on: LocalDate
  readonly handlerName: string
}

/** What somebody at the station wrote down about a person: signed, and never changed. */
export interface PersonNote {
  readonly at: Instant
  readonly text: string
  readonly operatorName: string
}

/** A person on file. Everything but the keys is stored encrypted. */
export interface Person {
  readonly id: Id<'person'>
  readonly name: string
  /** How the name is read where the dictionary may not know it, as `normaliseReading` writes it. */
  readonly nameReading?: string
  readonly documentKind: DocumentKind
  /** Of somebody without a document. */
  readonly noDocumentReason?: NoDocumentReason | null
  /** Normalised: half-width, upper case; 15-digit numbers converted to 18. */
  readonly idNumber: string
  /** As found in an old roster, when the number was converted. */
  readonly idNumberAsFound: string | null
  /** Oldest first; the person is still found by them. */
  readonly formerNumbers?: readonly FormerNumber[]
  /** Numbers of the person's certificates (就业创业证), newest last: they are found by them. Absent without one. */
  readonly certificateNumbers?: readonly string[]
  readonly sex: Sex
  readonly bornOn: LocalDate
  /** GB/T 3304 two-digit code. */
  readonly ethnicity: string
  /** GB/T 4658 two-digit code. */
  readonly education: string
  readonly householdKind: HouseholdKind
  readonly hukouAddress: string
  /** County or township of the address above, where it was chosen from the table; so with the one below. */
  readonly hukouPlace?: PlaceOnFile | null
  readonly residenceAddress: string
  readonly residencePlace?: PlaceOnFile | null
  /** Village or community, for telling people of one name apart. */
  readonly village: string
  readonly phone: string
  readonly retirementKind: RetirementKind
  readonly pension: Pension
  /** Absent while no relative is linked. */
  readonly household?: HouseholdTie
  /** Absent while nobody was told apart from this person; never empty. */
  readonly distinctFrom?: readonly DistinctPerson[]
  readonly hardship: readonly HardshipSpell[]
  /** As noted without a bureau's list. Which groups count on a day: `priorityGroupsOn`. */
  readonly priorityGroups: readonly PriorityGroup[]
  /** What other bureaus' lists say, oldest first. Absent while no list named the person. */
  readonly flags?: readonly PersonFlag[]
  /** Disability card grade 1..4 as the clerk saw it, `null` when none was seen. What counts: `disabilityGradeOn`. */
  readonly disabilityGrade: number | null
  readonly isVillageCadreFamily: boolean
  /** As the file was made, or as a roster had it. What is written down later are `notes`. */
  readonly note: string
  /** Oldest first. Absent while nobody wrote one. */
  readonly notes?: readonly PersonNote[]
  readonly createdOn: LocalDate
}

/** What a clerk or a roster gives for a new person; what the number tells is derived. */
export type NewPerson = Omit<
  Person,
  | 'id'
  | 'idNumberAsFound'
  | 'formerNumbers'
  | 'certificateNumbers'
  | 'household'
  | 'distinctFrom'
  | 'createdOn'
  | 'sex'
  | 'bornOn'
  | 'retirementKind'
  | 'hardship'
  | 'flags'
  | 'notes'
  | 'isVillageCadreFamily'
> & {
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  readonly retirementKind: RetirementKind | null
}

/** A file that was merged into another one: what it said, and where everything of it went. */
export interface MergedPerson {
  /** Id that the file had: old links and papers still have it. */
  readonly id: Id<'person'>
  /** The file that remains. When that one is merged in its turn, this follows it. */
  readonly personId: Id<'person'>
  readonly mergedOn: LocalDate
  readonly handlerName: string
  /** The file as it stood. */
  readonly file: Person
}
