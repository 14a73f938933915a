import { expect, test } from 'vitest'
import { batchTables } from '../../../../src/domain/month/batch-tables'
import { MonthCollection, personIdsOf } from '../../../../src/domain/month/month-pages'
import { preflight } from '../../../../src/domain/month/preflight'
import { addToMonth, localDate, month } from '../../../../src/shared/units'
import { anId } from '../../../builders/id.builder'
import { pagesOfMonth } from '../../../builders/month-pages'
import { aMarch } from '../../../builders/month-records'
import { aPerson } from '../../../builders/person.builder'

const march = month('2026-03')
const today = localDate('2026-06-02')

/** The month, with somebody nobody names and somebody whose registration ends before it begins. */
function someRecords() {
  const records = aMarch()
  const [stranger, reversed] = [aPerson(), aPerson({ phone: '' })]
  const [spell] = records.unemploymentSpells
  if (!spell) throw new Error('a month needs a registration')
  const end = { kind: 'cancelled', endedOn: localDate('2025-01-01'), reason: '9', note: '' } as const
  return {
    ...records,
    persons: new Map([...records.persons, ...[stranger, reversed].map((one) => [one.id, one] as const)]),
    unemploymentSpells: [
      ...records.unemploymentSpells,
      { ...spell, id: anId<'unemployment'>(), personId: reversed.id, end },
    ],
  }
}

test('records that went page by page are the same records', async () => {
  const records = someRecords()
  const collection = new MonthCollection()
  for await (const page of pagesOfMonth(records)) collection.add(page)
  expect(collection.records()).toEqual(records)
})

test('of a record that came twice the later one counts', () => {
  const collection = new MonthCollection()
  const person = aPerson({ name: '张小梅' })
  collection.add({ table: 'persons', rows: [person] })
  collection.add({ table: 'persons', rows: [{ ...person, name: '李晟' }] })
  expect([...collection.records().persons.values()].map(({ name }) => name)).toEqual(['李晟'])
})

test('the people who are read for a month are all that its check and its batch name', async () => {
  const records = someRecords()
  for (const one of [-2, -1, 0, 1, 2].map((offset) => addToMonth(march, offset))) {
    const ids = new Set<string>()
    for await (const page of pagesOfMonth(records)) for (const id of personIdsOf(page, one)) ids.add(id)
    const few = { ...records, persons: new Map([...records.persons].filter(([id]) => ids.has(id))) }
    expect(few.persons.size).toBeLessThan(records.persons.size)
    expect(preflight(few, one, today)).toEqual(preflight(records, one, today))
    expect(batchTables(few, one)).toEqual(batchTables(records, one))
  }
})
