import { computed, watch } from 'vue'
import type { Month } from '../../../shared/units'
import type { MonthOverview } from '../../../usecases/month/month-services'
import { useLongJob } from '../../composables/use-long-job'
import { useServices } from '../../services'
import type { MonthStep } from './month-steps'

/**
 * What is worked out from all records of a month: the check of an open month, and the figures once somebody wants to see
 * them. Each is done anew when the month is another one or records were changed.
 */
export function useMonthWork(where: () => { overview: MonthOverview | null; step: MonthStep }) {
  const { month: months } = useServices()
  const check = useLongJob((control, month: Month) => months.preflight(month, control))
  const figures = useLongJob((control, month: Month) => months.indicators(month, control))
  let counted: MonthOverview | null = null

  watch(
    () => where().overview,
    (overview) => {
      if (overview?.status === 'open') void check.restart(overview.month)
    },
    { immediate: true },
  )
  watch(
    where,
    ({ overview, step }) => {
      if (step !== 'review' || overview === null || overview === counted) return
      counted = overview
      void figures.restart(overview.month)
    },
    { immediate: true },
  )

  const countOf = (level: 'stop' | 'warn') =>
    computed(
      () =>
        check.result.value
          ?.filter((group) => group.level === level)
          .reduce((sum, group) => sum + group.records.length, 0) ?? null,
    )
  return { check, figures, stops: countOf('stop'), warns: countOf('warn') }
}

/** A job of the month's page, as the parts of the page are handed it. */
export type MonthCheckJob = ReturnType<typeof useMonthWork>['check']
export type MonthFiguresJob = ReturnType<typeof useMonthWork>['figures']
