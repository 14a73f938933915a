import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import xlsx from '../../../resources/samples/roster.xlsx?url'
import { tableNames } from '../../../src/domain/tables'
import { localDate } from '../../../src/shared/units'
import { settleImports } from '../../../src/usecases/rosters/settle-imports'
import { importRoster, rehearseRoster } from '../../builders/import-roster'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { aNotice } from '../../builders/person.builder'
import { rosterCsv, rosterRows, rosterTitles, type RosterLine } from '../../builders/roster'

const today = '2026-11-22'
let station: TestStation

afterEach(() => station.close())

const people = (count: number, seed = 11) => generatePeople({ seed, count, today: localDate(today) })
const csv = (lines: readonly RosterLine[]) => lines.map((line) => `${line.join(',')}\r\n`).join('')
/** What the import keeps for itself says when it was; ids are new in every run. */
const own = new Set<string>(['imports', 'importParts', 'columnMaps'])

/** All records but the import's own books, people without their ids in the order of their numbers. */
async function digest({ store }: TestStation, withIds = false): Promise<string> {
  const tables = await Promise.all(
    tableNames.filter((name) => !own.has(name)).map(async (name) => [name, await store.listAll(name)] as const),
  )
  const plain = tables.map(([name, rows]) => [
    name,
    rows
      .map((row) => JSON.stringify(withIds ? row : { ...row, id: null }))
      .sort()
      .join('\n'),
  ])
  const bytes = new TextEncoder().encode(JSON.stringify(plain))
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16)).join('-')
}

