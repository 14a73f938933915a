import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../src/shared/units'
import { settleImports } from '../../../src/usecases/rosters/settle-imports'
import { importRoster } from '../../builders/import-roster'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'

const today = '2026-11-22'
const count = 2300
const people = generatePeople({ seed: 31, count, today: localDate(today) })
const answers = { sameDespiteName: [], end: [] }
let station: TestStation

/** Everybody is on file. */
beforeEach(async () => {
  station = await openTestStation(today)
  await importRoster(station.services, { content: rosterCsv(people) })
})
afterEach(() => station.close())

/** A county's list that names everybody. */
function rehearse(bureauDay = '2026-11-05') {
  const rows = people.map(({ name, idNumber }) => `${name},${idNumber},脱贫户`)
  const bytes = new TextEncoder().encode(['姓名,身份证号,人员类别', ...rows].join('\r\n'))
  const list = { bureau: 'agriculture', listedOn: localDate(bureauDay), kind: null, fileName: '全县.csv' } as const
  return station.services.person.rehearseFlagList(list, bytes, {})
}
const records = async () =>
  JSON.stringify([await station.store.listAll('persons'), await station.store.listAll('flagLists')])
const flaggedPeople = async () =>
  (await station.store.listAll('persons')).filter(({ flags = [] }) => flags.some(({ endedOn }) => endedOn === null))

describe("another bureau's list of more people than one operation holds", () => {
  it('is taken as one act in parts, and taken back as one', { timeout: 120_000 }, async () => {
    const before = await records()
    const { seq } = station.store.head()
    const steps: number[] = []
    const control = { onProgress: ({ done }: { readonly done: number }) => void steps.push(done) }
    const taken = await station.services.person.takeFlagList(await rehearse(), answers, control)
    expect(taken).toMatchObject({ list: { newlyFlagged: count, changed: 0, unknown: 0 }, opId: null })
    expect(station.store.head().seq).toBe(seq + 3)
    expect(steps).toEqual([1000, 2000, 2300])
    expect(await flaggedPeople()).toHaveLength(count)
    const [list] = await station.services.person.listFlagLists()
    expect(list).toEqual(taken.list)
    expect(list?.importId).toBeDefined()
    const undone = await station.services.rosters.undo(list?.importId as never, {})
    expect(undone).toMatchObject({ obstacles: null, record: { targetId: 'flags', state: 'taken-back' } })
    expect(await records()).toBe(before)
    expect(await station.store.listAll('importParts', 4)).toHaveLength(3) // those of the roster alone
    // Taken again it is the newest list of the bureau, as if nothing had been.
    expect((await rehearse()).plan.added).toHaveLength(count)
  })

  it('leaves nothing behind when it is cancelled half-way', { timeout: 120_000 }, async () => {
    const before = await records()
    const stop = new AbortController()
    const control = { signal: stop.signal, onProgress: () => stop.abort() }
    const job = station.services.person.takeFlagList(await rehearse(), answers, control)
    await expect(job).rejects.toMatchObject({ code: 'sheets/cancelled' })
    expect(await records()).toBe(before)
  })

  it('that was cut off is taken back at the next sign-in', { timeout: 120_000 }, async () => {
    const before = await records()
    const rehearsal = await rehearse()
    let appended = 0
    // From the third operation on nothing reaches the disk any more, as after a kill.
    station.journal.aroundAppend((append) => (++appended > 2 ? Promise.reject(new Error('killed')) : append()))
    await expect(station.services.person.takeFlagList(rehearsal, answers, {})).rejects.toThrow()
    station.journal.aroundAppend(null)
    expect(await flaggedPeople()).toHaveLength(2000)
    expect(await settleImports(station, {})).toBe(1)
    expect(await records()).toBe(before)
  })
})
