import { afterEach, describe, expect, it } from 'vitest'
import xlsx from '../../../resources/samples/roster.xlsx?url'
import { localDate } from '../../../src/shared/units'
import type { JobProgress } from '../../../src/usecases/ports'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'

const today = '2026-11-22'
let station: TestStation

afterEach(() => station.close())

function roster(count: number): Uint8Array {
  const people = generatePeople({ seed: 11, count, today: localDate(today) })
  return new TextEncoder().encode(rosterCsv(people))
}

describe('importing a roster', () => {
  it('puts the people of the sample on file and refuses its bad rows; a second run changes nothing', async () => {
    station = await openTestStation(today)
    const bytes = new Uint8Array(await (await fetch(xlsx)).arrayBuffer())
    const { person } = station.services
    const report = await person.importRoster('roster.xlsx', bytes, {})
    expect(report).toMatchObject({ rows: 313, imported: 300, alreadyOnFile: 0 })
    expect(report.refused).toHaveLength(13)
    expect(report.importedIds).toHaveLength(300)
    expect(await person.count()).toBe(300)

    const head = station.store.head()
    const again = await person.importRoster('roster.xlsx', bytes, {})
    expect(again).toMatchObject({ rows: 313, imported: 0, alreadyOnFile: 300, importedIds: [], warned: [] })
    expect(again.refused).toEqual(report.refused)
    expect(station.store.head()).toEqual(head)
  })

  it('saves 500 people an operation and tells how far it is', async () => {
    station = await openTestStation(today)
    const before = station.store.head().seq
    const seen: JobProgress[] = []
    const report = await station.services.person.importRoster('a.csv', roster(1200), {
      onProgress: (progress) => seen.push(progress),
    })
    expect(report.imported).toBe(1200)
    expect(station.store.head().seq - before).toBe(3)
    expect(seen.filter((one) => one.phase === 'saving').map((one) => one.done)).toEqual([500, 1000, 1200])
  })

  it('keeps what was saved when it is cancelled, says how far it came, and goes on from there', async () => {
    station = await openTestStation(today)
    const stop = new AbortController()
    const { person } = station.services
    const bytes = roster(1200)
    const report = await person.importRoster('a.csv', bytes, {
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === 'saving' && done === 500) stop.abort()
      },
    })
    expect(report).toMatchObject({ cancelled: true, rows: 500, imported: 500 })
    expect(await person.count()).toBe(500)
    expect(await person.importRoster('a.csv', bytes, {})).toMatchObject({
      rows: 1200,
      imported: 700,
      alreadyOnFile: 500,
    })
    expect(await person.count()).toBe(1200)
  })

  it('changes nothing when the file is no roster', async () => {
    station = await openTestStation(today)
    const head = station.store.head()
    const job = station.services.person.importRoster('a.csv', new TextEncoder().encode('甲,乙\n1,2'), {})
    await expect(job).rejects.toMatchObject({ code: 'sheets/no-header' })
    expect(station.store.head()).toEqual(head)
  })
})
