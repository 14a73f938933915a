import type { MonthRecords } from '../../domain/month/month-records'
import type { TableName, Tables } from '../../domain/tables'
import type { Store } from '../ports'

/** Every table that a month is made from, as it stands now or as it stood at a journal position. */
export async function gatherMonthRecords(store: Store, asOfSeq: number | null): Promise<MonthRecords> {
  const all = <T extends TableName>(table: T): Promise<Tables[T][]> =>
    asOfSeq === null ? store.listAll(table) : store.listAsOf(table, asOfSeq)

  const unemploymentSpells = await all('unemploymentSpells')
  const employmentSpells = await all('employmentSpells')
  const trainingClasses = await all('trainingClasses')
  const sessions = await all('sessions')
  const enrolments = await all('enrolments')
  const rollCalls = await all('rollCalls')
  const certificates = await all('certificates')
  const posts = await all('posts')
  const assignments = await all('assignments')

  const personIds = new Set<string>(
    [unemploymentSpells, employmentSpells, enrolments, certificates, assignments].flatMap((rows) =>
      rows.map((row) => row.personId),
    ),
  )
  const people =
    asOfSeq === null
      ? await store.findMany('persons', [...personIds])
      : (await store.listAsOf('persons', asOfSeq)).filter((person) => personIds.has(person.id))
  return {
    persons: new Map(people.map((person) => [person.id, person])),
    unemploymentSpells,
    employmentSpells,
    trainingClasses,
    sessions,
    enrolments,
    rollCalls,
    certificates,
    posts,
    assignments,
  }
}
