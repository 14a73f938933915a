import { expect, type Locator, type Page } from '@playwright/test'
import { openPath } from './station-pages'
import { wordsOf, type Language } from './words'

/** Sign-in, switch of the person at the desk, own account, recovery, in either language. */
export class DoorPages {
  private readonly words

  constructor(
    private readonly page: Page,
    language: Language = 'zh-CN',
  ) {
    this.words = wordsOf(language)
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: this.words.app.title.areas })
  }

  get password(): Locator {
    return this.page.getByLabel(this.words.station.field.password, { exact: true })
  }

  /** Name on the form of a new person. */
  get newName(): Locator {
    return this.page.getByLabel(this.words.person.field.name, { exact: true })
  }

  get switchDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.station.title.switch })
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  goTo(path: string): Promise<void> {
    return openPath(this.page, path)
  }

  async typeNewName(name: string): Promise<void> {
    await this.goTo('/people/new')
    await this.newName.fill(name)
  }

  /** With the account that stands there already. */
  async tryPassword(secret: string): Promise<void> {
    await this.password.fill(secret)
    await this.page.keyboard.press('Enter')
  }

  async setPin(password: string, pin: string): Promise<void> {
    const { station } = this.words
    await this.goTo('/settings/account')
    await this.page.getByLabel(station.field.pin, { exact: true }).fill(pin)
    await this.page.getByLabel(station.field.ownPassword).fill(password)
    await this.press(station.action.setPin)
    await expect(this.page.getByText(station.status.pinSet)).toBeVisible()
  }

  /** Opens the switch by its key; with one colleague they are chosen already. */
  async beginSwitch(): Promise<void> {
    await expect(this.switchDialog).toBeHidden() // keys of the shell wait until the last question has faded out
    await this.page.keyboard.press('F8')
    await expect(this.switchDialog.getByLabel(this.words.station.field.password, { exact: true })).toBeFocused()
  }

  async chooseNewPassword(password: string): Promise<void> {
    const { station } = this.words
    await this.page.getByLabel(station.field.newPassword, { exact: true }).fill(password)
    await this.page.getByLabel(station.field.repeatPassword).fill(password)
    await this.press(station.action.changeAndSignIn)
  }

  /** From the sign-in page. */
  async recover(code: string, account: string): Promise<void> {
    const { station } = this.words
    await this.press(station.action.toRecover)
    await this.page.getByLabel(station.field.recoveryCode).fill(code)
    await this.page.getByLabel(station.field.headAccount).fill(account)
    await this.press(station.action.recover)
  }
}
