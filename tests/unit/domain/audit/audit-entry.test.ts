import { describe, expect, it } from 'vitest'
import { ActCounter } from '../../../../src/domain/audit/act-counts'
import { toAuditEntry } from '../../../../src/domain/audit/audit-entry'
import { isWanted, type AuditFilter } from '../../../../src/domain/audit/audit-filter'
import { auditGroupOf } from '../../../../src/domain/audit/audit-groups'
import { coverNumbersIn } from '../../../../src/domain/audit/cover-numbers'
import { diffRows } from '../../../../src/domain/audit/row-diff'
import { auditGroups } from '../../../../src/domain/audit/types'
import type { JournalEntry, Operation } from '../../../../src/shared/operation'
import { operationKinds } from '../../../../src/shared/rights/operation-kinds'
import { serviceEvents } from '../../../../src/shared/rights/service-events'
import type { Instant, LocalDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'

const instant = (text: string) => text as Instant

function anEntry(changes: Partial<Operation> & { seq?: number }): JournalEntry {
  const { seq = 7, ...op } = changes
  const base = { opId: 'op' as Operation['opId'], at: instant('2026-11-22T01:00:00.000Z'), operatorId: 'li-na' }
  return { seq, op: { ...base, useCase: 'person:update', writes: [], ...op } }
}
const asRow = (value: object) => JSON.parse(JSON.stringify(value)) as NonNullable<Operation['writes'][number]['row']>
const personRow = (changes: Parameters<typeof aPerson>[0] = {}) => asRow(aPerson(changes))

describe('an operation read aloud', () => {
  it('names the people it is about, whether it wrote them, their records, or only showed something of them', () => {
    const writes = [
      { table: 'persons', id: 'wang', rev: 2, row: personRow() },
      { table: 'unemploymentSpells', id: 'spell', rev: 1, row: asRow({ personId: 'jike', registrationNo: 'SY1' }) },
      { table: 'numberSeries', id: 'SY-2026', rev: 1, row: asRow({ last: 1 }) },
    ]
    const entry = toAuditEntry(anEntry({ writes, approvedBy: 'zhang' }))
    expect(entry).toMatchObject({ personIds: ['wang', 'jike'], people: 2, approvedBy: 'zhang', group: 'changes' })
    expect(entry.facts).toEqual({ registrationNo: 'SY1', rows: 2 })
    const shown = toAuditEntry(
      anEntry({ useCase: 'person:reveal', facts: { personId: 'wang', field: 'phone', reason: '' } }),
    )
    expect(shown).toMatchObject({ group: 'looks', personIds: ['wang'], people: 1 })
  })

  it('counts the people of an import and names a few of them', () => {
    const writes = Array.from({ length: 40 }, (_, index) => ({
      table: 'persons',
      id: `p${index}`,
      rev: 1,
      row: personRow(),
    }))
    const entry = toAuditEntry(anEntry({ useCase: 'person:import-roster', writes }))
    expect([entry.people, entry.personIds]).toEqual([40, ['p0', 'p1', 'p2']])
  })

  it('says of a print which paper, and of a void one why', () => {
    const row = { formId: 'class-roster', paperNo: 'PX1', pages: 2, sentTo: 'printer', copy: 1, subjectIds: ['c1'] }
    const print = toAuditEntry(
      anEntry({
        useCase: 'documents:record-print',
        writes: [{ table: 'printRecords', id: 'x', rev: 1, row: asRow(row) }],
      }),
    )
    expect(print).toMatchObject({ group: 'prints', subjectIds: ['c1'], facts: { formId: 'class-roster', copy: 1 } })
    const voided = asRow({ ...row, voided: { reason: 'badly-printed', at: '', operatorName: '李娜' } })
    const again = toAuditEntry(
      anEntry({ useCase: 'documents:void-print', writes: [{ table: 'printRecords', id: 'x', rev: 2, row: voided }] }),
    )
    expect(again.facts).toMatchObject({ voidReason: 'badly-printed' })
  })

  it('shows no whole number of a person, wherever it was typed', () => {
    const { idNumber } = aPerson()
    const reason = `核对 ${idNumber} 和电话13900001111`
    const entry = toAuditEntry(
      anEntry({ useCase: 'person:reveal', facts: { personId: 'wang', field: 'phone', reason } }),
    )
    expect(JSON.stringify(entry)).not.toMatch(/13900001111/)
    expect(JSON.stringify(entry)).not.toContain(idNumber)
  })

  it('names the rule that was given a value, and what somebody agreed to', () => {
    const overrides = [{ key: 'pwp.ageMin' }, { key: 'unempReg.finishDays' }]
    const writes = [{ table: 'settings', id: 'station', rev: 3, row: asRow({ overrides }) }]
    expect(toAuditEntry(anEntry({ useCase: 'station:set-parameter', writes })).facts['rule']).toBe(
      'unempReg.finishDays',
    )
    const facts = { purpose: 'month:export', about: '519900-2026-3' }
    expect(toAuditEntry(anEntry({ useCase: 'station:approve', facts })).facts).toEqual(facts)
    const account = { purpose: 'station:add-operator', about: '13900001111' }
    expect(toAuditEntry(anEntry({ useCase: 'station:approve', facts: account })).facts['about']).toBe('139****1111')
  })

  it('puts every kind of operation and every event of the service into a group', () => {
    const found = new Set([...Object.keys(operationKinds), ...serviceEvents].map(auditGroupOf))
    expect([...found].sort()).toEqual([...auditGroups].sort())
    expect(auditGroupOf('station:dismiss-operator')).toBe('operators')
    expect(auditGroupOf('toString')).toBe('changes')
  })
})

describe('numbers in free text', () => {
  it.each([
    ['手机13900001111，晚上打', '手机139****1111，晚上打'],
    ['tel13900001111', 'tel139****1111'],
    ['139 0000 1111', '139****1111'],
    ['１３９００００１１１１', '139****1111'],
    ['卡号 6222 0200 0000 0000 123', '卡号 622202*********0123'],
    ['519900197301010428X', '519900*********428X'],
    ['登记 SY2026000001 于 2026-11-22', '登记 SY2026000001 于 2026-11-22'],
    ['座机 0836-2851234', '座机 0836-2851234'.replace('0836-2851234', '083****1234')],
  ])('%s is shown as %s', (text, shown) => {
    expect(coverNumbersIn(text)).toBe(shown)
  })
})

describe('what changed in a row', () => {
  it('is told field by field, numbers covered, and what stayed is left out', () => {
    const before = personRow({ phone: '13900001111' })
    const after = { ...before, phone: '13900002222', education: '61' }
    const changes = diffRows(before, after)
    expect(changes).toEqual([
      { path: ['education'], before: before['education'], after: '61' },
      { path: ['phone'], before: '139****1111', after: '139****2222' },
    ])
  })

  it('covers the identity number of a person who came or went', () => {
    const row = personRow()
    const all = JSON.stringify([diffRows(null, row), diffRows(row, null)])
    expect(all).not.toContain(row['idNumber'])
    expect(diffRows(null, row).some(({ path }) => path[0] === 'id')).toBe(false)
  })

  it('covers fields of numbers also where the number is short: a landline, a passport', () => {
    const changes = diffRows(asRow({ phone: '2851234', idNumber: 'E12345678' }), asRow({ phone: '', idNumber: '' }))
    expect(changes.map(({ before }) => before)).toEqual(['****234', 'E******78'])
  })

  it('covers what tells the day of birth, and no number of a document', () => {
    const row = asRow({ bornOn: '1985-06-15', statutoryRetirementOn: '2048-06-15', source: '519900-2026-3' })
    const found = diffRows(null, row).map(({ after }) => after)
    expect(found).toEqual(['1985\u2011**\u2011**', '2048\u2011**\u2011**', '519900-2026-3'])
  })

  it('goes into parts: an end that came, a mark that changed, a recognition that was added', () => {
    const open = asRow({ id: 's', end: null })
    const ended = asRow({ id: 's', end: { kind: 'cancelled', endedOn: '2026-11-22', note: '电话 13900001111' } })
    expect(diffRows(open, ended)).toEqual([
      { path: ['end'], before: null, after: undefined },
      { path: ['end', 'kind'], before: undefined, after: 'cancelled' },
      { path: ['end', 'endedOn'], before: undefined, after: '2026-11-22' },
      { path: ['end', 'note'], before: undefined, after: '电话 139****1111' },
    ])
    const roll = (...marks: [string, string][]) =>
      asRow({ marks: marks.map(([enrolmentId, mark]) => ({ enrolmentId, mark })) })
    expect(diffRows(roll(['a', 'present'], ['b', 'present']), roll(['b', 'absent'], ['a', 'present']))).toEqual([
      { path: ['marks', 'b', 'mark'], before: 'present', after: 'absent' },
    ])
    const spells = (...categories: string[]) => asRow({ hardship: categories.map((category) => ({ category })) })
    expect(diffRows(spells('older'), spells('older', 'disabled'))).toEqual([
      { path: ['hardship', '2', 'category'], before: undefined, after: 'disabled' },
    ])
  })
})

describe('a filter', () => {
  const all: AuditFilter = { fromAt: null, untilAt: null, operatorId: null, groups: [] }
  const wanted = (entry: JournalEntry, filter: Partial<AuditFilter>, about: ReadonlySet<string> | null = null) =>
    isWanted(entry, { ...all, ...filter }, about)

  it('takes the first instant in and leaves the last one out', () => {
    const entry = anEntry({ at: instant('2026-11-22T16:00:00.000Z') })
    expect(wanted(entry, { fromAt: instant('2026-11-22T16:00:00.000Z') })).toBe(true)
    expect(wanted(entry, { untilAt: instant('2026-11-22T16:00:00.000Z') })).toBe(false)
  })

  it('finds an operator also as the second person and as the account that was tried', () => {
    expect(wanted(anEntry({ approvedBy: 'zhang' }), { operatorId: 'zhang' })).toBe(true)
    expect(wanted(anEntry({ facts: { operatorId: 'zhang', count: 3 } }), { operatorId: 'zhang' })).toBe(true)
    expect(wanted(anEntry({}), { operatorId: 'zhang' })).toBe(false)
  })

  it('finds a person wherever the ids of the person or of the person’s records stand', () => {
    const about = new Set(['wang', 'enrolment-1'])
    const roll = asRow({ marks: [{ enrolmentId: 'enrolment-1', mark: 'absent' }] })
    const entries = [
      anEntry({ writes: [{ table: 'persons', id: 'wang', rev: 3, row: null }] }),
      anEntry({ writes: [{ table: 'rollCalls', id: 'r', rev: 1, row: roll }] }),
      anEntry({ useCase: 'documents:view-paper', facts: { form: 'x', subjects: 'other enrolment-1' } }),
    ]
    expect(entries.map((entry) => wanted(entry, {}, about))).toEqual([true, true, true])
    expect(wanted(anEntry({ writes: [{ table: 'persons', id: 'li', rev: 1, row: personRow() }] }), {}, about)).toBe(
      false,
    )
  })
})

describe('the count of acts', () => {
  it('tells acts, looks and wrong passwords apart, by operator and day', () => {
    const counter = new ActCounter((at) => at.slice(0, 10) as LocalDate)
    const at = (day: string) => instant(`2026-11-${day}T01:00:00.000Z`)
    counter.add(anEntry({ at: at('21') }))
    counter.add(anEntry({ at: at('22'), useCase: 'person:reveal' }))
    counter.add(anEntry({ at: at('22') }))
    const failed = { useCase: 'station:sign-in-failed', facts: { operatorId: 'wu', count: 4, lastAt: at('21') } }
    counter.add(anEntry({ at: at('22'), ...failed }))
    expect(counter.counts()).toEqual([
      { operatorId: 'li-na', day: '2026-11-21', acts: 1, looks: 0, failures: 0 },
      { operatorId: 'li-na', day: '2026-11-22', acts: 2, looks: 1, failures: 0 },
      { operatorId: 'wu', day: '2026-11-21', acts: 0, looks: 0, failures: 4 },
    ])
  })
})
