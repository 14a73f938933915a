import { expect, it } from 'vitest'
import { preflight } from '../../../../src/domain/month/preflight'
import { localDate, month } from '../../../../src/shared/units'
import { aMarch } from '../../../builders/month-records'

it('a temporary number is pointed out before the month goes up, and does not stop it', () => {
  const records = aMarch()
  const [spell] = records.unemploymentSpells
  const person = spell && records.persons.get(spell.personId)
  if (!person) throw new Error('a month needs somebody registered')
  const without = { ...person, documentKind: 'none', idNumber: 'LS2026000001' } as const
  const persons = new Map([...records.persons, [person.id, without] as const])
  const ofNumbers = preflight({ ...records, persons }, month('2026-03'), localDate('2026-06-02')).filter(({ code }) =>
    code.startsWith('person-number'),
  )
  expect(ofNumbers).toEqual([
    {
      code: 'person-number-temporary',
      level: 'warn',
      records: [expect.objectContaining({ area: 'person', id: person.id })],
    },
  ])
})
