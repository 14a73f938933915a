import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { systemClock } from '../../src/platform/clock'
import { verifyBatch } from '../../build/tools/verify/verify-batch'
import { generatePeople, type SyntheticPerson } from '../builders/people'
import { rosterCsv } from '../builders/roster'
import { storyUnemployment } from '../fixtures/month-story'
import { expect, test, type TestStation } from './fixtures'
import { checkMonth, exportBatch, faultyRecords, sealMonth } from './pages/month-pages'
import { closePaper } from './pages/papers'
import { changePhone, importRoster, registerUnemployed, rehearseImport, takeVisitor } from './pages/person-pages'
import { takeInReviewer } from './pages/staff-pages'
import { begin, goTo, setUp } from './pages/station-pages'
import { anyFilled, words } from './pages/words'

const today = systemClock.today()

/** A roster file of made-up people beside the records. */
async function rosterFile(station: TestStation, people: readonly SyntheticPerson[]): Promise<string> {
  const path = join(station.dataFolder, 'roster.csv')
  await writeFile(path, rosterCsv(people))
  return path
}

/** A station with a few people, the first of them registered unemployed and without a phone number. */
async function withoutPhone(page: Page, station: TestStation): Promise<SyntheticPerson> {
  await setUp(page)
  await begin(page)
  const [first, ...others] = generatePeople({ seed: 3, count: 20, today }).filter(isOfWorkingAge)
  if (!first) throw new Error('the generator made nobody of working age')
  await importRoster(page, await rosterFile(station, [{ ...first, phone: '' }, ...others]))
  await takeVisitor(page, first.idNumber)
  await registerUnemployed(page, storyUnemployment(today, 0))
  await closePaper(page, 'unemployment-registration-form')
  return first
}

function isOfWorkingAge({ bornOn }: SyntheticPerson): boolean {
  const age = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return age > 20 && age < 48
}

/** SHA-256 of every file in a package but the manifest, by name. */
async function dataFiles(path: string): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(path))))
  const data = files.filter(([name]) => name !== 'manifest.json')
  return Object.fromEntries(data.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]))
}

test('a month exported twice without a change gives the same data files, and both packages are sound', async ({
  page,
  station,
}) => {
  await withoutPhone(page, station)
  const undo = page.getByRole('button', { name: anyFilled(words.app.action.undoWhat) })
  await expect(undo).toBeVisible()
  await sealMonth(page)
  await expect(undo, 'a sealed month cannot be undone, nor what it holds').toHaveCount(0)
  await takeInReviewer(page)
  await goTo(page, 'month')
  const packages: Record<string, string>[] = []
  for (let time = 1; time <= 2; time++) {
    const { fileName, sha256 } = await exportBatch(page)
    const path = join(station.dataFolder, 'exports', fileName)
    const bytes = await readFile(path)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect((await verifyBatch(new Uint8Array(bytes))).ok).toBe(true)
    packages.push(await dataFiles(path))
  }
  expect(Object.keys(packages[0] ?? {})).toHaveLength(12)
  expect(packages[1]).toEqual(packages[0])
})

test('the check names a faulty record, opens it, and is clean once it was mended', async ({ page, station }) => {
  const { name } = await withoutPhone(page, station)
  await checkMonth(page)
  const record = faultyRecords(page, 'person-phone-missing').filter({ hasText: name })
  await record.click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await changePhone(page, '13800005199')
  await checkMonth(page)
  await expect(page.getByText(words.month.hint.clean)).toBeVisible()
  await expect(record).toBeHidden()
})

test('an import that is cancelled leaves nothing behind', async ({ page, station }) => {
  await setUp(page)
  await begin(page)
  const people = generatePeople({ seed: 11, count: 12_000, today })
  await rehearseImport(page, await rosterFile(station, people))
  await page.getByRole('button', { name: anyFilled(words.sheets.action.commit) }).click()
  await expect(page.getByText(anyFilled(`${words.app.phase.saving} {done} / {total}`))).toBeVisible()
  await page.getByRole('button', { name: words.app.action.cancel, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(words.errors['sheets/cancelled'])
  await goTo(page, 'today')
  await expect(page.getByText(words.person.empty.nobody)).toBeVisible()
})
