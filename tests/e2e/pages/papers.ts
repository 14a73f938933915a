import { expect, type Page } from '@playwright/test'
import { words } from './words'

/** The paper that is open; saves it as a file and closes it. */
export async function savePaper(page: Page, form: keyof typeof words.app.form, path: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words.app.form[form] })
  await expect(dialog.getByRole('button', { name: words.app.action.saveCopy })).toBeVisible({ timeout: 60_000 })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: words.app.action.saveCopy }).click()
  await (await download).saveAs(path)
  await closePaper(page, form)
}

/** Closes the paper that is open. */
export async function closePaper(page: Page, form: keyof typeof words.app.form): Promise<void> {
  const dialog = page.getByRole('dialog', { name: words.app.form[form] })
  await dialog.getByRole('button', { name: words.app.action.close, exact: true }).last().click()
  await expect(dialog).toBeHidden()
}
