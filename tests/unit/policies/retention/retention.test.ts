import { describe, expect, it } from 'vitest'
import { listRetention, recordKinds } from '../../../../src/policies/retention/retention'
import { localDate } from '../../../../src/shared/units'

const today = localDate('2026-11-22')
const leastOf = (kind: string, overrides: Parameters<typeof listRetention>[1] = []) =>
  listRetention(today, overrides)
    .filter((one) => one.kind === kind)
    .map(({ least, source }) => ({ ...least, confirmed: source.confirmed }))

describe('the table of retention', () => {
  it('has a line for every kind of record, each from a document', () => {
    const table = listRetention(today, [])
    expect([...new Set(table.map((one) => one.kind))]).toEqual(recordKinds)
    for (const { source } of table) expect(source.title).not.toBe('')
  })

  it('says for the log what the law asks and what we keep beyond it', () => {
    expect(leastOf('journal')).toEqual([
      { amount: 6, unit: 'months', confirmed: true },
      { amount: 3, unit: 'years', confirmed: false },
    ])
    expect(leastOf('impact-assessment')).toEqual([{ amount: 3, unit: 'years', confirmed: true }])
  })

  it('knows no time where nobody has said one, and calls that unconfirmed', () => {
    for (const kind of ['persons', 'registrations', 'posts', 'notices']) {
      expect(leastOf(kind), kind).toEqual([{ confirmed: false }])
    }
  })

  it('takes the years for training files from the parameter that the station may set', () => {
    const own = { key: 'train.retentionYears', from: today, value: 15, source: '演示县人社〔2026〕3号' }
    expect(leastOf('training')).toEqual([{ amount: 10, unit: 'years', confirmed: false }])
    expect(leastOf('training', [own])).toEqual([{ amount: 15, unit: 'years', confirmed: true }])
  })
})
