import { expect, type Page } from '@playwright/test'
import { codeName } from '../../../src/domain/code-tables'
import { chooseFile } from './files'
import { goTo } from './station-pages'
import { anyFilled, filled, words } from './words'

const { person, registration, sheets } = words

export interface RosterResult {
  readonly rows: number
  readonly imported: number
  readonly onFile: number
  readonly refusedRows: number
  /** Taken, but with something to look at. */
  readonly flagged: number
}

/** Chooses a roster on the page and begins its import. */
export async function startImport(page: Page, file: string): Promise<void> {
  await goTo(page, 'people')
  await page
    .getByRole('button', { name: person.action.import })
    .or(page.getByRole('link', { name: person.action.import }))
    .first()
    .click()
  if (await page.getByRole('heading', { name: sheets.title.rehearsal }).isVisible()) await leaveRehearsal(page)
  await chooseFile(page, person.field.rosterFile, file)
  await page.getByRole('button', { name: person.action.startImport }).click()
}

/** Puts the file of an open rehearsal aside. */
export async function leaveRehearsal(page: Page): Promise<void> {
  await page.getByRole('button', { name: sheets.action.back }).click()
  await page.getByRole('button', { name: sheets.action.again }).click()
}

/** Chooses a roster, leaves its columns as they were recognised, and has it rehearsed. */
export async function rehearseImport(page: Page, file: string): Promise<void> {
  await startImport(page, file)
  await page.getByRole('button', { name: sheets.action.next }).click({ timeout: 300_000 })
  await expect(page.getByRole('heading', { name: sheets.title.rehearsal })).toBeVisible({ timeout: 600_000 })
}

/** How many rows of a rehearsal come to something; filters of nothing are not offered. */
async function countOf(page: Page, filter: keyof typeof sheets.filter): Promise<number> {
  const filters = page.getByRole('group', { name: sheets.title.rows })
  const button = filters.getByRole('button', { name: anyFilled(sheets.filter[filter]) })
  return (await button.isVisible()) ? Number((await button.innerText()).replace(/[^\d]/g, '')) : 0
}

/** Imports a roster through the page as it was rehearsed. Where nothing is to be written, the rehearsal stays open. */
export async function importRoster(page: Page, file: string): Promise<RosterResult> {
  await rehearseImport(page, file)
  const [rows = 0, imported = 0, onFile = 0, refusedRows = 0, leftOut = 0, flagged = 0] = await Promise.all(
    (['all', 'new', 'unchanged', 'refused', 'left-out', 'flagged'] as const).map((name) => countOf(page, name)),
  )
  const commit = page.getByRole('button', { name: anyFilled(sheets.action.commit) })
  if (await commit.isEnabled()) {
    await commit.click()
    await expect(page.getByRole('heading', { name: sheets.title.result })).toBeVisible({ timeout: 600_000 })
  }
  return { rows: rows - leftOut, imported, onFile, refusedRows, flagged }
}

/** Undoes the import whose result is shown. */
export async function undoShownImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: sheets.action.undo }).click()
  await expect(page.getByText(filled(sheets.status.undone, {}))).toBeVisible()
}

/** Finds somebody in the search over everything and opens their page. */
export async function openPerson(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page
    .getByRole('combobox', { name: words.app.title.search })
    .or(page.getByRole('dialog').getByRole('combobox'))
    .first()
    .fill(typed)
  await page.getByRole('option', { name }).first().click()
  await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Enters the code of a paper into the search over everything, as a scanner does: fast, with Enter behind it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await expect(box).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()
}

/** Writes another phone number for the person whose page is open. */
export async function changePhone(page: Page, phone: string): Promise<void> {
  await page.getByRole('button', { name: person.action.edit }).click()
  await page.getByRole('button', { name: words.rights.action.revealForm }).click() // numbers stand covered
  await page.getByLabel(person.field.phone).fill(phone)
  await page.getByRole('button', { name: person.action.update, exact: true }).click()
  await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()
}

/** Takes somebody to the counter by their identity number. */
export async function takeVisitor(page: Page, idNumber: string): Promise<void> {
  await goTo(page, 'counter')
  const next = page.getByRole('button', { name: registration.action.callNext })
  if (await next.isVisible()) await next.click()
  await page.getByRole('combobox', { name: registration.field.visitor }).fill(idNumber)
  await page.getByRole('option').first().click()
}

const taskNames = {
  unemployment: registration.action.unemployment,
  employment: registration.action.employment,
  hardship: person.action.hardship,
  seeking: words.seeking.title.register,
} as const

/** Starts one of the acts for the person at the counter; its form is open afterwards. */
export async function startTask(page: Page, task: keyof typeof taskNames): Promise<void> {
  await page.locator('button[aria-keyshortcuts]', { hasText: taskNames[task] }).click()
  const title = task === 'seeking' ? words.seeking.title.register : registration.title[task]
  await expect(page.getByRole('form', { name: title })).toBeVisible()
}

export interface UnemploymentEntry {
  readonly place: string
  readonly unemployedOn: string
  readonly reason: string
}

/** Registers the person at the counter unemployed; the paper is open afterwards. */
export async function registerUnemployed(page: Page, entry: UnemploymentEntry): Promise<void> {
  await startTask(page, 'unemployment')
  const form = page.getByRole('form', { name: registration.title.unemployment })
  await form.getByLabel(entry.place).check()
  await form.getByRole('textbox', { name: registration.field.unemployedOn }).fill(entry.unemployedOn)
  await form.getByLabel(registration.field.reason).selectOption({ value: entry.reason })
  await form.getByRole('button', { name: registration.action.registerAndPrint }).click()
}

/** Recognises the urban person at the counter, who has no other living, as having employment difficulty. */
export async function recogniseHardship(page: Page, category: string): Promise<void> {
  await startTask(page, 'hardship')
  const form = page.getByRole('form', { name: registration.title.hardship })
  await form.getByLabel(category).check()
  await form.getByLabel(codeName('basePopulation', 'urban-hukou', 'zh-CN')).check()
  const otherLiving = form.getByRole('radiogroup', { name: registration.field.otherLiving })
  await otherLiving.getByLabel(words.app.status.none).check()
  await expect(form.getByText(registration.verdict.qualifies)).toBeVisible()
  await form.getByRole('button', { name: registration.action.recognise, exact: true }).click()
  await expect(form).toBeHidden()
}
