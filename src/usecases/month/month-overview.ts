import type { MonthIndicator } from '../../domain/month/indicators'
import type { Batch } from '../../domain/month/types'
import { lastDayOf, type LocalDate, type Month } from '../../shared/units'
import type { Deps, JobControl, RecordReader } from '../ports'
import type { MonthOverview } from './month-services'
import { readMonth } from './read-month'

/** The batch of a month, if it was sealed. */
export async function findBatchOf(reader: RecordReader, month: Month): Promise<Batch | null> {
  return (await reader.list('batches', { index: 'month', equals: month, limit: 1 }))[0] ?? null
}

/** Where a month stands. Reads a few records only, however many there are. */
export async function getMonthOverview(deps: Deps, month: Month): Promise<MonthOverview> {
  const batch = await findBatchOf(deps.store, month)
  const hasRecords = batch !== null || (await wasThereIn(deps.store, month))
  return { month, status: batch?.status ?? 'open', batch, hasRecords }
}

/**
 * Figures of a month: of the frozen records once it is sealed, of today's before.
 *
 * @throws AppError `month/cancelled`
 */
export async function countMonth(deps: Deps, month: Month, control: JobControl): Promise<readonly MonthIndicator[]> {
  const batch = await findBatchOf(deps.store, month)
  const asOfSeq = batch?.sealedSeq ?? null
  return deps.monthDesk.count(month, readMonth(deps.store, { month, asOfSeq, withPeople: false }, control), control)
}

/**
 * Whether the station worked with the program in a month: something began in it, or the first record entered of a kind
 * began before it ended. Older cases entered after that one do not make it look further back.
 */
async function wasThereIn(reader: RecordReader, month: Month): Promise<boolean> {
  const ofMonth = { index: 'openedMonth', equals: month, limit: 1 } as const
  const some = [
    ...(await reader.list('unemploymentSpells', ofMonth)),
    ...(await reader.list('employmentSpells', ofMonth)),
    ...(await reader.list('assignments', ofMonth)),
  ]
  if (some.length > 0) return true
  const starts: (LocalDate | undefined)[] = [
    (await reader.listAll('unemploymentSpells', 1))[0]?.registeredOn,
    (await reader.listAll('employmentSpells', 1))[0]?.startedOn,
    (await reader.listAll('assignments', 1))[0]?.startedOn,
    (await reader.listAll('enrolments', 1))[0]?.enrolledOn,
  ]
  return starts.some((day) => day !== undefined && day <= lastDayOf(month))
}
