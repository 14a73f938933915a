import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openPath } from '../e2e/pages/station-pages'
import { wordsOf, type Language } from '../e2e/pages/words'

/** Pictures of every screen, in both languages, `<number>-<name>.<language>.png`. */
export class Screens {
  private taken = 0

  constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  static async into(page: Page, folder: string): Promise<Screens> {
    await mkdir(folder, { recursive: true })
    return new Screens(page, folder)
  }

  /** The screen as it stands, in Chinese and then in English; the language is Chinese again afterwards. */
  async take(name: string): Promise<void> {
    const number = String(++this.taken).padStart(2, '0')
    await this.shoot(`${number}-${name}.zh-CN.png`)
    await switchLanguage(this.page, 'zh-CN')
    await this.shoot(`${number}-${name}.en.png`)
    await switchLanguage(this.page, 'en')
  }

  /** Something that covers the page, opened anew for each language. */
  async takeOver(name: string, open: (language: Language) => Promise<void>): Promise<void> {
    const number = String(++this.taken).padStart(2, '0')
    for (const language of ['zh-CN', 'en'] as const) {
      await open(language)
      await this.shoot(`${number}-${name}.${language}.png`)
      await this.page.keyboard.press('Escape')
      await switchLanguage(this.page, language)
    }
  }

  /** Opens a page of the program by its address and takes it. */
  async visit(path: string, name: string): Promise<void> {
    await openPath(this.page, path)
    await this.page.waitForLoadState('networkidle')
    await this.take(name)
  }

  private async shoot(file: string): Promise<void> {
    await this.page.mouse.move(0, 0) // nothing looks pointed at
    await this.page.waitForTimeout(250) // lists and pictures of a page arrive a moment after it
    await this.page.screenshot({ path: join(this.folder, file), animations: 'disabled' })
  }
}

/** Presses the language switch: on the page itself before sign-in, in the operator's menu afterwards. */
async function switchLanguage(page: Page, from: Language): Promise<void> {
  const words = wordsOf(from)
  const button = page.getByRole('button', { name: words.app.action.switchLanguage, exact: true })
  const menu = page.locator('[aria-controls="operator-menu"]')
  const isInMenu = (await menu.count()) > 0
  if (isInMenu) await menu.click()
  await button.click()
  if (isInMenu) await menu.blur() // the picture shows the page, not how the language was switched
}
