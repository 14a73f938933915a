import { expect, it } from 'vitest'
import type { RowWrite } from '../../../src/shared/operation'
import { ruleChanges } from '../../../src/usecases/audit/rule-changes'

const row = (overrides: readonly object[]) =>
  JSON.parse(JSON.stringify({ id: 'station', overrides })) as RowWrite['row']
const value = (of: number) => ({ key: 'gone.rule', from: '2026-01-01', value: of, source: `演示〔2026〕${of}号` })

it('of two values that a rule of another version has from one day, the audit tells the later one', () => {
  expect(ruleChanges(row([value(1), value(2)]), row([value(1), value(2), value(3)]))).toMatchObject([
    { key: 'gone.rule', before: { value: 2 }, after: { value: 3 } },
  ])
})
