import { firstDayOf, lastDayOf, type LocalDate, type Month } from '../../shared/units'
import type { MonthRecords } from './month-records'

/** Counts of one kind of interval over a month: 期初 + 新增 − 终结 = 期末. */
export interface IntervalCounts {
  readonly opening: number
  readonly added: number
  readonly ended: number
  readonly closing: number
}

/** An interval of days; `to` is the first day it no longer holds, `null` while it lasts. */
interface Interval {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/**
 * Counts intervals over a month. An interval counts at the opening when it began before the month and had not ended
 * before it; the closing number is opening + added − ended by construction.
 */
export function countIntervals(intervals: readonly Interval[], month: Month): IntervalCounts {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  let [opening, added, ended] = [0, 0, 0]
  for (const { from, to } of intervals) {
    if (from > last || (to !== null && to < first)) continue
    if (from < first) opening += 1
    else added += 1
    if (to !== null && to <= last) ended += 1
  }
  return { opening, added, ended, closing: opening + added - ended }
}

export type IndicatorCode = 'unemployed' | 'employed' | 'trainees' | 'certificates' | 'on-post'

/** A figure of the month's report. */
export type MonthIndicator = IntervalCounts & { readonly code: IndicatorCode }

/** The station's figures of a month, in the order in which they are shown. */
export function monthIndicators(records: MonthRecords, month: Month): readonly MonthIndicator[] {
  const classes = new Map(records.trainingClasses.map((one) => [one.id, one]))
  const year = month.slice(0, 4)
  return [
    {
      code: 'unemployed',
      ...countIntervals(
        records.unemploymentSpells.map((one) => ({ from: one.registeredOn, to: one.end?.endedOn ?? null })),
        month,
      ),
    },
    {
      code: 'employed',
      ...countIntervals(
        records.employmentSpells.map((one) => ({ from: one.startedOn, to: one.endedOn })),
        month,
      ),
    },
    {
      code: 'trainees',
      ...countIntervals(
        records.enrolments.map((one) => {
          const trainingClass = classes.get(one.classId)
          const classEnd = trainingClass?.status === 'closed' ? trainingClass.endsOn : null
          return { from: one.enrolledOn, to: one.withdrawnOn ?? classEnd }
        }),
        month,
      ),
    },
    {
      // Certificates do not end: the opening is what the year had before the month.
      code: 'certificates',
      ...countIntervals(
        records.certificates
          .filter((one) => one.issuedOn.startsWith(year))
          .map((one) => ({ from: one.issuedOn, to: null })),
        month,
      ),
    },
    {
      code: 'on-post',
      ...countIntervals(
        records.assignments.map((one) => ({ from: one.startedOn, to: one.endedOn })),
        month,
      ),
    },
  ]
}
