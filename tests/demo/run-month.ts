import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { MonthPlan } from '../builders/month-plan'
import { MonthSteps, type Companion, type MonthPlace } from '../e2e/month-steps'
import { DoorPages } from '../e2e/pages/door-pages'
import { askForExport, exportBatch, sealMonth, type ExportedBatch } from '../e2e/pages/month-pages'
import { savePaper } from '../e2e/pages/papers'
import { importRoster, leaveRehearsal, rehearseImport, startTask } from '../e2e/pages/person-pages'
import { takeInReviewer } from '../e2e/pages/staff-pages'
import { goTo, head, lock, openStation, signIn } from '../e2e/pages/station-pages'
import { openRoll, showSection } from '../e2e/pages/training-pages'
import { anyFilled, words } from '../e2e/pages/words'
import { readErrorWorkbook, type DemoRemark } from './error-workbook'
import type { Screens } from './screens'
import type { Stopwatch } from './stopwatch'
import { takePeople } from './take-people'
import { takeRegistrations } from './take-registrations'

/** What a run works with. */
export interface MonthRun {
  readonly page: Page
  readonly out: string
  readonly roster: string
  readonly plan: MonthPlan
  readonly recoveryCode: string
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
  const steps = new MonthSteps(page, companionOf(run))
  await watch.time('second person', () => takeInReviewer(page))
  const imported = await watch.time('import', () => importPeople(run))
  await watch.time('registration', () => steps.registerVisitors(plan.unemployed))
  const certificates = await watch.time('training', () => train(run, steps))
  await watch.time('posts', () => steps.fillPost(plan, 2))
  await watch.time('month', async () => {
    await goTo(page, 'month')
    await screens.take('month-check')
    await screens.visit('/month?step=review', 'month-review')
    await screens.visit('/month?step=seal', 'month-seal')
    await sealMonth(page)
  })
  await screens.takeOver('second-person', (language) => askForExport(page, language))
  const batch = await watch.time('export', () => exportBatch(page))
  await screens.take('month-export')
  await watch.time('screens', async () => {
    await takePeople(run)
    await takeRegistrations(run)
    await takeRemainingScreens(page, screens)
    await screens.takeOver('switch', (language) => new DoorPages(page, language).beginSwitch())
    await screens.takeOver('privacy-cover', () => page.keyboard.press('F9'))
    await lock(page)
    await screens.take('sign-in')
    await takeRecovery(run)
    await lock(page)
    await signIn(page)
  })
  const [registered, enrolled] = [plan.unemployed.length, plan.trainees.length]
  return { ...imported, registered, enrolled, certificates, assigned: 1, batch }
}

async function importPeople({ page, out, roster, screens }: MonthRun) {
  await rehearseImport(page, roster)
  await screens.take('import-rehearsal')
  await leaveRehearsal(page)
  const { rows, imported, refusedRows, flagged } = await importRoster(page, roster)
  const refused = refusedRows > 0 ? await saveErrorWorkbook(page, join(out, 'roster-problems.xlsx')) : []
  await screens.take('import-result')
  expect(refused).toHaveLength(refusedRows)
  return { rows, imported, warned: flagged, refused }
}

async function saveErrorWorkbook(page: Page, path: string): Promise<DemoRemark[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: anyFilled(words.sheets.action.errorBook) }).click()
  await (await download).saveAs(path)
  return readErrorWorkbook(new Uint8Array(await readFile(path)))
}

/** The counter with a visitor, and each of its forms. */
async function takeCounter(page: Page, screens: Screens): Promise<void> {
  await screens.take('counter')
  for (const task of ['unemployment', 'employment', 'seeking', 'hardship'] as const) {
    await startTask(page, task)
    await screens.take(`counter-${task}`)
    await page.getByRole('button', { name: words.registration.action.abandon }).click()
  }
}

/** Takes a picture at each place of the month and keeps its papers. */
function companionOf({ page, out, screens }: MonthRun): Companion {
  const pictures: Readonly<Record<MonthPlace, () => Promise<void>>> = {
    visitor: () => takeCounter(page, screens),
    'trainees-enrolled': () => screens.take('class-trainees'),
    'sessions-planned': async () => {
      await openRoll(page, 1)
      await screens.take('roll-call')
      await page.goBack()
    },
    'rolls-called': async () => {
      await showSection(page, 'attendance')
      await screens.take('class-attendance')
    },
    'post-opened': () => screens.take('post'),
    refused: () => screens.take('post-rules-refused'),
    accepted: () => screens.take('post-rules'),
  }
  const files: Partial<Record<keyof typeof words.app.form, string>> = {
    'unemployment-registration-form': 'registration-form.pdf',
    'post-approval-form': 'post-approval.pdf',
  }
  return {
    at: (place) => pictures[place](),
    paper: (form) => savePaper(page, form, join(out, files[form] ?? `${form}.pdf`)),
  }
}

/** Trainees who miss two of five sessions, which is under the share that a certificate needs. */
const ABSENT = [3, 7]

async function train({ page, out, plan, screens }: MonthRun, steps: MonthSteps): Promise<number> {
  const certificates = await steps.holdClass({ plannedHours: 20, capacity: 30 }, plan.trainees, ABSENT)
  await page.getByRole('button', { name: words.training.action.printAllCertificates }).click()
  await savePaper(page, 'completion-certificate', join(out, 'certificates.pdf'))
  await page.getByRole('button', { name: words.training.action.classRoster }).click()
  await savePaper(page, 'class-roster', join(out, 'class-roster.pdf'))
  await showSection(page, 'sessions')
  await page.getByRole('button', { name: words.training.action.signInSheet }).first().click()
  await savePaper(page, 'sign-in-sheet', join(out, 'sign-in-sheet.pdf'))
  await screens.take('class-sessions')
  return certificates
}

/** From the sign-in page into a session that the recovery code opens. */
async function takeRecovery({ page, recoveryCode, screens }: MonthRun): Promise<void> {
  await page.getByRole('button', { name: words.station.action.toRecover }).click()
  await screens.take('recover')
  await page.getByRole('button', { name: words.station.action.toSignIn }).click()
  await new DoorPages(page).recover(recoveryCode, head.account)
  await expect(page.locator('iframe')).toBeAttached({ timeout: 60_000 })
  await page.waitForTimeout(2000) // the browser's viewer shows the slip a moment later
  await screens.take('recovered')
}

const remaining = [
  ['/today', 'today'],
  ['/counter/follow-up?view=all', 'follow-ups'],
  ['/counter/recognitions', 'recognitions'],
  ['/people', 'people'],
  ['/people/new', 'person-new'],
  ['/people/import', 'import'],
  ['/people/lists', 'bureau-lists'],
  ['/training', 'classes'],
  ['/training/new', 'class-new'],
  ['/posts', 'posts'],
  ['/posts/new', 'post-new'],
  ['/month', 'month'],
  ['/prints', 'prints'],
  ['/audit', 'audit'],
  ['/audit/days', 'audit-days'],
  ['/audit/verify', 'audit-verify'],
  ['/settings/account', 'account'],
  ['/settings/station', 'settings'],
  ['/settings/places', 'places'],
  ['/settings/operators', 'operators'],
  ['/settings/rules', 'rules'],
  ['/settings/retention', 'retention'],
  ['/settings/backup', 'backup'],
  ['/settings/recovery', 'renew-recovery'],
  ['/settings/about', 'about'],
] as const

async function takeRemainingScreens(page: Page, screens: Screens): Promise<void> {
  for (const [path, name] of remaining) await screens.visit(path, name)
  await expect(openStation(page)).toBeVisible()
}
