import type { MonthPage } from '../../src/domain/month/month-pages'
import type { MonthRecords } from '../../src/domain/month/month-records'

/** Records as they come from the store: page by page, some people in each. */
export async function* pagesOfMonth(records: MonthRecords, rowsEach = 7): AsyncGenerator<MonthPage> {
  for (const [table, rows] of Object.entries({ ...records, persons: [...records.persons.values()] })) {
    for (let from = 0; from < rows.length; from += rowsEach) {
      await Promise.resolve()
      yield { table, rows: rows.slice(from, from + rowsEach) } as MonthPage
    }
  }
}
