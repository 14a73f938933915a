import { expect, type Page } from '@playwright/test'
import { words, wordsOf, type Language } from './words'

type FormId = keyof typeof words.app.form

const paperOf = (page: Page, form: FormId, language: Language) =>
  page.getByRole('dialog', { name: wordsOf(language).app.form[form] })

/** Waits until the paper that is open is drawn. */
async function seePaper(page: Page, form: FormId, language: Language): Promise<void> {
  const { app } = wordsOf(language)
  const copy = paperOf(page, form, language).getByRole('button', { name: app.action.saveCopy })
  await expect(copy).toBeVisible({ timeout: 60_000 })
}

/** The paper that is open; saves it as a file and closes it. */
export async function savePaper(page: Page, form: FormId, path: string): Promise<void> {
  await seePaper(page, form, 'zh-CN')
  const download = page.waitForEvent('download')
  await paperOf(page, form, 'zh-CN').getByRole('button', { name: words.app.action.saveCopy }).click()
  await (await download).saveAs(path)
  await closePaper(page, form)
}

/** Closes the paper that is open. */
export async function closePaper(page: Page, form: FormId, language: Language = 'zh-CN'): Promise<void> {
  const { app } = wordsOf(language)
  const dialog = paperOf(page, form, language)
  await dialog.getByRole('button', { name: app.action.close, exact: true }).last().click()
  await expect(dialog).toBeHidden()
}

/** Waits until the paper that is open is drawn, and closes it. */
export async function readPaper(page: Page, form: FormId, language: Language): Promise<void> {
  await seePaper(page, form, language)
  await closePaper(page, form, language)
}
