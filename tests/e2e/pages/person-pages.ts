import { expect, type Page } from '@playwright/test'
import { codeName } from '../../../src/domain/code-tables'
import { chooseFile } from './files'
import { goTo } from './station-pages'
import { anyFilled, words } from './words'

const { person, registration, sheets } = words

export interface RosterResult {
  readonly rows: number
  readonly imported: number
  readonly onFile: number
  readonly refusedRows: number
}

/** Chooses a roster on the page and begins its import. */
export async function startImport(page: Page, file: string): Promise<void> {
  await goTo(page, 'people')
  await page
    .getByRole('button', { name: person.action.import })
    .or(page.getByRole('link', { name: person.action.import }))
    .first()
    .click()
  await chooseFile(page, person.field.rosterFile, file)
  await page.getByRole('button', { name: person.action.startImport }).click()
}

/** Imports a roster through the page and reads the sentence that sums it up. */
export async function importRoster(page: Page, file: string): Promise<RosterResult> {
  await startImport(page, file)
  const summary = page.getByText(anyFilled(sheets.status.report))
  await expect(summary).toBeVisible({ timeout: 600_000 })
  const numbers = (await summary.innerText()).match(/[\d,]+/g)?.map((text) => Number(text.replaceAll(',', ''))) ?? []
  const [rows = 0, imported = 0, onFile = 0, refusedRows = 0] = numbers
  return { rows, imported, onFile, refusedRows }
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
