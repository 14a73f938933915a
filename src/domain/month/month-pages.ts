import { monthOf, type Month } from '../../shared/units'
import type { TableName, Tables } from '../tables'
import type { MonthRecords } from './month-records'
import { concernsMonth } from './month-span'

/** Tables that a month is made from, beside the people whom their records name. */
export const monthTables = [
  'unemploymentSpells',
  'employmentSpells',
  'trainingClasses',
  'sessions',
  'enrolments',
  'certificates',
  'posts',
  'assignments',
] as const satisfies readonly TableName[]

export type MonthTable = (typeof monthTables)[number] | 'persons'

/** Some records of one table. */
export type MonthPage = { [T in MonthTable]: PageOf<T> }[MonthTable]

interface PageOf<T extends MonthTable> {
  readonly table: T
  readonly rows: readonly Tables[T][]
}

type Found = { readonly [T in MonthTable]: Map<string, Tables[T]> }

/** Puts the records of a month together again from pages; of a record that came twice the later one counts. */
export class MonthCollection {
  private readonly found: Found = {
    persons: new Map(),
    unemploymentSpells: new Map(),
    employmentSpells: new Map(),
    trainingClasses: new Map(),
    sessions: new Map(),
    enrolments: new Map(),
    certificates: new Map(),
    posts: new Map(),
    assignments: new Map(),
  }

  add<T extends MonthTable>({ table, rows }: PageOf<T>): void {
    const records: Map<string, Tables[T]> = this.found[table]
    for (const row of rows) records.set(row.id, row)
  }

  records(): MonthRecords {
    const { found } = this
    return {
      persons: found.persons,
      unemploymentSpells: [...found.unemploymentSpells.values()],
      employmentSpells: [...found.employmentSpells.values()],
      trainingClasses: [...found.trainingClasses.values()],
      sessions: [...found.sessions.values()],
      enrolments: [...found.enrolments.values()],
      certificates: [...found.certificates.values()],
      posts: [...found.posts.values()],
      assignments: [...found.assignments.values()],
    }
  }
}

/** People whom the check and the batch of a month need for the records of a page. */
export function personIdsOf(page: MonthPage, month: Month): string[] {
  switch (page.table) {
    case 'unemploymentSpells':
      return page.rows
        .filter((one) => concernsMonth(one.registeredOn, one.end?.endedOn ?? null, month))
        .map((one) => one.personId)
    case 'employmentSpells':
      return page.rows
        .filter((one) => concernsMonth(one.startedOn, one.endedOn, month) || monthOf(one.registeredOn) === month)
        .map((one) => one.personId)
    case 'assignments':
      return page.rows.filter((one) => concernsMonth(one.startedOn, one.endedOn, month)).map((one) => one.personId)
    case 'enrolments':
    case 'certificates':
      return page.rows.map((one) => one.personId)
    default:
      return []
  }
}
