import { expect, type Page } from '@playwright/test'
import { storyReviewer } from '../../fixtures/month-story'
import { StaffPages } from './staff-pages'
import { goTo } from './station-pages'
import { words, wordsOf, type Language } from './words'

const { month } = words

export interface ExportedBatch {
  readonly fileName: string
  readonly rows: number
  readonly sha256: string
}

/** Opens the month and waits until it was checked. */
export async function checkMonth(page: Page): Promise<void> {
  await goTo(page, 'month')
  await expect(page.getByRole('button', { name: month.action.check, exact: true })).toBeVisible({ timeout: 600_000 })
}

/** Records that the check names under a fault. */
export function faultyRecords(page: Page, fault: keyof typeof month.preflight) {
  return page
    .locator('details', { has: page.getByText(month.preflight[fault].title, { exact: true }) })
    .getByRole('table')
    .getByRole('link')
}

/** Checks, reviews and seals the month that is shown. */
export async function sealMonth(page: Page): Promise<void> {
  await checkMonth(page)
  await page.getByRole('button', { name: month.action.toReview }).click()
  await page.getByRole('button', { name: month.action.toSeal }).click()
  await page.getByRole('button', { name: new RegExp(`^${month.action.seal.split(' ')[0]} `) }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: month.action.confirmSeal, exact: true })
  await confirm.or(dialog.getByRole('button', { name: month.action.sealAnyway, exact: true })).click()
  await expect(dialog).toBeHidden({ timeout: 600_000 })
}

/** Asks for the export of the sealed month that is shown; a second person is asked then. */
export async function askForExport(page: Page, language: Language = 'zh-CN'): Promise<void> {
  const { title, action } = wordsOf(language).month
  await page.getByRole('navigation', { name: title.steps }).getByRole('link', { name: title.export }).click()
  const again = page.getByRole('button', { name: action.exportAgain })
  await page.getByRole('button', { name: action.export }).or(again).click()
  await expect(new StaffPages(page, language).secondDialog).toBeVisible({ timeout: 600_000 })
}

/** Exports the sealed month that is shown; the reviewer is the second person. */
export async function exportBatch(page: Page): Promise<ExportedBatch> {
  await askForExport(page)
  await new StaffPages(page).agree(storyReviewer)
  return exportedBatch(page)
}

/** What the page says of the exported package. */
export async function exportedBatch(page: Page): Promise<ExportedBatch> {
  const again = page.getByRole('button', { name: month.action.exportAgain })
  await expect(again).toBeEnabled({ timeout: 600_000 })
  const result = page.getByRole('region', { name: month.title.export })
  const value = (field: string): Promise<string> =>
    result
      .locator('div', { has: page.locator('dt', { hasText: new RegExp(`^${field}$`) }) })
      .locator('dd')
      .last()
      .innerText()
  return {
    fileName: await value(month.field.file),
    rows: Number((await value(month.field.rows)).replaceAll(',', '')),
    sha256: await value(month.field.sha256),
  }
}
