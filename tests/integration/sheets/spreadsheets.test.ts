import { describe, expect, it } from 'vitest'
import { createSpreadsheets } from '../../../src/platform/sheets/spreadsheets'
import { localDate } from '../../../src/shared/units'
import type { JobProgress, RawSheet } from '../../../src/usecases/ports'
import gb18030 from '../../../resources/samples/roster-gb18030.csv?url'
import utf8 from '../../../resources/samples/roster-utf8.csv?url'
import xlsx from '../../../resources/samples/roster.xlsx?url'
import { generatePeople } from '../../builders/people'
import { readRoster } from '../../builders/read-roster'
import { rosterRows, rosterTitles } from '../../builders/roster'

const sheets = createSpreadsheets()
const fetched = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer())
const read = async (url: string): Promise<readonly RawSheet[]> => sheets.read('roster', await fetched(url), {})

describe('table files in the worker', () => {
  it('gives the sample the same from .xlsx, UTF-8 and GB18030', async () => {
    const [fromXlsx, fromUtf8, fromGb18030] = (await Promise.all([xlsx, utf8, gb18030].map(read))).map((one) =>
      readRoster(one),
    )
    expect(fromXlsx?.people).toHaveLength(300)
    expect(fromXlsx?.refused.map((remark) => remark.row)).toEqual(fromUtf8?.refused.map((remark) => remark.row))
    expect(fromUtf8?.people.map(({ input }) => input)).toEqual(fromXlsx?.people.map(({ input }) => input))
    expect(fromGb18030?.people).toEqual(fromUtf8?.people)
    expect(fromGb18030?.people.some(({ input }) => /[㛃䶮𬭼𫖮]/u.test(input.name))).toBe(true)
  })

  it('tells how far it is and keeps the order of the rows', async () => {
    const people = generatePeople({ seed: 5, count: 5000, today: localDate('2026-11-22') })
    const csv = [rosterTitles, ...rosterRows(people)].map((line) => line.join(',')).join('\r\n')
    const seen: JobProgress[] = []
    const [sheet] = await sheets.read('a.csv', new TextEncoder().encode(csv), {
      onProgress: (progress) => seen.push(progress),
    })
    expect(sheet?.rows.map((row) => row.cells[2]?.text)).toEqual([
      '身份证号码',
      ...people.map((person) => person.idNumber),
    ])
    expect(seen.map((progress) => progress.done)).toEqual([1000, 2000, 3000, 4000, 5000, 5001])
  })

  it('passes the refusal of a file on', async () => {
    await expect(
      sheets.read('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), {}),
    ).rejects.toMatchObject({
      code: 'sheets/unsupported-kind',
      params: { reason: 'legacy-office' },
    })
  })

  it('stops reading when it is cancelled', async () => {
    const stop = new AbortController()
    const people = generatePeople({ seed: 5, count: 3000, today: localDate('2026-11-22') })
    const csv = rosterRows(people)
      .map((line) => line.join(','))
      .join('\n')
    const job = sheets.read('a.csv', new TextEncoder().encode(csv), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(job).rejects.toMatchObject({ code: 'sheets/cancelled' })
    await expect(sheets.read('a.csv', new Uint8Array([65]), { signal: stop.signal })).rejects.toMatchObject({
      code: 'sheets/cancelled',
    })
  })
})
