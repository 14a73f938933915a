import type { Page } from '@playwright/test'
import { wordsOf, type Language } from './words'

/** Presses the button of a file field and chooses a file, as a person does. */
export async function chooseFile(page: Page, field: string, path: string, language: Language = 'zh-CN'): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: `${field} ${wordsOf(language).app.action.chooseFile}` }).click()
  await (await chooser).setFiles(path)
}
