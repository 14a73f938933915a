import { exportAct } from '../../../src/shared/rights/second-person'
import { monthOf } from '../../../src/shared/units'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { fillMonths } from './big-month'

/** The longest task of the window while a piece of work ran (0: none reached 50 ms), and how long that work took. */
async function longestTask(work: () => Promise<unknown>): Promise<{ task: number; ms: number }> {
  let longest = 0
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration)
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  const { ms } = await timed(work)
  await new Promise((done) => setTimeout(done, 100)) // a task is told once it is over
  take(observer.takeRecords())
  observer.disconnect()
  return { task: longest, ms }
}

/** Longest task of the window in each step of the month, and how long the step took, in milliseconds. */
export async function monthFigure(
  station: HarnessStation,
  { people, seed }: { readonly people: number; readonly seed: number },
  second: { readonly account: string; readonly password: string },
): Promise<Record<'check' | 'review' | 'seal' | 'export' | 'reviewSealed', { task: number; ms: number }>> {
  await fillMonths(station, people, seed)
  const { month: months } = station.opened.services
  const month = monthOf(station.parts.clock.today())
  const check = await longestTask(() => months.preflight(month, {}))
  const review = await longestTask(() => months.indicators(month, {}))
  const seal = await longestTask(() => months.seal(month, {}))
  const { batch } = await months.overview(month)
  if (!batch) throw new Error('the month was not sealed')
  const approval = await station.access.approve(exportAct(batch.batchNo), second.account, second.password)
  const exported = await longestTask(() => months.export(batch.id, { approval }))
  const reviewSealed = await longestTask(() => months.indicators(month, {}))
  return { check, review, seal, export: exported, reviewSealed }
}
