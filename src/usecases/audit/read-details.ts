import { toAuditEntry } from '../../domain/audit/audit-entry'
import { isBookkeeping } from '../../domain/audit/bookkeeping'
import { diffRows } from '../../domain/audit/row-diff'
import type { RowChange } from '../../domain/audit/types'
import { AppError } from '../../shared/errors/app-error'
import type { Operation, RowWrite } from '../../shared/operation'
import type { JobControl, RecordReader } from '../ports'
import type { AuditDetails, RuleChange } from './audit-types'
import { nameEntries } from './name-entries'
import type { AuditDeps } from './read-audit'
import { ruleChanges } from './rule-changes'
import { walkBack } from './walk-back'

/** Rows of one operation that are taken apart; a person reads no more. */
const SHOWN_ROWS = 50

type Row = RowWrite['row']

/**
 * One operation with what it changed. What stood there before is in the operation that wrote the row last, found by
 * reading on backwards. Told to stop, it answers with what it has.
 *
 * @throws AppError `data/not-found` when there is no operation of that number
 */
export async function readDetails(deps: AuditDeps, seq: number, control: JobControl): Promise<AuditDetails> {
  const { store, journal } = deps
  const entry = (await journal.read(seq - 1)).entries[0]
  if (entry?.seq !== seq) throw new AppError('data/not-found')
  const writes = entry.op.writes.filter(({ table }) => !isBookkeeping(table))
  const shown = writes.slice(0, SHOWN_ROWS)
  const before = await rowsBefore(deps, seq, shown, control)
  const [line] = await nameEntries(store, [toAuditEntry(entry)])
  if (!line) throw new AppError('data/not-found')
  const rules = shown.flatMap((write) => rulesOf(write, before))
  return {
    line,
    rows: shown
      .map((write) => changeOf(write, before))
      .filter(({ table, fields }) => fields.length > 0 || table !== 'settings' || rules.length === 0),
    rules,
    moreRows: writes.length - shown.length,
    names: await namesIn(store, [...shown.map(({ row }) => row), ...before.values()]),
  }
}

function keyOf({ table, id }: Pick<RowWrite, 'table' | 'id'>): string {
  return `${table} ${id}`
}

/** Rows as they stood before an operation; what is not in the map was not found. */
async function rowsBefore(
  { journal }: AuditDeps,
  seq: number,
  writes: readonly RowWrite[],
  control: JobControl,
): Promise<ReadonlyMap<string, Row>> {
  const before = new Map<string, Row>(writes.filter(({ rev }) => rev === 1).map((write) => [keyOf(write), null]))
  const missing = new Set(writes.map(keyOf).filter((key) => !before.has(key)))
  if (missing.size === 0) return before
  for await (const { entries } of walkBack(journal, seq, control)) {
    for (const write of entries.flatMap(({ op }): Operation['writes'] => op.writes)) {
      const key = keyOf(write)
      if (missing.delete(key)) before.set(key, write.row)
    }
    if (missing.size === 0) break
  }
  return before
}

function changeOf(write: RowWrite, before: ReadonlyMap<string, Row>): RowChange {
  const { table, id, row } = write
  const old = before.get(keyOf(write))
  const act = row === null ? 'removed' : old === null ? 'created' : 'changed'
  // Values of rules are told as rules.
  const fields = diffRows(old ?? null, row).filter(({ path }) => table !== 'settings' || path[0] !== 'overrides')
  return { table, id, act, fields, isBeforeUnknown: old === undefined }
}

/** Values of rules in the settings of the station; a new station has none. */
function rulesOf({ table, id, row }: RowWrite, before: ReadonlyMap<string, Row>): readonly RuleChange[] {
  return table === 'settings' ? ruleChanges(before.get(keyOf({ table, id })), row) : []
}

/** Fields that hold the id of a record with a name, and marks that are kept by one. */
const namedFields = /"(?:personId|classId|postId|enrolmentId)":"([^"]+)"/g

/** Names of the people, classes and posts that rows point at. */
async function namesIn(store: RecordReader, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [
    ...new Set(rows.flatMap((row) => [...JSON.stringify(row).matchAll(namedFields)].map((found) => found[1] ?? ''))),
  ]
  if (ids.length === 0) return new Map()
  const enrolments = await store.findMany('enrolments', ids)
  const people = await store.findMany('persons', [...ids, ...enrolments.map(({ personId }) => personId)])
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  for (const { id, personId } of enrolments) names.set(id, names.get(personId) ?? '')
  for (const { id, title } of await store.findMany('trainingClasses', ids)) names.set(id, title)
  for (const { id, title } of await store.findMany('posts', ids)) names.set(id, title)
  return names
}