describe('importing a roster', () => {
  it('rehearses the sample without writing, saves it as one operation, and finds nothing to do the second time', async () => {
    station = await openTestStation(today)
    const content = new Uint8Array(await (await fetch(xlsx)).arrayBuffer())
    const head = station.store.head()
    const run = await rehearseRoster(station.services, { content })
    expect(station.store.head()).toEqual(head)
    const { record } = await station.services.rosters.people.commit(run, {})
    expect(record).toMatchObject({ counts: { new: 300, update: 0, unchanged: 0, refused: 13 }, state: 'done' })
    expect(station.store.head().seq).toBe(head.seq + 1)
    expect(await station.services.person.count()).toBe(300)
    const before = await digest(station, true)
    const again = await importRoster(station.services, { content })
    expect(again.saved).toBeNull()
    expect(again.counts).toMatchObject({ new: 0, update: 0, unchanged: 300, refused: 13 })
    expect(await digest(station, true)).toBe(before)
    await expect(station.services.rosters.people.commit(again.run, {})).rejects.toMatchObject({
      code: 'sheets/nothing-to-import',
    })
  })

  it('fills in what people on file lack, and undoing it gives every record back as it was', async () => {
    station = await openTestStation(today)
    const all = people(40)
    const bare = rosterRows(all).map((line) => [line[1] ?? '', line[2] ?? ''])
    await importRoster(station.services, { content: csv([['姓名', '身份证号'], ...bare]) })
    const before = await digest(station, true)
    const { saved, counts } = await importRoster(station.services, { content: rosterCsv(all) })
    expect(counts).toMatchObject({ new: 0, update: 40 })
    const [one] = await station.store.findPersonsByIdNumber(all[0]?.idNumber ?? '')
    expect(one).toMatchObject({ phone: all[0]?.phone, village: all[0]?.village })
    expect(await digest(station, true)).not.toBe(before)
    const undone = await station.services.rosters.undo(saved?.record.id as never, {})
    expect(undone).toMatchObject({ obstacles: null, record: { state: 'taken-back' } })
    expect(await digest(station, true)).toBe(before)
  })

  it('is undone by a colleague in a later session, and not twice', async () => {
    station = await openTestStation(today)
    const before = await digest(station, true)
    const { saved } = await importRoster(station.services, { content: rosterCsv(people(2300)) })
    expect(await station.services.person.count()).toBe(2300)
    const colleague = station.servicesOf({ operatorId: 'operator-1', displayName: '王强', role: 'clerk' })
    const [found] = await colleague.rosters.list()
    expect(found).toEqual(saved?.record)
    await colleague.rosters.undo(found?.id as never, {})
    expect(await digest(station, true)).toBe(before)
    expect(await station.store.listAll('importParts')).toEqual([])
    await expect(colleague.rosters.undo(found?.id as never, {})).rejects.toMatchObject({
      code: 'data/nothing-to-undo',
    })
  })

  it('is not undone where later work stands on somebody, and says who and what', async () => {
    station = await openTestStation(today)
    const all = people(5)
    const { saved } = await importRoster(station.services, { content: rosterCsv(all) })
    const [told, changed] = await station.store.listAll('persons')
    if (!told || !changed || !saved) throw new Error('nobody imported')
    await station.store.change('person:record-notice', (change) =>
      Promise.resolve(change.put('notices', aNotice({ personId: told.id }))),
    )
    await station.store.change('person:update', (change) =>
      Promise.resolve(change.put('persons', { ...changed, phone: '' })),
    )
    const before = await digest(station, true)
    const answer = await station.services.rosters.undo(saved.record.id, {})
    expect(answer).toMatchObject({
      total: 2,
      obstacles: [
        { personId: changed.id, name: changed.name, what: 'persons' },
        { personId: told.id, name: told.name, what: 'notices' },
      ],
    })
    expect(await digest(station, true)).toBe(before)
  })

  it('leaves nothing behind when it is cancelled half-way', async () => {
    station = await openTestStation(today)
    const before = await digest(station, true)
    const run = await rehearseRoster(station.services, { content: rosterCsv(people(2500)) })
    const stop = new AbortController()
    const job = station.services.rosters.people.commit(run, {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'saving' && stop.abort(),
    })
    await expect(job).rejects.toMatchObject({ code: 'sheets/cancelled' })
    expect(await digest(station, true)).toBe(before)
  })

  it('that was cut off is taken back before anybody works on', async () => {
    station = await openTestStation(today)
    const before = await digest(station, true)
    const run = await rehearseRoster(station.services, { content: rosterCsv(people(2500)) })
    let appended = 0
    // From the second operation on nothing reaches the disk any more, as after a kill: neither the rest nor the taking back.
    station.journal.aroundAppend((append) => (++appended > 1 ? Promise.reject(new Error('killed')) : append()))
    await expect(station.services.rosters.people.commit(run, {})).rejects.toThrow()
    station.journal.aroundAppend(null)
    expect(await station.services.person.count()).toBe(1000)
    expect(await settleImports(station, {})).toBe(1)
    expect(await digest(station, true)).toBe(before)
    expect(await settleImports(station, {})).toBe(0)
  })

  it('is refused when somebody was put on file after the rehearsal', async () => {
    station = await openTestStation(today)
    const all = people(3)
    const run = await rehearseRoster(station.services, { content: rosterCsv(all) })
    await importRoster(station.services, { content: rosterCsv(all.slice(0, 1)) })
    const before = await digest(station, true)
    await expect(station.services.rosters.people.commit(run, {})).rejects.toMatchObject({
      code: 'sheets/changed-since-rehearsal',
    })
    expect(await digest(station, true)).toBe(before)
  })

  it('remembers what the columns were taken for, for the next file with the header', async () => {
    station = await openTestStation(today)
    const lines = rosterRows(people(3)).map((line) => [line[1] ?? '', line[2] ?? '', line[11] ?? ''])
    const content = new TextEncoder().encode(csv([['姓名', '身份证号', '怎么找'], ...lines]))
    const { rosters } = station.services
    const opened = await rosters.people.open('a.csv', content, {})
    const [list] = opened.lists
    if (!list) throw new Error('no list')
    expect([list.isRemembered, list.columns.has('phone')]).toEqual([false, false])
    const columns = new Map(list.columns).set('phone', { index: 2, title: '怎么找' })
    const mapped = { ...opened, lists: [{ ...list, columns }] }
    await rosters.people.commit(await rosters.people.rehearse(mapped, { overwrite: new Set() }), {})
    const next = await rosters.people.open('b.csv', content, {})
    expect(next.lists[0]).toMatchObject({ isRemembered: true })
    expect(next.lists[0]?.columns.get('phone')).toEqual({ index: 2, title: '怎么找' })
  })

  it('comes to the same whether a dirty file is mended in the grid, by its error workbook, or was clean', async () => {
    station = await openTestStation(today)
    const all = people(12, 5)
    const clean = rosterRows(all)
    await importRoster(station.services, { content: csv([rosterTitles, ...clean]) })
    const expected = await digest(station)
    await station.close()
    const damage = fc.tuple(
      fc.nat(clean.length - 1),
      fc.constantFrom([1, ''], [1, '?'], [2, ''], [2, '519999198506150000'], [2, '5199'], [3, '男女']),
    )
    const damagesOf = fc
      .uniqueArray(damage, { selector: ([at]) => at, maxLength: 6 })
      .map((all) => all.map(([at, [column, text]]) => ({ at, column: Number(column), text: String(text) })))
    await fc.assert(
      fc.asyncProperty(damagesOf, fc.boolean(), async (damages, inGrid) => {
        const dirty = clean.map((line) => [...line])
        for (const { at, column, text } of damages) (dirty[at] as (string | number)[])[column] = text
        station = await openTestStation(today)
        const { rosters } = station.services
        const run = await rehearseRoster(station.services, { content: csv([rosterTitles, ...dirty]) })
        const fields = { 1: 'name', 2: 'idNumber', 3: 'sex' } as const
        if (inGrid) {
          for (const { at, column } of damages) {
            await rosters.people.correct(run, at, fields[column as 1 | 2 | 3], String(clean[at]?.[column]))
          }
        }
        const refused = run.rehearsal.rows.filter(({ effect }) => effect === 'refused')
        const book = inGrid ? null : await rosters.people.errorWorkbook(run, () => 'x')
        if (refused.length < clean.length) await rosters.people.commit(run, {})
        if (book && refused.length > 0) {
          const mended = await rehearseRoster(station.services, { name: 'book.xlsx', content: book })
          expect(mended.rehearsal.rows.map(({ effect }) => effect)).toEqual(refused.map(() => 'refused'))
          for (const [place, { at }] of refused.entries()) {
            const column = damages.find((one) => one.at === at)?.column as 1 | 2 | 3
            await rosters.people.correct(mended, place, fields[column], String(clean[at]?.[column]))
          }
          await rosters.people.commit(mended, {})
        }
        // A sex that is no word is only warned of where the number tells it.
        expect(await digest(station)).toBe(expected)
        await station.close()
      }),
      { numRuns: 12 },
    )
    station = await openTestStation(today)
  })
})
