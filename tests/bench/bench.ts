import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { openBrowser } from '../e2e/browser'
import { startHarnessHost } from '../harness/open-harness'
import { figure, type Figure } from './measure'
import { watchMemory } from './watch-memory'

/** `npm run bench [-- --only NAME --people N]`: one JSON line a figure. */
const names = [
  'commit',
  'search',
  'unlock',
  'person-file',
  'import',
  'certificates',
  'export',
  'month',
  'duplicates',
  'double-life',
] as const
type Name = (typeof names)[number]

const SEED = 5199

/** A fresh station in a fresh browser, thrown away afterwards. `reopen` loads the page anew over the same records. */
async function withStation(
  work: (page: Page, reopen: () => Promise<void>, profile: string) => Promise<void>,
): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bench-'))
  const host = await startHarnessHost({ dataFolder })
  const profile = join(dataFolder, 'chromium')
  const context = await openBrowser({ profile })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(host.openAddress)
    await page.evaluate(() => window.harness.open('set-up'))
    const reopen = async (): Promise<void> => {
      await page.reload()
      await page.waitForFunction(() => 'harness' in window)
    }
    await work(page, reopen, profile)
  } finally {
    await context.close()
    await host.stop()
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function print(one: Figure): void {
  process.stdout.write(`${JSON.stringify(one)}\n`)
}

async function commit(): Promise<void> {
  await withStation(async (page) => {
    const { ours, raw } = await page.evaluate(() => window.harness.commit(8))
    print(figure('commit', ours, 'ms', { ms: raw, of: 'strict IndexedDB puts of the same rows' }))
  })
}

/** Somebody with a long history, among everybody. */
async function personFile(people: number): Promise<void> {
  await withStation(async (page) => {
    await page.evaluate(([count, seed]) => window.harness.fill(count, seed), [people, SEED] as const)
    const { ours, raw } = await page.evaluate(() => window.harness.personFile())
    print(figure('person-file', ours, 'ms p95 to open', { ms: raw, of: 'reading the same rows, not decrypted' }))
  })
}

/** Search and unlock share one station with many people: filling it takes most of the time. */
async function searchAndUnlock(people: number, wanted: ReadonlySet<Name>): Promise<void> {
  await withStation(async (page, reopen) => {
    await page.evaluate(([count, seed]) => window.harness.fill(count, seed), [people, SEED] as const)
    if (wanted.has('search')) {
      const { ours, dexie, ...more } = await page.evaluate(([count, seed]) => window.harness.search(count, seed), [
        people,
        SEED,
      ] as const)
      process.stderr.write(`${JSON.stringify(more)}\n`)
      print(figure('search', ours, 'ms p95 per keystroke', { ms: dexie, of: 'Dexie prefix query, p95' }))
    }
    if (wanted.has('unlock')) {
      await page.evaluate(() => window.harness.lock())
      await reopen()
      const { ours, whole } = await page.evaluate(() => window.harness.unlock())
      print(figure('unlock', ours, 'ms to the first search', { ms: whole, of: 'reading every row instead' }))
    }
  })
}

/** Rehearsal, saving and undo; the memory of the window and rows a second go to the side. */
async function importRoster(rows: number): Promise<void> {
  await withStation(async (page, _reopen, profile) => {
    const watched = watchMemory(profile)
    const result = await page.evaluate(([count, seed]) => window.harness.importRoster(count, seed), [
      rows,
      SEED,
    ] as const)
    const memory = watched()
    if (result.imported !== rows || result.left !== 0) throw new Error(`imported ${result.imported} of ${rows}`)
    const bare = { ms: result.papaparse, of: 'papaparse alone on the same text' }
    print(figure('import', result.rehearsed, `ms to rehearse ${rows} rows`, bare))
    print(figure('import', result.saved, `ms to save ${rows} rows as one act`, bare))
    print(figure('import', result.undone, `ms to undo ${rows} rows`, bare))
    const perSecond = (ms: number): number => Math.round(rows / (ms / 1000))
    const rates = {
      bare: perSecond(result.papaparse),
      rehearsed: perSecond(result.rehearsed),
      whole: perSecond(result.rehearsed + result.saved),
    }
    process.stderr.write(`${JSON.stringify({ rows, windowMiB: memory, rowsPerSecond: rates })}\n`)
  })
}

async function certificates(): Promise<void> {
  await withStation(async (page) => {
    const { ours, bare } = await page.evaluate(() => window.harness.certificates(100))
    print(figure('certificates', ours, 'ms for 100 in one file', { ms: bare, of: 'pdfmake alone, same words' }))
  })
}

async function exportRows(rows: number): Promise<void> {
  await withStation(async (page) => {
    const { ours, fflate } = await page.evaluate((count) => window.harness.exportBatch(count), rows)
    print(figure('export', ours, 'ms', { ms: fflate, of: 'fflate alone on the same files' }))
  })
}

/** The longest of the month's steps; how each of them did goes to the side. */
async function month(people: number): Promise<void> {
  await withStation(async (page) => {
    const steps = await page.evaluate(([count, seed]) => window.harness.month(count, seed), [people, SEED] as const)
    process.stderr.write(`${JSON.stringify(steps)}\n`)
    const longest = Math.max(...Object.values(steps).map(({ task }) => task))
    print(figure('month', longest, 'ms longest task of the window', { ms: 50, of: 'the bar of 50 ms' }))
  })
}

/** How many of those on file twice were found goes to the side. */
async function duplicates(people: number): Promise<void> {
  await withStation(async (page) => {
    const { ours, reading, ...found } = await page.evaluate(([count, seed]) => window.harness.duplicates(count, seed), [
      people,
      SEED,
    ] as const)
    process.stderr.write(`${JSON.stringify(found)}\n`)
    print(figure('duplicates', ours, 'ms over the whole station', { ms: reading, of: 'only reading everybody' }))
  })
}

/** How many were compared, and how many of those in two places were found, goes to the side. */
async function doubleLife(people: number): Promise<void> {
  await withStation(async (page) => {
    const { ours, reading, ...found } = await page.evaluate(([count, seed]) => window.harness.doubleLife(count, seed), [
      people,
      SEED,
    ] as const)
    process.stderr.write(`${JSON.stringify(found)}\n`)
    print(figure('double-life', ours, 'ms over the whole station', { ms: reading, of: 'only reading the ledgers' }))
  })
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, people: { type: 'string', default: '250000' } },
  })
  const people = Number(values.people)
  const only = values.only
  if (only !== undefined && !names.some((name) => name === only)) {
    throw new Error(`no figure is called "${only}"; there are ${names.join(', ')}`)
  }
  if (!Number.isInteger(people) || people < 1) throw new Error(`"${values.people}" is not a number of people`)
  const wanted: ReadonlySet<Name> = new Set(names.filter((name) => only === undefined || name === only))
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  process.stderr.write(`${machine}, Node ${process.version}, ${people} people\n`)
  if (wanted.has('commit')) await commit()
  if (wanted.has('search') || wanted.has('unlock')) await searchAndUnlock(people, wanted)
  if (wanted.has('person-file')) await personFile(people)
  if (wanted.has('import')) await importRoster(only === 'import' ? people : Math.min(50_000, people))
  if (wanted.has('certificates')) await certificates()
  if (wanted.has('export')) await exportRows(people)
  if (wanted.has('month')) await month(people)
  if (wanted.has('duplicates')) await duplicates(people)
  if (wanted.has('double-life')) await doubleLife(people)
}

await main()
