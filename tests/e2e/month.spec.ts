import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pinyin } from 'pinyin-pro'
import { codeName } from '../../src/domain/code-tables'
import { systemClock } from '../../src/platform/clock'
import { addDays } from '../../src/shared/units'
import { verifyBatch } from '../../build/tools/verify/verify-batch'
import { planMonth, type MonthPlan } from '../demo/month-plan'
import { expect, test } from './fixtures'
import { exportBatch, sealMonth } from './pages/month-pages'
import { closePaper, savePaper } from './pages/papers'
import { importRoster, openPerson, recogniseHardship, registerUnemployed, takeVisitor } from './pages/person-pages'
import { assess, assign, openPost } from './pages/post-pages'
import { begin, goTo, setUp, signIn } from './pages/station-pages'
import {
  addSeries,
  callRoll,
  countCallable,
  enrol,
  issueCertificates,
  openClass,
  showSection,
} from './pages/training-pages'
import { filled, words } from './pages/words'

const roster = 'resources/samples/roster.xlsx'
const today = systemClock.today()
const typed = (day: string): string => day.replaceAll('-', '')

async function plan(): Promise<MonthPlan> {
  return planMonth(new Uint8Array(await readFile(roster)), 7, today)
}

/** Types into the search over everything and expects the person among the answers. */
async function expectFound(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill(text)
  await expect(page.getByRole('option').filter({ hasText: name }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function registerVisitors(page: Page, { unemployed }: MonthPlan): Promise<void> {
  for (const person of unemployed.slice(-2)) {
    await takeVisitor(page, person.idNumber)
    await registerUnemployed(page, {
      place: codeName('registrationPlace', 'residence', 'zh-CN'),
      unemployedOn: typed(addDays(today, -20)),
      reason: '02',
    })
    await closePaper(page, 'unemployment-registration-form')
  }
  await recogniseHardship(page, codeName('hardshipCategory', 'older', 'zh-CN'))
}

/** A class from its opening to its certificates; the second trainee misses too much. Returns how many qualified. */
async function runClass(page: Page, { trainees }: MonthPlan): Promise<number> {
  const startsOn = addDays(today, -6)
  await openClass(page, {
    title: 'SYB 创业培训第 3 期',
    kind: '05',
    plannedHours: 8,
    capacity: 5,
    startsOn: typed(startsOn),
    endsOn: typed(today),
    provider: '演示县职业技能培训学校',
    place: '丰裕镇文化站',
    teacher: '周老师',
  })
  await enrol(
    page,
    trainees.slice(0, 4).map((person) => person.idNumber),
  )
  await addSeries(page, typed(startsOn), 4)
  const sessions = await countCallable(page)
  expect(sessions).toBe(2)
  for (let ordinal = 1; ordinal <= sessions; ordinal++) await callRoll(page, ordinal, [2])
  return issueCertificates(page)
}

test('a station head takes a station from its first start to the exported month, and finds it all again next day', async ({
  page,
  station,
}) => {
  test.setTimeout(300_000)
  const month = await plan()
  const { postHolder, refused } = month

  await test.step('set up', async () => {
    expect(await setUp(page)).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}-[0-9A-Z]$/)
    await begin(page)
  })

  await test.step('import the roster', async () => {
    expect(await importRoster(page, roster)).toEqual({ rows: 313, imported: 300, onFile: 0, refusedRows: 13 })
    expect(await importRoster(page, roster)).toMatchObject({ imported: 0, onFile: 300 })
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

  await test.step('register walk-ins unemployed', () => registerVisitors(page, month))

  await test.step('run a class to its certificates', async () => {
    expect(await runClass(page, month)).toBe(3)
    await page.getByRole('button', { name: words.training.action.printAllCertificates }).click()
    await checkCertificates(page, station.host, month)
  })

  await test.step('open a post, see who may take it and who not, assign one', async () => {
    await openPost(page, {
      title: '便民服务中心保洁员',
      userUnit: '丰裕镇便民服务中心',
      place: '丰裕镇',
      kind: 'urban',
      heads: 1,
      workingTime: 'partTime',
      hoursPerWeek: 20,
      subsidyYuan: 800,
      validFrom: typed(today),
    })
    await assess(page, refused.idNumber)
    await expect(page.getByRole('button', { name: words.posts.action.assign })).toBeDisabled()
    await page.goBack()
    await assess(page, postHolder.idNumber)
    await assign(page)
    await closePaper(page, 'post-approval-form')
  })

  await test.step('seal and export the month', async () => {
    await sealMonth(page)
    const batch = await exportBatch(page)
    const path = join(station.dataFolder, 'exports', batch.fileName)
    expect(execFileSync('sha256sum', [path], { encoding: 'utf8' }).slice(0, 64)).toBe(batch.sha256)
    const result = await verifyBatch(new Uint8Array(await readFile(path)))
    expect(result.checks.filter((check) => !check.passed)).toEqual([])
  })

  await test.step('sign in next day: everything is there', async () => {
    const next = await station.restart()
    await signIn(next)
    await goTo(next, 'people')
    await expect(next.getByText(filled(words.app.status.onFile, { count: '300' }))).toBeVisible()
    await openPerson(next, postHolder.idNumber, postHolder.name)
    await expect(next.getByText('便民服务中心保洁员').first()).toBeVisible()
    await goTo(next, 'month')
    await expect(next.getByText(words.month.status.exported).first()).toBeVisible()
  })
})

/** The certificates as a file: one page each, names come back whole, fonts are inside. */
async function checkCertificates(page: Page, host: string, { trainees }: MonthPlan): Promise<void> {
  if (host !== 'local') return closePaper(page, 'completion-certificate') // other hosts save through their own dialog
  const folder = await mkdtemp(join(tmpdir(), 'papers-'))
  const file = join(folder, 'certificates.pdf')
  await savePaper(page, 'completion-certificate', file)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '')
  for (const trainee of [trainees[0], trainees[2], trainees[3]]) expect(text).toContain(trainee?.name)
  expect(text).not.toContain(trainees[1]?.idNumber)
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+3/)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  for (const font of fonts) expect(font).toMatch(/yes yes yes/)
  await rm(folder, { recursive: true })
  await showSection(page, 'attendance')
}

test('records survive the loss of the browser profile, and the person is told', async ({ page, station }) => {
  await setUp(page)
  await begin(page)
  await importRoster(page, roster)
  const next = await station.restart({ forgetBrowser: true })
  await signIn(next)
  await expect(next.getByText(/由日志重建/)).toBeVisible()
  await expect(next.getByText(filled(words.app.status.onFile, { count: '300' }))).toBeVisible()
  const logs = await readdir(join(station.dataFolder, 'journal'))
  expect(logs.filter((name) => name.endsWith('.jrn'))).not.toEqual([])
})
