import { expect, type Page } from '@playwright/test'
import { goTo } from './station-pages'
import { anyFilled, filled, words } from './words'

const { training } = words

export interface ClassEntry {
  readonly title: string
  readonly kind: string
  readonly plannedHours: number
  readonly capacity: number
  readonly startsOn: string
  readonly endsOn: string
  readonly provider: string
  readonly place: string
  readonly teacher: string
}

export async function openClass(page: Page, entry: ClassEntry): Promise<void> {
  await goTo(page, 'training')
  await page.getByRole('button', { name: training.action.openClass }).first().click()
  const { field } = training
  await page.getByLabel(field.title).fill(entry.title)
  await page.getByLabel(field.kind).selectOption({ value: entry.kind })
  await page.getByLabel(field.plannedHours).fill(String(entry.plannedHours))
  await page.getByLabel(field.capacity).fill(String(entry.capacity))
  await page.getByRole('textbox', { name: field.startsOn }).fill(entry.startsOn)
  await page.getByRole('textbox', { name: field.endsOn }).fill(entry.endsOn)
  await page.getByLabel(field.provider).fill(entry.provider)
  await page.getByLabel(field.place).fill(entry.place)
  await page.getByLabel(field.teacher, { exact: true }).fill(entry.teacher)
  await page.getByRole('button', { name: training.action.saveClass }).click()
  await expect(page.getByRole('heading', { name: entry.title, level: 1 })).toBeVisible()
}

export async function showSection(page: Page, section: 'trainees' | 'sessions' | 'attendance'): Promise<void> {
  await page
    .getByRole('navigation', { name: training.sections })
    .getByRole('link', { name: training.title[section] })
    .click()
}

/** Enrols people by their identity numbers. */
export async function enrol(page: Page, idNumbers: readonly string[]): Promise<void> {
  await showSection(page, 'trainees')
  await page.getByRole('button', { name: training.action.addTrainees }).first().click()
  const picker = page.getByRole('combobox', { name: training.title.addTrainees })
  const panel = page.getByRole('form', { name: training.title.addTrainees })
  for (const [index, idNumber] of idNumbers.entries()) {
    await picker.fill(idNumber)
    await expect(page.getByRole('option')).toHaveCount(1)
    await picker.press('Enter')
    await expect(panel.locator('ol > li')).toHaveCount(index + 1)
  }
  await page.getByRole('button', { name: filled(training.action.enrol, { count: idNumbers.length }) }).click()
  await expect(panel).toBeHidden()
}

/** Plans one session a day, or a working day, until the planned hours are reached. */
export async function addSeries(
  page: Page,
  firstOn: string,
  hoursEach: number,
  days: 'daily' | 'weekdays' = 'weekdays',
): Promise<void> {
  await showSection(page, 'sessions')
  await page.getByRole('button', { name: training.action.addSeries }).first().click()
  const form = page.getByRole('form', { name: training.title.addSeries })
  await form.getByRole('textbox', { name: training.field.firstOn }).fill(firstOn)
  await form.getByLabel(training.field.hoursEach).fill(String(hoursEach))
  await form.getByLabel(training.field.weekdaysOnly).setChecked(days === 'weekdays')
  await form.getByRole('button', { name: anyFilled(training.action.saveSeries) }).click()
  await expect(form).toBeHidden()
}

/** Sessions of the class that can be called now. */
export async function countCallable(page: Page): Promise<number> {
  await showSection(page, 'sessions')
  return page.getByRole('link', { name: anyFilled(training.action.callRollNamed) }).count()
}

/** Opens the roll-call of a session. */
export async function openRoll(page: Page, ordinal: number): Promise<void> {
  await showSection(page, 'sessions')
  await page.getByRole('link', { name: filled(training.action.callRollNamed, { ordinal }), exact: true }).click()
  await expect(page.getByRole('button', { name: training.action.saveRoll })).toBeVisible()
}

/** Calls the roll of a session: everybody present but the trainees with these ordinals. */
export async function callRoll(page: Page, ordinal: number, absent: readonly number[]): Promise<void> {
  await openRoll(page, ordinal)
  for (const one of absent) {
    await page.getByRole('gridcell', { name: new RegExp(`^${String(one).padStart(2, '0')}\\b`) }).click()
  }
  await page.getByRole('button', { name: training.action.saveRoll }).click()
  await expect(page.getByRole('navigation', { name: training.sections })).toBeVisible()
}

/** Issues certificates to all who qualify; returns how many. */
export async function issueCertificates(page: Page): Promise<number> {
  await showSection(page, 'attendance')
  await page.getByRole('button', { name: training.action.issue }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: anyFilled(training.action.confirmIssue) })
  const count = Number(/\d+/.exec(await confirm.innerText())?.[0])
  await confirm.click()
  await expect(page.getByRole('button', { name: training.action.printAllCertificates })).toBeVisible()
  return count
}
