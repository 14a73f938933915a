import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../src/shared/ids'
import { localDate } from '../../../src/shared/units'
import type { NewFlagList } from '../../../src/usecases/person/flag-list-views'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

let station: TestStation
let ids: Id<'person'>[]

const number = (serial: number) => anIdNumber({ serial })
const list = (day: string): NewFlagList => ({
  bureau: 'agriculture',
  listedOn: localDate(day),
  kind: null,
  fileName: `${day}.csv`,
})
const bytes = (...rows: string[]) => new TextEncoder().encode(['姓名,身份证号,人员类别', ...rows].join('\r\n'))
const rehearse = (day: string, ...rows: string[]) =>
  station.services.person.rehearseFlagList(list(day), bytes(...rows), {})
const person = async (at: number) => (await station.services.person.file(ids[at] as Id<'person'>)).person
const none = { sameDespiteName: [], end: [] }

beforeEach(async () => {
  station = await openTestStation('2026-11-22')
  ids = []
  for (const [at, name] of ['王秀英', '李建国', '周顺'].entries()) {
    ids.push((await station.services.person.create(aNewPerson({ name, idNumber: number(at + 1) }))).result.id)
  }
})
afterEach(() => station.close())

describe("another bureau's monthly list", () => {
  it('is looked at without a trace, taken in one operation, and taken back in one', async () => {
    const before = await Promise.all([0, 1, 2].map(person))
    const rehearsal = await rehearse('2026-10-05', `王秀英,${number(1)},脱贫户`, `李建国,${number(2)},边缘易致贫户`)
    expect(await Promise.all([0, 1, 2].map(person))).toEqual(before)
    const head = station.store.head().seq
    const { opId } = await station.services.person.takeFlagList(rehearsal, none, {})
    expect(station.store.head().seq).toBe(head + 1)
    expect((await person(0)).flags).toEqual([expect.objectContaining({ kind: 'lifted-from-poverty', endedOn: null })])
    expect(await station.services.person.listFlagLists()).toEqual([expect.objectContaining({ newlyFlagged: 2 })])
    await station.services.station.undo(opId as Id<'operation'>)
    expect(await Promise.all([0, 1, 2].map(person))).toEqual(before)
    expect(await station.services.person.listFlagLists()).toEqual([])
  })

  it('asks about those whom it names no more, and ends only what the clerk ticked', async () => {
    const rows = [1, 2].map((serial) => `${serial === 1 ? '王秀英' : '李建国'},${number(serial)},脱贫户`)
    await station.services.person.takeFlagList(await rehearse('2026-10-05', ...rows), none, {})
    const next = await rehearse('2026-11-05', `周顺,${number(3)},脱贫户`)
    expect(next.plan.missing.map(({ name }) => name)).toEqual(['王秀英', '李建国'])
    await station.services.person.takeFlagList(next, { sameDespiteName: [], end: [ids[0] as Id<'person'>] }, {})
    expect((await person(0)).flags?.map(({ endedOn }) => endedOn)).toEqual(['2026-11-05'])
    expect((await person(1)).flags?.map(({ endedOn }) => endedOn)).toEqual([null])
    const [taken] = await station.services.person.listFlagLists()
    expect(taken).toMatchObject({ newlyFlagged: 1, ended: 1, leftOpen: 1 })
  })

  it('takes somebody under another name only when the clerk says that it is the same person', async () => {
    const rehearsal = await rehearse('2026-10-05', `李建华,${number(2)},脱贫户`)
    await station.services.person.takeFlagList(rehearsal, none, {})
    expect(await person(1)).not.toHaveProperty('flags')
    await station.services.person.takeFlagList(rehearsal, { sameDespiteName: [ids[1] as Id<'person'>], end: [] }, {})
    expect((await person(1)).flags).toHaveLength(1)
  })

  it('that is older than the last one is refused', async () => {
    await station.services.person.takeFlagList(await rehearse('2026-10-05', `王秀英,${number(1)},脱贫户`), none, {})
    await expect(rehearse('2026-09-05', `王秀英,${number(1)},脱贫户`)).rejects.toMatchObject({
      code: 'flags/list-not-newer',
    })
  })

  it('what it says, and notes, are not changed by correcting the particulars of a person', async () => {
    await station.services.person.takeFlagList(await rehearse('2026-10-05', `王秀英,${number(1)},脱贫户`), none, {})
    await station.services.person.addNote(ids[0] as Id<'person'>, '上午来电，想学家政。')
    const before = await person(0)
    const groups = ['relocated', 'migrant-worker'] as const
    const input = aNewPerson({ name: '王秀英', idNumber: number(1), note: '改掉', priorityGroups: groups })
    const after = (await station.services.person.update(ids[0] as Id<'person'>, input)).result
    expect(after).toEqual({ ...before, priorityGroups: ['migrant-worker'] })
  })

  it('a note says when and by whom it was written, and the next one comes after it', async () => {
    await station.services.person.addNote(ids[0] as Id<'person'>, ' 第一次 ')
    station.setToday('2026-11-23')
    await station.services.person.addNote(ids[0] as Id<'person'>, '第二次')
    expect((await person(0)).notes).toEqual([
      { at: '2026-11-22T02:00:00.000Z', text: '第一次', operatorName: '李娜' },
      { at: '2026-11-23T02:00:00.000Z', text: '第二次', operatorName: '李娜' },
    ])
    await expect(station.services.person.addNote(ids[0] as Id<'person'>, ' ')).rejects.toMatchObject({
      code: 'person/note-empty',
    })
  })
})
