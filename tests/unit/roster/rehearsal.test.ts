import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { personFrom } from '../../../src/domain/person/new-person'
import { peopleTarget } from '../../../src/domain/person/roster/people-target'
import type { RosterField } from '../../../src/domain/person/roster/roster-field'
import type { Person } from '../../../src/domain/person/types'
import { findLists } from '../../../src/domain/rosters/find-lists'
import { KeyLedger } from '../../../src/domain/rosters/key-ledger'
import { countRows, Rehearsal } from '../../../src/domain/rosters/rehearsal'
import { localDate } from '../../../src/shared/units'
import { generatePeople, idNumberOf, newPersonOf } from '../../builders/people'
import { rawSheet, rosterRows, rosterTitles, type RosterLine } from '../../builders/roster'
import { orderedId } from '../../builders/synthetic-person'

const today = localDate('2026-11-22')
const number = (sequence: number) => idNumberOf('519998', localDate('1985-06-15'), sequence)
const titles = ['姓名', '身份证号码', '文化程度', '联系电话', '人员类别']

function rehearse(
  lines: readonly RosterLine[],
  onFile: readonly Person[] = [],
  overwrite: readonly RosterField[] = [],
) {
  const lists = findLists([rawSheet(lines)], peopleTarget)
  const rehearsal = new Rehearsal(peopleTarget, lists, { today, overwrite: new Set(overwrite) })
  const known = new Map(onFile.map((person) => [person.idNumber, person]))
  const judge = (places: Iterable<number>) => rehearsal.settle(rehearsal.draft(places), known)
  judge(rehearsal.rows.length === 0 ? Array.from({ length: rehearsal.size }, (_, at) => at) : [])
  return { rehearsal, judge, effects: () => rehearsal.rows.map(({ effect }) => effect) }
}

const onFile = (name: string, sequence: number, more: Partial<Person> = {}): Person => ({
  ...personFrom(
    {
      ...newPersonOf(generatePeople({ seed: 1, count: 1, today })[0] as never),
      name,
      idNumber: number(sequence),
      sex: null,
      bornOn: null,
    },
    { id: orderedId(sequence), today },
  ),
  education: '71',
  phone: '13800138000',
  priorityGroups: [],
  ...more,
})

describe('rehearsing a roster', () => {
  it('says of every row what would be done with it', () => {
    const people = [onFile('张三', 1), onFile('李四', 3, { phone: '' })]
    const { effects, rehearsal } = rehearse(
      [
        titles,
        ['张三', number(1), '初中', '13800138000', ''],
        ['李四', number(3), '初中', '13900139000', ''],
        ['王五', number(5), '高中', '', ''],
        ['钱七', number(7).slice(0, 17), '', '', ''],
        ['合计', '4人', '', '', ''],
      ],
      people,
    )
    expect(effects()).toEqual(['unchanged', 'update', 'new', 'refused', 'left-out'])
    expect(rehearsal.rows[1]?.differences).toEqual([
      { field: 'phone', before: '', after: '13900139000', kind: 'fill', isTaken: true },
    ])
    expect(rehearsal.rows[4]?.reason).toBe('footer')
    expect(countRows(rehearsal.rows)).toMatchObject({ new: 1, update: 1, unchanged: 1, refused: 1, 'left-out': 1 })
  })

  it('takes another value only where the clerk says so, and only ever adds categories', () => {
    const people = [onFile('张三', 1, { priorityGroups: ['monitored'] })]
    const lines = [titles, ['张三', number(1), '高中', '13900139000', '脱贫人口']]
    const [left] = rehearse(lines, people).rehearsal.rows
    expect(left?.differences.map(({ field, isTaken }) => [field, isTaken])).toEqual([
      ['education', false],
      ['phone', false],
      ['category', true],
    ])
    expect(left?.differences[2]?.after).toEqual(['monitored', 'lifted-from-poverty'])
    const [taken] = rehearse(lines, people, ['phone']).rehearsal.rows
    expect(taken?.differences.map(({ isTaken }) => isTaken)).toEqual([false, true, true])
  })

  it('refuses a row whose number is that of somebody with another name', () => {
    const { rehearsal } = rehearse([titles, ['张珊', number(1), '', '', '']], [onFile('张三', 1)])
    expect(rehearsal.rows[0]).toMatchObject({ effect: 'refused' })
    expect(rehearsal.rows[0]?.problems).toEqual([{ field: 'name', code: 'sheets/differs-on-file', params: {} }])
  })

  it('names every field of a row that must be mended, and judges it again when one is', () => {
    const { rehearsal, judge } = rehearse([titles, ['', number(1).replace(/.$/, 'Y'), '', '', '']])
    expect(rehearsal.rows[0]?.problems.map(({ field }) => field)).toEqual(['name', 'idNumber'])
    judge(rehearsal.correct(0, 'name', '张三'))
    expect(rehearsal.rows[0]?.problems.map(({ field }) => field)).toEqual(['idNumber'])
    judge(rehearsal.correct(0, 'idNumber', number(1)))
    expect(rehearsal.rows[0]).toMatchObject({ effect: 'new', problems: [] })
    expect(rehearsal.isCorrected(0)).toBe(true)
    expect(rehearsal.rowAsFound(0).cells[0]?.text).toBe('')
  })

  it('lets the second row of a number pass once the first is mended to another number', () => {
    const row = ['张三', number(1), '', '', '']
    const { rehearsal, judge, effects } = rehearse([titles, row, row, row])
    expect(effects()).toEqual(['new', 'refused', 'refused'])
    judge(rehearsal.correct(0, 'idNumber', number(3)))
    expect(effects()).toEqual(['new', 'new', 'refused'])
    judge(rehearsal.correct(2, 'idNumber', number(5)))
    expect(effects()).toEqual(['new', 'new', 'new'])
  })

  it('comes to the same when a clean file is reached by corrections in any order', () => {
    const people = generatePeople({ seed: 3, count: 12, today })
    const clean = rosterRows(people)
    const expected = rehearse([rosterTitles, ...clean]).effects()
    const spoilt = fc.constantFrom('', '5199', clean[0]?.[2] ?? '', '519999198506150000')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), spoilt), { maxLength: 8 }), (damages) => {
        const dirty = clean.map((line) => [...line])
        for (const [at, text] of damages) (dirty[at] as (string | number)[])[2] = text
        const { rehearsal, judge, effects } = rehearse([rosterTitles, ...dirty])
        for (const [at] of damages) judge(rehearsal.correct(at, 'idNumber', String(clean[at]?.[2])))
        expect(effects()).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

describe('keys of rows', () => {
  it('agree with looking through all rows, whatever is noted in whatever order', () => {
    const note = fc.tuple(fc.nat(9), fc.constantFrom('', 'a', 'b', 'c'))
    fc.assert(
      fc.property(fc.array(note, { maxLength: 40 }), (notes) => {
        const ledger = new KeyLedger()
        const keys = new Map<number, string>()
        for (const [at, key] of notes) {
          ledger.note(at, key)
          keys.set(at, key)
        }
        for (const key of ['a', 'b', 'c']) {
          const all = [...keys].filter(([, own]) => own === key).map(([at]) => at)
          expect(ledger.firstOf(key)).toBe(all.length === 0 ? -1 : Math.min(...all))
          for (const at of all) expect(ledger.sharing(at).sort()).toEqual(all.filter((other) => other !== at).sort())
        }
      }),
    )
  })
})
