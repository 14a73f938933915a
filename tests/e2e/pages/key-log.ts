import { expect, type Page } from '@playwright/test'
import { systemClock } from '../../../src/platform/clock'
import { addDays } from '../../../src/shared/units'
import { typed } from '../../fixtures/month-story'
import { words } from './words'

/** Works the program by its keyboard alone and counts every key that goes down, Ctrl and its like included. */
export class KeyLog {
  readonly pressed: string[] = []

  constructor(private readonly page: Page) {}

  /** One chord after the other; `Control+Enter` is two keys. */
  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      this.pressed.push(...chord.split('+'))
      await this.page.keyboard.press(chord)
    }
  }

  /** A word, at the pace of a hand: what types faster is a card reader. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      this.pressed.push(key)
      await this.page.keyboard.press(key, { delay: 60 })
    }
  }
}

/** A print dialog is only noted: a browser without a window now and then falls over it. */
export async function noPrintDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => window.top?.document.documentElement.setAttribute('data-printed', 'yes')
  })
}

/** Registers whoever sits at the counter unemployed and prints the form: eighteen keys. */
export async function registerByKeys(page: Page, keys: KeyLog): Promise<void> {
  const form = page.getByRole('form', { name: words.registration.title.unemployment })
  if (await form.isHidden()) await keys.press('1')
  await expect(form.getByRole('radio').first()).toBeFocused()
  await keys.press('Space', 'Tab') // the first of the four places
  await keys.type(typed(addDays(systemClock.today(), -20)))
  await keys.press('Tab', 'Tab', '0', '2', 'Control+Enter')
  const paper = page.getByRole('dialog', { name: words.app.form['unemployment-registration-form'] })
  await expect(paper.getByRole('button', { name: words.app.action.print })).toBeFocused()
  await keys.press('Enter')
  await expect(page.locator('html[data-printed]')).toBeAttached()
  await expect(page.getByText(words.app.paper.sentToPrinter)).toBeVisible()
}
