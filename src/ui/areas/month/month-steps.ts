import type { MonthOverview } from '../../../usecases/month/month-services'

/** Steps of closing a month, in their order. */
export const monthSteps = ['check', 'review', 'seal', 'export'] as const

export type MonthStep = (typeof monthSteps)[number]

/** Whether a text is one of the steps. */
export function isMonthStep(text: unknown): text is MonthStep {
  return monthSteps.some((step) => step === text)
}

/** Where the work of a month goes on. */
export function nextStepOf(status: MonthOverview['status']): MonthStep {
  return status === 'open' ? 'check' : 'export'
}

/** How many steps are behind the month: sealing passes the first three, exporting all four. */
export function stepsDone(status: MonthOverview['status'], isClean: boolean): number {
  if (status === 'exported') return 4
  if (status === 'sealed') return 3
  return isClean ? 1 : 0
}
