import type { JournalEntry, Json, Operation, OperationFacts, RowWrite } from '../../shared/operation'
import { auditGroupOf } from './audit-groups'
import { isBookkeeping } from './bookkeeping'
import { coverField } from './cover-numbers'
import type { AuditEntry } from './types'

/** How many people an entry names; the rest is a number. */
const NAMED_PEOPLE = 3

/** Fields of rows that say what an act was about, by table. */
const tellingFields: Readonly<Record<string, readonly string[]>> = {
  printRecords: ['formId', 'paperNo', 'pages', 'sentTo', 'copy'],
  batches: ['batchNo', 'month', 'packageName'],
  imports: ['fileName'],
  trainingClasses: ['title'],
  posts: ['title'],
  sessions: ['ordinal', 'heldOn'],
  acceptances: ['acceptanceNo'],
  unemploymentSpells: ['registrationNo'],
  jobSeekings: ['registrationNo'],
  employmentSpells: ['registrationNo'],
  employmentCertificates: ['certificateNo'],
  assignments: ['assignmentNo'],
}

/** An operation as the audit lists it. Rows of any size come down to a few ids, numbers and words. */
export function toAuditEntry({ seq, op }: JournalEntry): AuditEntry {
  const personIds = personIdsOf(op)
  const group = auditGroupOf(op.useCase)
  return {
    seq,
    at: op.at,
    operatorId: op.operatorId,
    approvedBy: op.approvedBy ?? null,
    useCase: op.useCase,
    group,
    personIds: personIds.slice(0, NAMED_PEOPLE),
    people: personIds.length,
    subjectIds: group === 'prints' || group === 'looks' ? subjectIdsOf(op) : [],
    facts: factsOf(op),
  }
}

/** People whom an operation names: their own rows, and rows that belong to one. */
function personIdsOf(op: Operation): string[] {
  const found = new Set<string>()
  for (const { table, id, row } of op.writes) {
    const personId = table === 'persons' ? id : row?.['personId']
    if (typeof personId === 'string') found.add(personId)
  }
  const shown = op.facts?.['personId']
  if (typeof shown === 'string' && shown !== '') found.add(shown)
  return [...found]
}

/** Records of which papers were printed or looked at. */
function subjectIdsOf(op: Operation): string[] {
  const printed = op.writes.flatMap(({ row }) => textsOf(row?.['subjectIds'] ?? null))
  const looked = op.facts?.['subjects']
  return [...printed, ...(typeof looked === 'string' ? looked.split(/[\s,]+/).filter((id) => id !== '') : [])]
}

function textsOf(value: Json): string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : []
}

/** What stands in the operation beside its rows goes before what its rows say; of several rows the first one speaks. */
function factsOf(op: Operation): OperationFacts {
  const facts: Record<string, string | number> = {}
  for (const write of op.writes) {
    for (const field of tellingFields[write.table] ?? []) {
      const value = write.row?.[field]
      if (!(field in facts) && (typeof value === 'string' || typeof value === 'number')) facts[field] = value
    }
  }
  const rows = op.writes.filter(({ table }) => !isBookkeeping(table)).length
  const voided = voidReasonOf(op.writes)
  const rule = op.useCase === 'station:set-parameter' ? ruleOf(op.writes) : null
  const own = Object.entries(op.facts ?? {}).map(([name, value]) => [name, coverField(name, value)])
  return {
    ...facts,
    ...(rows > 0 ? { rows } : {}),
    ...(voided === null ? {} : { voidReason: voided }),
    ...(rule === null ? {} : { rule }),
    ...(Object.fromEntries(own) as OperationFacts),
  }
}

/** Key of the rule that was given a value: what is new stands last among the values of the station. */
function ruleOf(writes: readonly RowWrite[]): string | null {
  const overrides = writes.find(({ table }) => table === 'settings')?.row?.['overrides']
  const newest = Array.isArray(overrides) ? (overrides as readonly Json[]).at(-1) : undefined
  if (typeof newest !== 'object' || newest === null || Array.isArray(newest)) return null
  const { key } = newest as { readonly [name: string]: Json }
  return typeof key === 'string' ? key : null
}

function voidReasonOf(writes: readonly RowWrite[]): string | null {
  for (const { row } of writes) {
    const voided = row?.['voided']
    if (typeof voided !== 'object' || voided === null || Array.isArray(voided)) continue
    const { reason } = voided as { readonly [key: string]: Json }
    if (typeof reason === 'string') return reason
  }
  return null
}
