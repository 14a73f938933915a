import type { AuditEntry } from '../../domain/audit/types'
import type { RecordReader } from '../ports'
import type { AuditLine } from './audit-types'

/** Papers of which the record belongs to one person. */
const tablesOfPapers = ['unemploymentSpells', 'certificates', 'assignments'] as const
/** Subjects that are looked up; a file of a whole class names a few of its people. */
const NAMED_SUBJECTS = 3

/** Puts the names of people beside entries. People on file are named as they are called now. */
export async function nameEntries(store: RecordReader, entries: readonly AuditEntry[]): Promise<readonly AuditLine[]> {
  if (entries.length === 0) return []
  const owners = await ownersOf(store, entries.flatMap(subjectsOf))
  const idsOf = (entry: AuditEntry): string[] => [
    ...new Set([...entry.personIds, ...subjectsOf(entry).flatMap((id) => owners.get(id) ?? [])]),
  ]
  const people = await store.findMany('persons', [...new Set(entries.flatMap(idsOf))])
  const names = new Map(people.map(({ id, name }) => [id as string, name]))
  // What is neither a person on file nor a record of one is no person: a class whose list was printed.
  return entries.map((entry) => ({
    ...entry,
    named: idsOf(entry)
      .filter((id) => entry.personIds.includes(id) || names.has(id))
      .map((id) => ({ id, name: names.get(id) ?? '' })),
  }))
}

function subjectsOf(entry: AuditEntry): readonly string[] {
  return entry.subjectIds.slice(0, NAMED_SUBJECTS)
}

/** Record id → person of the record. A subject may also be the person. */
async function ownersOf(store: RecordReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>(ids.map((id) => [id, id]))
  if (ids.length === 0) return owners
  for (const table of tablesOfPapers) {
    for (const { id, personId } of await store.findMany(table, [...new Set(ids)])) owners.set(id, personId)
  }
  return owners
}
