import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { batchTables } from '../../../src/domain/month/batch-tables'
import { monthIndicators } from '../../../src/domain/month/indicators'
import type { MonthPage } from '../../../src/domain/month/month-pages'
import { preflight } from '../../../src/domain/month/preflight'
import { createMonthDesk } from '../../../src/platform/sheets/month-desk'
import { AppError } from '../../../src/shared/errors/app-error'
import { localDate, month } from '../../../src/shared/units'
import type { JobProgress } from '../../../src/usecases/ports'
import { pagesOfMonth } from '../../builders/month-pages'
import { aMarch, batchFacts } from '../../builders/month-records'
import { pack } from '../../builders/pack'

const desk = createMonthDesk()
const march = month('2026-03')
const today = localDate('2026-04-02')
const records = aMarch()

/** CSV files of a package; workbooks of the worker are compressed in its own way (`even-deflate`). */
function textFiles(bytes: Uint8Array) {
  return Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.csv'))
}

/** Pages that never end, and how many were asked for. */
function endlessPages() {
  const given = { pages: 0, isClosed: false }
  async function* pages(): AsyncGenerator<MonthPage> {
    try {
      for (;;) {
        given.pages += 1
        await new Promise((done) => setTimeout(done, 1))
        yield { table: 'posts', rows: records.posts }
      }
    } finally {
      given.isClosed = true
    }
  }
  return { given, pages }
}

describe('a month in the worker', () => {
  it('has the figures, faults and package that its records have here', async () => {
    expect(await desk.count(march, pagesOfMonth(records), {})).toEqual(monthIndicators(records, march))
    const groups = await desk.check({ month: march, today }, pagesOfMonth(records), {})
    expect(groups).toEqual(preflight(records, march, today))
    expect(groups).not.toEqual([])
    const [there, again] = [
      await desk.pack(batchFacts(), pagesOfMonth(records), {}),
      await desk.pack(batchFacts(), pagesOfMonth(records, 3), {}),
    ]
    const here = await pack(batchFacts(), batchTables(records, march))
    expect(textFiles(there.bytes)).toEqual(textFiles(here.bytes))
    expect(again.bytes).toEqual(there.bytes)
  })

  it('tells how many rows of its package are written', async () => {
    const seen: JobProgress[] = []
    const { rows } = await desk.pack(batchFacts(), pagesOfMonth(aMarch(1200), 500), {
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen.at(-1)).toEqual({ phase: 'writing', done: rows, total: rows })
    expect(seen.slice(0, 2).map(({ done }) => done)).toEqual([1000, 1200]) // people: a thousand, then the rest
  })

  it('stops when it is cancelled, and its records are read no further', async () => {
    for (const start of [
      (signal: AbortSignal, pages: AsyncIterable<MonthPage>) => desk.count(march, pages, { signal }),
      (signal: AbortSignal, pages: AsyncIterable<MonthPage>) => desk.check({ month: march, today }, pages, { signal }),
      (signal: AbortSignal, pages: AsyncIterable<MonthPage>) => desk.pack(batchFacts(), pages, { signal }),
    ]) {
      const { given, pages } = endlessPages()
      const stop = new AbortController()
      setTimeout(() => stop.abort(), 30)
      await expect(start(stop.signal, pages())).rejects.toMatchObject({ code: 'month/cancelled' })
      await expect.poll(() => given.isClosed).toBe(true)
      expect(given.pages).toBeGreaterThan(1)
    }
  })

  it('stops being written when it is cancelled then', async () => {
    const stop = new AbortController()
    const job = desk.pack(batchFacts(), pagesOfMonth(records), { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(job).rejects.toMatchObject({ code: 'month/cancelled' })
  })

  it('passes on what went wrong while its records were read', async () => {
    async function* broken(): AsyncGenerator<MonthPage> {
      yield { table: 'posts', rows: records.posts }
      await Promise.resolve()
      throw new AppError('data/row-damaged', { table: 'posts' })
    }
    await expect(desk.count(march, broken(), {})).rejects.toMatchObject({ code: 'data/row-damaged' })
  })
})
