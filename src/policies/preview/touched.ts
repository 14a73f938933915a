import type { ParameterKey } from '../parameters/parameters'

/** Decisions that a preview asks again, in the order in which they are listed. */
export const previewedDecisions = [
  'unemployment',
  'follow-up',
  'cancellation',
  'hardship',
  'recognition',
  'exit',
  'urban-post',
  'rural-post',
  'certificate',
  'employment-certificate',
] as const

export type PreviewedDecision = (typeof previewedDecisions)[number]

/** Records of somebody, and of the household, that decisions look at beside the person's own. */
export type LookedAt =
  'unemployment' | 'employment' | 'assignments' | 'relatives' | 'classes' | 'employmentCertificates'

const asUnemployed = ['unemployment', 'employment', 'assignments'] as const
const inDifficulty = [...asUnemployed, 'relatives'] as const

/** What each decision looks at; the rest need not be read for it. */
export const looksAt: Readonly<Record<PreviewedDecision, readonly LookedAt[]>> = {
  unemployment: asUnemployed,
  'follow-up': ['unemployment'],
  cancellation: ['unemployment'],
  hardship: inDifficulty,
  recognition: ['unemployment', 'employment', 'relatives'],
  exit: inDifficulty,
  'urban-post': asUnemployed,
  'rural-post': asUnemployed,
  certificate: ['classes'],
  'employment-certificate': ['employmentCertificates'],
}

/**
 * Why a value names nobody beforehand. `from-event`: it counts for what is taken in or reported from its first day on,
 * and nothing on file is of that time. `entry`: it only checks or fills in what is being entered. `records`: it is about
 * records and not about people. `unused`: no decision of the program reads it yet.
 */
export type NoPreview = 'from-event' | 'entry' | 'records' | 'unused'

const categories = ['hardship', 'recognition'] as const
const posts = ['urban-post', 'rural-post'] as const

/** What each value of a rule touches: the decisions about people that rest on it, or why there are none to preview. */
export const touchedBy: Readonly<Record<ParameterKey, readonly PreviewedDecision[] | NoPreview>> = {
  'unempReg.minAge': ['unemployment', ...categories],
  'unempReg.finishDays': 'from-event',
  'unempReg.callDays': ['follow-up'],
  'unempReg.noContactMonths': ['cancellation'],
  'unempReg.refusalLimit': ['cancellation'],
  'unempReg.followUpMonths': ['follow-up'],
  'unempReg.residentPensionEnds': ['unemployment', 'cancellation'],
  'empReg.employerDays': 'from-event',
  'empReg.ownDays': 'from-event',
  'empReg.endDays': 'from-event',
  'hardship.olderWomen': categories,
  'hardship.olderMen': categories,
  'hardship.longTermUnempMonths': categories,
  'hardship.insuredYearsForResident': ['recognition'],
  'hardship.refusalLimit': ['exit'],
  'hardship.refusalMonths': ['exit'],
  'hardship.noContactMonths': ['exit'],
  'hardship.evidenceMonths': 'from-event',
  'hardship.category.older': categories,
  'hardship.category.disabled': categories,
  'hardship.category.low-income': categories,
  'hardship.category.long-term-unemployed': categories,
  'hardship.category.zero-employment-household': categories,
  'hardship.category.other': categories,
  'jobSeek.validMonths': 'from-event',
  'refLetter.validDays': 'unused',
  'cert.numberLength': 'entry',
  'cert.annualCheck': ['employment-certificate'],
  'cert.cardFirst': 'entry',
  'train.attendanceMinRate': ['certificate'],
  'train.classMax': 'unused',
  'train.startUpClassMax': 'unused',
  'train.filingLeadDays': 'unused',
  'train.minHoursCompletion': 'unused',
  'train.hoursGyb': 'unused',
  'train.hoursSyb': 'unused',
  'train.hoursIyb': 'unused',
  'train.maxHoursPerDay': 'entry',
  'train.subsidyPerYear': 'unused',
  'train.claimWindowMonths': 'unused',
  'train.noticeDays': 'unused',
  'train.retentionYears': 'records',
  'pwp.ageMin': posts,
  'pwp.maxMonths': posts,
  'pwp.nearRetireMonths': posts,
  'pwp.maxPlacements': posts,
  'pwp.noticeDays': 'unused',
  'pwp.reportDay': 'unused',
  'pwp.absenceDivisor': 'unused',
  'pwp.rural.ageMax': ['rural-post'],
  'pwp.rural.retirementEnds': ['rural-post'],
  'pwp.rural.excludeCadreFamily': ['rural-post'],
  'pwp.rural.allowFlexibleJob': ['rural-post'],
  'pwp.rural.riskEliminatedCounts': ['rural-post'],
  'pwp.accidentInsuranceRequired': 'unused',
}

/** See `touchedBy`; a rule of another version of the program is read by nothing here. */
export function touchOf(key: string): readonly PreviewedDecision[] | NoPreview {
  return Object.hasOwn(touchedBy, key) ? touchedBy[key as ParameterKey] : 'unused'
}
