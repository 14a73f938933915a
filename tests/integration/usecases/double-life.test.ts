import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from '../../../src/domain/person/types'
import { addDays, localDate, type LocalDate } from '../../../src/shared/units'
import { anId } from '../../builders/id.builder'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { anAssignment } from '../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'

const today = localDate('2026-03-02')
let station: TestStation
let serial = 0

beforeEach(async () => {
  station = await openTestStation(today)
})
afterEach(() => station.close())

async function onFile(name: string): Promise<Person> {
  const idNumber = anIdNumber({ bornOn: localDate('1980-06-08'), sex: '2', serial: ++serial })
  return (await station.services.person.create(aNewPerson({ name, idNumber }))).result
}

/** Registered unemployed for a month, and beside it as many employments as there are days they begin on. */
async function somebody(name: string, workedFrom: readonly LocalDate[]): Promise<string> {
  const { id: personId } = await onFile(name)
  const [first = today] = workedFrom
  const end = { kind: 'cancelled', endedOn: addDays(first, 20), reason: '8', note: '' } as const
  await station.store.change('station:undo', (change) => {
    const own = { personId, registeredOn: addDays(first, -10) }
    change.put('unemploymentSpells', anUnemploymentSpell({ ...own, end }))
    for (const startedOn of workedFrom) {
      change.put('employmentSpells', anEmploymentSpell({ personId, startedOn, endedOn: addDays(startedOn, 5) }))
    }
    return Promise.resolve(null)
  })
  return name
}

test('what is found stands earliest first, everything of one person together', async () => {
  const late = await somebody('王秀英', [localDate('2025-11-03'), localDate('2025-11-12')])
  const early = await somebody('李桂芳', [localDate('2025-02-03'), localDate('2025-02-12')])
  const middle = await somebody('赵玉兰', [localDate('2025-06-03')])
  const { found, compared } = await station.services.doubleLife.search({})
  expect(found.map(({ name }) => name)).toEqual([early, early, middle, late, late])
  expect(found.map(({ contradiction }) => contradiction.from)).toEqual(
    found.map(({ contradiction }) => contradiction.from).sort(),
  )
  expect(compared).toBe(3)
})

test('who has one record, or nothing but employments, is not held against anything', async () => {
  await somebody('王秀英', [])
  const { id: personId } = await onFile('李桂芳')
  await station.store.change('station:undo', (change) => {
    change.put('employmentSpells', anEmploymentSpell({ personId }))
    change.put('employmentSpells', anEmploymentSpell({ personId }))
    return Promise.resolve(null)
  })
  const { found, compared, people } = await station.services.doubleLife.search({})
  expect({ found, compared, people }).toEqual({ found: [], compared: 0, people: 2 })
})

test('more people than are read at once are all compared, and progress reaches the end', async () => {
  const many = Array.from({ length: 901 }, (_, at) => addDays(localDate('2020-01-01'), at))
  await station.store.change('station:undo', (change) => {
    for (const day of many) {
      const personId = anId<'person'>()
      change.put('unemploymentSpells', anUnemploymentSpell({ personId, registeredOn: day }))
      change.put('assignments', anAssignment({ personId, startedOn: day }))
    }
    return Promise.resolve(null)
  })
  let last: unknown = null
  const { found, compared } = await station.services.doubleLife.search({ onProgress: (step) => (last = step) })
  expect([found.length, compared]).toEqual([901, 901])
  expect(last).toEqual({ phase: 'checking', done: 901, total: 901 })
})
