import type { AuditEntry } from '../../domain/audit/types'
import type { RecordReader } from '../ports'
import type { AuditLine } from './audit-types'

/** Papers of which the record belongs to one person. */
const tablesOfPapers = [
  'acceptances',
  'unemploymentSpells',
  'employmentSpells',
  'jobSeekings',
  'certificates',
  'assignments',
] as const
/** People that an entry names; a paper of a whole class counts the rest. */
const NAMED_PEOPLE = 3

/** Puts the names of people beside entries. People on file are named as they are called now. */
export async function nameEntries(store: RecordReader, entries: readonly AuditEntry[]): Promise<readonly AuditLine[]> {
  if (entries.length === 0) return []
  const owners = await ownersOf(store, [...new Set(entries.flatMap(({ subjectIds }) => subjectIds))])
  const idsOf = (entry: AuditEntry): string[] => [
    ...new Set([...entry.personIds, ...entry.subjectIds.flatMap((id) => owners.get(id) ?? [])]),
  ]
  const people = await store.findMany('persons', [...new Set(entries.flatMap(idsOf))])
  const names = new Map(people.map(({ id, name }) => [id as string, name]))
  // What is neither a person on file nor a record of one is no person: a class whose list was printed.
  return entries.map((entry) => {
    const ids = idsOf(entry).filter((id) => entry.personIds.includes(id) || names.has(id))
    return {
      ...entry,
      named: ids.slice(0, NAMED_PEOPLE).map((id) => ({ id, name: names.get(id) ?? '' })),
      people: Math.max(entry.people, ids.length),
    }
  })
}

/** Record id → person of the record. A subject may also be the person. */
async function ownersOf(store: RecordReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>(ids.map((id) => [id, id]))
  if (ids.length === 0) return owners
  for (const table of tablesOfPapers) {
    for (const { id, personId } of await store.findMany(table, ids)) owners.set(id, personId)
  }
  return owners
}
