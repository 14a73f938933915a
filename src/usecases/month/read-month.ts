import { monthTables, personIdsOf, type MonthPage, type MonthTable } from '../../domain/month/month-pages'
import type { Month } from '../../shared/units'
import type { JobControl, Store } from '../ports'

/** Which records of a month are read. */
export interface MonthReading {
  readonly month: Month
  /** Journal position at which the month was sealed; `null`: as the records are now. */
  readonly asOfSeq: number | null
  /** Whether people are wanted, too: those whom the month's check and batch name. */
  readonly withPeople: boolean
}

/** Every record that a month is made from, page by page, with progress. */
export async function* readMonth(
  store: Store,
  { month, asOfSeq, withPeople }: MonthReading,
  { onProgress }: JobControl,
): AsyncGenerator<MonthPage> {
  const counts = await Promise.all(
    [...monthTables, ...(withPeople ? ['persons' as const] : [])].map((table) => store.count(table)),
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  let done = 0
  const step = (rows: number): void => {
    done += rows
    onProgress?.({ phase: 'reading', done: Math.min(done, total), total })
  }
  step(0)
  const personIds = new Set<string>()
  for (const table of monthTables) {
    for await (const page of pagesOf(store, table, asOfSeq)) {
      for (const id of withPeople ? personIdsOf(page, month) : []) personIds.add(id)
      yield page
      step(page.rows.length)
    }
  }
  if (personIds.size === 0) return
  for await (const rows of store.pages('persons', { asOfSeq, ids: personIds })) {
    yield { table: 'persons', rows }
    step(rows.length)
  }
}

/** Pages of one table, each with its name. */
async function* pagesOf(
  store: Store,
  table: Exclude<MonthTable, 'persons'>,
  asOfSeq: number | null,
): AsyncGenerator<MonthPage> {
  for await (const rows of store.pages(table, { asOfSeq })) yield { table, rows } as MonthPage
}
