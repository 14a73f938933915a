import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { codeName } from '../../src/domain/code-tables'
import { systemClock } from '../../src/platform/clock'
import { addDays } from '../../src/shared/units'
import { exportBatch, sealMonth, type ExportedBatch } from '../e2e/pages/month-pages'
import { closePaper, savePaper } from '../e2e/pages/papers'
import {
  importRoster,
  openPerson,
  recogniseHardship,
  registerUnemployed,
  startTask,
  takeVisitor,
} from '../e2e/pages/person-pages'
import { assess, assign, openPost } from '../e2e/pages/post-pages'
import { goTo, openStation, signIn } from '../e2e/pages/station-pages'
import {
  addSeries,
  callRoll,
  countCallable,
  enrol,
  issueCertificates,
  openRoll,
  openClass,
  showSection,
} from '../e2e/pages/training-pages'
import { words } from '../e2e/pages/words'
import type { MonthPlan } from './month-plan'
import { readRemarks, type DemoRemark } from './remarks-file'
import type { Screens } from './screens'
import type { Stopwatch } from './stopwatch'

/** What a run works with. */
export interface MonthRun {
  readonly page: Page
  readonly out: string
  readonly roster: string
  readonly plan: MonthPlan
  readonly screens: Screens
  readonly watch: Stopwatch
}

export interface MonthCounts {
  readonly rows: number
  readonly imported: number
  readonly warned: number
  readonly refused: readonly DemoRemark[]
  readonly registered: number
  readonly enrolled: number
  readonly certificates: number
  readonly assigned: number
  readonly batch: ExportedBatch
}

/** A station's month through its interface, from the roster to the exported batch. */
export async function runMonth(run: MonthRun): Promise<MonthCounts> {
  const { page, watch, screens, plan } = run
  const imported = await watch.time('import', () => importPeople(run))
  const registered = await watch.time('registration', () => register(run))
  const training = await watch.time('training', () => train(run))
  const assigned = await watch.time('posts', () => fillPost(run))
  await watch.time('month', async () => {
    await goTo(page, 'month')
    await screens.take('month-check')
    await screens.visit('/month?step=review', 'month-review')
    await screens.visit('/month?step=seal', 'month-seal')
    await sealMonth(page)
  })
  const batch = await watch.time('export', () => exportBatch(page))
  await screens.take('month-export')
  await watch.time('screens', async () => {
    await takeRemainingScreens(page, screens)
    await openPerson(page, plan.postHolder.idNumber, plan.postHolder.name)
    await screens.take('person')
    await page.getByRole('button', { name: words.person.action.edit }).click()
    await screens.take('person-edit')
    await screens.takeOver('search', async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(plan.postHolder.name.slice(0, 1))
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    })
    await page.getByRole('button', { name: words.app.action.lock, exact: true }).click()
    await screens.take('sign-in')
    await page.getByRole('button', { name: words.station.action.toRecover }).click()
    await screens.take('recover')
    await page.getByRole('button', { name: words.station.action.toSignIn }).click()
    await signIn(page)
  })
  return { ...imported, registered, ...training, assigned, batch }
}

async function importPeople({ page, out, roster, screens }: MonthRun) {
  const { rows, imported, refusedRows } = await importRoster(page, roster)
  const button = page.getByRole('button', { name: words.sheets.action.download })
  const remarks = (await button.isVisible())
    ? await (async () => {
        const download = page.waitForEvent('download')
        await button.click()
        const path = join(out, 'roster-remarks.csv')
        await (await download).saveAs(path)
        return readRemarks(await readFile(path, 'utf8'))
      })()
    : { refused: [], warned: [] }
  await screens.take('import-report')
  expect(new Set(remarks.refused.map(({ sheet, row }) => `${sheet}:${row}`)).size).toBe(refusedRows)
  return { rows, imported, warned: remarks.warned.length, refused: remarks.refused }
}

