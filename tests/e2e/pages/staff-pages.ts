import { expect, type Locator, type Page } from '@playwright/test'
import { storyReviewer, type StaffMember } from '../../fixtures/month-story'
import { head } from './station-pages'
import { filled, wordsOf, type Language } from './words'

type Account = Pick<StaffMember, 'account' | 'password'>

/** The people of the station and the question to a second person, in either language. */
export class StaffPages {
  private readonly words

  constructor(
    private readonly page: Page,
    language: Language = 'zh-CN',
  ) {
    this.words = wordsOf(language)
  }

  async open(): Promise<void> {
    const { app, station } = this.words
    await this.rail.getByRole('link', { name: app.area.settings }).click()
    const tabs = this.page.getByRole('navigation', { name: app.area.settings, exact: true })
    await tabs.getByRole('link', { name: station.title.operators }).click()
  }

  /** Fills in somebody new and presses the button; a second person is asked then. */
  async askToAdd(person: StaffMember): Promise<void> {
    const { operators, station } = this.words
    const form = this.page.getByRole('form', { name: operators.title.add })
    await form.getByLabel(station.field.displayName).fill(person.displayName)
    await form.getByLabel(station.field.account).fill(person.account)
    await form.getByLabel(operators.field.temporary).fill(person.temporary)
    await form.getByRole('radio', { name: station.role[person.role], exact: true }).check()
    await form.getByRole('button', { name: operators.action.add }).click()
    await expect(this.secondDialog).toBeVisible()
  }

  get secondDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.operators.title.second })
  }

  get secondPassword(): Locator {
    return this.secondDialog.getByLabel(this.words.operators.field.secondPassword)
  }

  /** Nobody else could agree: the head reads so and goes on. */
  async goOnAlone(): Promise<void> {
    const { operators } = this.words
    await expect(this.secondDialog.getByText(operators.second.alone)).toBeVisible()
    await this.secondDialog.getByRole('button', { name: operators.action.alone }).click()
    await expect(this.secondDialog).toBeHidden()
  }

  /** A second person signs, with the keyboard alone. */
  async sign({ account, password }: Account): Promise<void> {
    await this.secondDialog.getByLabel(this.words.operators.field.second, { exact: true }).selectOption(account)
    await this.secondPassword.fill(password)
    await this.secondPassword.press('Enter')
  }

  async agree(second: Account): Promise<void> {
    await this.sign(second)
    await expect(this.secondDialog).toBeHidden({ timeout: 30_000 })
  }

  /** Line of somebody in the list of those at work. */
  row(name: string): Locator {
    const list = this.page.getByRole('table', { name: this.words.station.title.operators, exact: true })
    return list.getByRole('row').filter({ hasText: name })
  }

  async expectDone(sentence: keyof ReturnType<typeof wordsOf>['operators']['done'], name: string): Promise<void> {
    await expect(this.page.getByText(filled(this.words.operators.done[sentence], { name }))).toBeVisible()
  }

  /** Fills in the sign-in page. */
  async enter({ account, password }: Account): Promise<void> {
    const { station } = this.words
    await this.page.getByLabel(station.field.account).fill(account)
    await this.page.getByLabel(station.field.password, { exact: true }).fill(password)
    await this.page.getByRole('button', { name: station.action.signIn, exact: true }).click()
  }

  async signIn(who: Account = head): Promise<void> {
    await this.enter(who)
    await expect(this.rail).toBeVisible({ timeout: 30_000 })
  }

  /** The temporary password opens nothing but its change. */
  async signInFirst({ account, temporary, password }: StaffMember): Promise<void> {
    const { station } = this.words
    await this.enter({ account, password: temporary })
    await this.page.getByLabel(station.field.newPassword, { exact: true }).fill(password)
    await this.page.getByLabel(station.field.repeatPassword).fill(password)
    await this.page.getByRole('button', { name: station.action.changeAndSignIn }).click()
    await expect(this.rail).toBeVisible({ timeout: 30_000 })
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.app.action.lock, exact: true }).click()
    await expect(this.rail).toBeHidden()
  }

  private get rail(): Locator {
    return this.page.getByRole('navigation', { name: this.words.app.title.areas })
  }
}

/** The head takes the reviewer in, who chooses an own password; the head is back at work afterwards. */
export async function takeInReviewer(page: Page): Promise<void> {
  const staff = new StaffPages(page)
  await staff.open()
  await staff.askToAdd(storyReviewer)
  await staff.goOnAlone()
  await staff.expectDone('added', storyReviewer.displayName)
  await staff.lock()
  await staff.signInFirst(storyReviewer)
  await staff.lock()
  await staff.signIn(head)
}
