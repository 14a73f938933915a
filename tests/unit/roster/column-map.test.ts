import { describe, expect, it } from 'vitest'
import { choiceOf, columnMapId, columnsOfChoice, withColumnMap } from '../../../src/domain/rosters/column-map'
import { errorSheet, problemTitle } from '../../../src/domain/rosters/error-sheet'
import { fieldsBefore, withFieldsBefore } from '../../../src/domain/rosters/import-record'

const list = {
  name: '花名册',
  headerRow: 1,
  titles: ['姓名', '证号', '', '备注'],
  columns: columnsOfChoice<'name' | 'idNumber' | 'note'>(['姓名', '证号', '', '备注'], ['name', null, null, 'note']),
  rows: [],
}

describe('a choice of columns', () => {
  it('is met again by a file with the same header, also written a little otherwise and as an error workbook', () => {
    const id = columnMapId('people', ['姓名', '身份证号'])
    expect(columnMapId('people', ['姓 名*', '身份证号 ', ''])).toBe(id)
    expect(columnMapId('people', ['姓名', '身份证号', problemTitle])).toBe(id)
    expect(columnMapId('people', ['身份证号', '姓名'])).not.toBe(id)
    expect(columnMapId('others', ['姓名', '身份证号'])).not.toBe(id)
    expect(id).toMatch(/^people:[0-9a-f]{16}$/)
  })

  it('goes back and forth between columns and fields', () => {
    expect(choiceOf(list)).toEqual(['name', null, null, 'note'])
    const kept = { id: 'people:1', fields: ['name', 'idNumber', null, 'gone'] }
    expect(choiceOf(withColumnMap(list, kept, ['name', 'idNumber', 'note']))).toEqual(['name', 'idNumber', null, null])
  })
})

describe('an error workbook', () => {
  it('holds the cells as they were, and the reason behind them, once', () => {
    const cells = [
      { text: '张三', kind: 'text' },
      { text: '5.19E+17', kind: 'number' },
    ] as const
    const bad = [{ row: { rowNumber: 7, cells }, why: '号码错' }]
    const once = errorSheet(list, bad)
    expect(once.titles).toEqual(['姓名', '证号', '', '备注', problemTitle])
    expect(once.rows).toEqual([['张三', 5.19e17, '', '', '号码错']])
    expect(errorSheet({ ...list, titles: once.titles }, bad).titles).toEqual(once.titles)
  })
})

describe('fields before an import', () => {
  it('make the record what it was, with fields that came and went', () => {
    const before = { id: '1', phone: '', place: null, groups: ['a'] }
    const after = { id: '1', phone: '13800138000', groups: ['a', 'b'], more: 1 }
    expect(withFieldsBefore(after, fieldsBefore(before, after))).toEqual(before)
    expect(fieldsBefore(after, after)).toEqual({ set: {}, drop: [] })
  })
})
