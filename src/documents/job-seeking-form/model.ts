import type { Person } from '../../domain/person/types'
import type { JobSeeking, Recommendation } from '../../domain/seeking/types'
import { figureAmount } from '../_kit/amount-text'
import { choiceBoxes, yesNoBoxes } from '../_kit/choice-text'
import { educationName, ethnicityName, householdNames, sexNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { joined } from '../_kit/record-text'
import { labels } from './labels'

export interface JobSeekingFacts {
  readonly stationName: string
  readonly person: Person
  readonly seeking: JobSeeking
}

/** Everything that 求职登记表 shows, as text. */
export interface JobSeekingModel {
  readonly stationName: string
  readonly registrationNo: string
  readonly code: string
  readonly name: string
  readonly sex: string
  readonly ethnicity: string
  readonly bornOn: string
  readonly idNumber: string
  readonly education: string
  readonly householdKind: string
  readonly residenceAddress: string
  readonly phone: string
  readonly skills: string
  readonly jobs: string
  readonly region: string
  readonly monthlyPay: string
  readonly dormitory: string
  readonly shifts: string
  readonly availableFrom: string
  readonly wantsTraining: string
  readonly validity: string
  /** Rows of the list, empty ones for the pen among them. */
  readonly recommendations: readonly (readonly string[])[]
  readonly handlerName: string
  readonly registeredOn: string
}

/** Rows of the list that stay free for the pen, at least. */
const FREE_ROWS = 3
/** Rows that fit on the page; older recommendations stay in the register. */
const MOST_ROWS = 6

function recommendationRow({ on, employer, job, outcome, handlerName }: Recommendation): readonly string[] {
  const result = outcome ? joined([labels.results[outcome.result], outcome.note], '：') : ''
  return [dateText(on), employer, job, result, handlerName]
}

/** Words of the form from the records; the archive copy shows the identity number whole. */
export function toJobSeekingModel({ stationName, person, seeking }: JobSeekingFacts): JobSeekingModel {
  const made = seeking.recommendations.slice(-(MOST_ROWS - 1)).map(recommendationRow)
  const free = Math.max(1, Math.min(FREE_ROWS, MOST_ROWS - made.length))
  const { monthlyPay, availableFrom, region } = seeking
  return {
    stationName,
    registrationNo: seeking.registrationNo,
    code: paperCode('job-seeking-form', seeking.registrationNo),
    name: person.name,
    sex: sexNames[person.sex],
    ethnicity: ethnicityName(person.ethnicity),
    bornOn: dateText(person.bornOn),
    idNumber: person.idNumber,
    education: educationName(person.education),
    householdKind: choiceBoxes(householdNames, person.householdKind),
    residenceAddress: person.residenceAddress,
    phone: person.phone,
    skills: seeking.skills,
    jobs: seeking.jobs.map((job, place) => `${place + 1}. ${job}`).join('　'),
    region: region === '' ? labels.anywhere : region,
    monthlyPay: monthlyPay === null ? labels.negotiable : `${figureAmount(monthlyPay)} ${labels.yuanMonthly}`,
    dormitory: yesNoBoxes(labels, seeking.acceptsDormitory),
    shifts: yesNoBoxes(labels, seeking.acceptsShifts),
    availableFrom: availableFrom ? dateText(availableFrom) : labels.atOnce,
    wantsTraining: yesNoBoxes(labels, seeking.wantsTraining),
    validity: `${dateText(seeking.registeredOn)}${labels.until}${dateText(seeking.validUntil)}`,
    recommendations: [...made, ...Array.from({ length: free }, () => [])],
    handlerName: seeking.handlerName,
    registeredOn: dateText(seeking.registeredOn),
  }
}