async function register({ page, out, plan, screens }: MonthRun): Promise<number> {
  const today = systemClock.today()
  for (const [index, person] of plan.unemployed.entries()) {
    await takeVisitor(page, person.idNumber)
    if (index === 0) await takeCounter(page, screens)
    await registerUnemployed(page, {
      place: codeName('registrationPlace', index % 2 === 0 ? 'residence' : 'hukou', 'zh-CN'),
      unemployedOn: addDays(today, -20 - index).replaceAll('-', ''),
      reason: '02',
    })
    if (index === 0) await savePaper(page, 'unemployment-registration-form', join(out, 'registration-form.pdf'))
    else await closePaper(page, 'unemployment-registration-form')
  }
  await recogniseHardship(page, codeName('hardshipCategory', 'older', 'zh-CN'))
  return plan.unemployed.length
}

/** The counter with a visitor, and each of its forms. */
async function takeCounter(page: Page, screens: Screens): Promise<void> {
  await screens.take('counter')
  for (const task of ['unemployment', 'employment', 'hardship'] as const) {
    await startTask(page, task)
    await screens.take(`counter-${task}`)
    await page.getByRole('button', { name: words.registration.action.abandon }).click()
  }
}

const ABSENT = [3, 7]

async function train({ page, out, plan, screens }: MonthRun): Promise<{ enrolled: number; certificates: number }> {
  const today = systemClock.today()
  const startsOn = addDays(today, -6).replaceAll('-', '')
  await openClass(page, {
    title: 'SYB 创业培训第 3 期',
    kind: '05',
    plannedHours: 20,
    capacity: 30,
    startsOn,
    endsOn: today.replaceAll('-', ''),
    provider: '演示县职业技能培训学校',
    place: '丰裕镇文化站',
    teacher: '周老师',
  })
  await enrol(
    page,
    plan.trainees.map((person) => person.idNumber),
  )
  await screens.take('class-trainees')
  await addSeries(page, startsOn, 4)
  await openRoll(page, 1)
  await screens.take('roll-call')
  await page.goBack()
  const sessions = await countCallable(page)
  for (let ordinal = 1; ordinal <= sessions; ordinal++) {
    // Two of the trainees miss two of five sessions, which is under the share that a certificate needs.
    await callRoll(page, ordinal, ordinal <= 2 ? ABSENT : [])
  }
  await showSection(page, 'attendance')
  await screens.take('class-attendance')
  const certificates = await issueCertificates(page)
  await page.getByRole('button', { name: words.training.action.printAllCertificates }).click()
  await savePaper(page, 'completion-certificate', join(out, 'certificates.pdf'))
  await page.getByRole('button', { name: words.training.action.classRoster }).click()
  await savePaper(page, 'class-roster', join(out, 'class-roster.pdf'))
  await showSection(page, 'sessions')
  await page.getByRole('button', { name: words.training.action.signInSheet }).first().click()
  await savePaper(page, 'sign-in-sheet', join(out, 'sign-in-sheet.pdf'))
  await screens.take('class-sessions')
  return { enrolled: plan.trainees.length, certificates }
}

async function fillPost({ page, out, plan, screens }: MonthRun): Promise<number> {
  await openPost(page, {
    title: '便民服务中心保洁员',
    userUnit: '丰裕镇便民服务中心',
    place: '丰裕镇政务服务大厅',
    kind: 'urban',
    heads: 2,
    workingTime: 'partTime',
    hoursPerWeek: 20,
    subsidyYuan: 800,
    validFrom: systemClock.today().replaceAll('-', ''),
  })
  await screens.take('post')
  await assess(page, plan.refused.idNumber)
  await screens.take('post-rules-refused')
  await page.goBack()
  await assess(page, plan.postHolder.idNumber)
  await screens.take('post-rules')
  await assign(page)
  await savePaper(page, 'post-approval-form', join(out, 'post-approval.pdf'))
  return 1
}

const remaining = [
  ['/today', 'today'],
  ['/people', 'people'],
  ['/people/new', 'person-new'],
  ['/people/import', 'import'],
  ['/training', 'classes'],
  ['/training/new', 'class-new'],
  ['/posts', 'posts'],
  ['/posts/new', 'post-new'],
  ['/month', 'month'],
  ['/prints', 'prints'],
  ['/settings/station', 'settings'],
  ['/settings/operators', 'operators'],
  ['/settings/rules', 'rules'],
  ['/settings/backup', 'backup'],
  ['/settings/about', 'about'],
] as const

async function takeRemainingScreens(page: Page, screens: Screens): Promise<void> {
  for (const [path, name] of remaining) await screens.visit(path, name)
  await expect(openStation(page)).toBeVisible()
}
