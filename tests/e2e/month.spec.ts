import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import { systemClock } from '../../src/platform/clock'
import { verifyBatch } from '../../build/tools/verify/verify-batch'
import { planMonth, type MonthPlan } from '../builders/month-plan'
import { sampleRoster, storyPost } from '../fixtures/month-story'
import { codeOfCertificate } from './certificate-code'
import { expect, test } from './fixtures'
import { MonthSteps } from './month-steps'
import { exportBatch, sealMonth } from './pages/month-pages'
import { savePaper } from './pages/papers'
import { enterCode, importRoster, openPerson } from './pages/person-pages'
import { takeInReviewer } from './pages/staff-pages'
import { begin, goTo, lock, setUp, signIn } from './pages/station-pages'
import { filled, words } from './pages/words'

const today = systemClock.today()

async function plan(): Promise<MonthPlan> {
  return planMonth(new Uint8Array(await readFile(sampleRoster.path)), 7, today)
}

/** Types into the search over everything and expects the person among the answers. */
async function expectFound(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill(text)
  await expect(page.getByRole('option').filter({ hasText: name }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('a station head takes a station from its first start to the exported month, and finds it all again next day', async ({
  page,
  station,
}) => {
  test.setTimeout(300_000)
  const month = await plan()
  const { postHolder } = month
  const steps = new MonthSteps(page, {
    at: async (place) => {
      if (place === 'refused')
        await expect(page.getByRole('button', { name: words.posts.action.assign })).toBeDisabled()
    },
  })

  await test.step('set up', async () => {
    expect(await setUp(page)).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}-[0-9A-Z]$/)
    await begin(page)
  })

  await test.step('take in a second person', () => takeInReviewer(page))

  await test.step('import the roster', async () => {
    expect(await importRoster(page, sampleRoster.path)).toEqual(sampleRoster.result)
    expect(await importRoster(page, sampleRoster.path)).toMatchObject({ imported: 0, onFile: 300 })
  })

  await test.step('find somebody by name, pinyin initials, number and phone', async () => {
    await expectFound(page, postHolder.name, postHolder.name)
    await expectFound(
      page,
      pinyin(postHolder.name, { pattern: 'first', toneType: 'none', separator: '' }),
      postHolder.name,
    )
    await expectFound(page, postHolder.idNumber.slice(0, 12), postHolder.name)
    await expectFound(page, postHolder.phone, postHolder.name)
    await openPerson(page, postHolder.idNumber, postHolder.name)
  })

  await test.step('register walk-ins unemployed', () => steps.registerVisitors(month.unemployed.slice(-2)))

  await test.step('run a class to its certificates; the second trainee misses too much', async () => {
    const size = { plannedHours: 8, capacity: 5 }
    expect(await steps.holdClass(size, month.trainees.slice(0, 4), [2])).toBe(3)
    await page.getByRole('button', { name: words.training.action.printAllCertificates }).click()
    await checkCertificates(page, month)
  })

  await test.step('open a post, see who may take it and who not, assign one', () => steps.fillPost(month, 1))

  await test.step('seal and export the month', async () => {
    await sealMonth(page)
    const batch = await exportBatch(page)
    const path = join(station.dataFolder, 'exports', batch.fileName)
    expect(execFileSync('sha256sum', [path], { encoding: 'utf8' }).slice(0, 64)).toBe(batch.sha256)
    const result = await verifyBatch(new Uint8Array(await readFile(path)))
    expect(result.checks.filter((check) => !check.passed)).toEqual([])
  })

  await test.step('sign in next day, lock, sign in again: everything is there', async () => {
    const next = await station.restart()
    await signIn(next)
    await expectEverything(next, month)
    await lock(next)
    await signIn(next)
    await expectEverything(next, month)
  })
})

/** What was done in the month can be seen: people, the post holder's post, the exported batch. */
async function expectEverything(page: Page, { postHolder }: MonthPlan): Promise<void> {
  await goTo(page, 'people')
  await expect(page.getByText(filled(words.app.status.onFile, { count: '300' }))).toBeVisible()
  await openPerson(page, postHolder.idNumber, postHolder.name)
  await expect(page.getByText(storyPost(today, 1).title).first()).toBeVisible()
  await goTo(page, 'month')
  await expect(page.getByText(words.month.status.exported).first()).toBeVisible()
}

/** The certificates as a file: one page each, names come back whole, fonts are inside, and the code leads to the record. */
async function checkCertificates(page: Page, { trainees }: MonthPlan): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  const file = join(folder, 'certificates.pdf')
  await savePaper(page, 'completion-certificate', file)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')
  for (const trainee of [trainees[0], trainees[2], trainees[3]]) expect(text).toContain(trainee?.name)
  expect(text).not.toContain(trainees[1]?.idNumber)
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+3/)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  for (const font of fonts) expect(font).toMatch(/yes yes yes/)
  await enterCode(page, codeOfCertificate(file, 2))
  await expect(page.getByRole('heading', { name: trainees[2]?.name ?? '' })).toBeVisible()
  await rm(folder, { recursive: true })
}

test('records survive the loss of the browser profile, and the person is told', async ({ page, station }) => {
  await setUp(page)
  await begin(page)
  await importRoster(page, sampleRoster.path)
  const next = await station.restart({ forgetBrowser: true })
  await signIn(next)
  await expect(next.getByText(/由日志重建/)).toBeVisible()
  await expect(next.getByText(filled(words.app.status.onFile, { count: '300' }))).toBeVisible()
  const logs = await readdir(join(station.dataFolder, 'journal'))
  expect(logs.filter((name) => name.endsWith('.jrn'))).not.toEqual([])
})
