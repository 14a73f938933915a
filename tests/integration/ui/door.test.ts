import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { account, colleague, type ShellOptions } from '../../builders/open-shell'
import { typePassword, useDesk } from './desk'

const { app, station: words, person } = zhCN
const desk = useDesk()

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = () => page.getByRole('heading', { level: 1 })
const nameField = () => page.getByLabelText(person.field.name, { exact: true })

async function beginNewPerson(name: string): Promise<void> {
  location.hash = '#/people/new'
  await nameField().fill(name)
}

describe.each([
  ['zh-CN', zhCN],
  ['en', en],
] as const)('the sign-in page in %s', (language, { station: text, errors, app: shared }) => {
  function openIn(access: ShellOptions['access']): void {
    localStorage.setItem('station.language', language)
    desk.open(access ? { access } : {})
  }
  const tryIn = async (secret: string) => {
    await page.getByLabelText(text.field.account).fill(account.account)
    await page.getByLabelText(text.field.password, { exact: true }).fill(secret)
    await page.getByRole('button', { name: text.action.signIn, exact: true }).click()
  }

  test('counts the seconds down before another try, and lets it through when they are over', async () => {
    let isWaiting = true
    const refusal = () => new AppError('station/too-many-tries', { seconds: 2 })
    openIn({ signIn: () => Promise.reject(isWaiting ? refusal() : new AppError('station/wrong-password')) })
    await tryIn('not the password')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(errors['station/too-many-tries'].replace('{seconds}', '2'))
    await expect.element(page.getByRole('timer')).toHaveTextContent(text.status.wait.replace('{seconds}', '1'))
    await expect.element(page.getByRole('button', { name: text.action.signIn, exact: true })).toBeDisabled()
    isWaiting = false
    await expect.poll(() => page.getByRole('timer').query(), { timeout: 4000 }).toBeNull()
    expect(page.getByRole('alert').query()).toBeNull()
    await tryIn('not the password')
    await expect.element(page.getByRole('alert')).toHaveTextContent(errors['station/wrong-password'])
  })

  test.each(['station/device-unknown', 'station/locked-out'] as const)(
    'says what %s means and leads to the recovery code',
    async (code) => {
      openIn({ signIn: () => Promise.reject(new AppError(code)) })
      await tryIn(account.password)
      await expect.element(page.getByRole('alert')).toHaveTextContent(errors[code])
      expect(await desk.shell.violations()).toEqual([])
      await page.getByRole('button', { name: text.action.openByCode }).click()
      await expect.element(heading()).toHaveTextContent(text.title.recover)
    },
  )

  test('asks for an own password in place of one that the head gave, and goes on with it', async () => {
    const changePassword = vi.fn(() => Promise.reject(new AppError('station/password-unchanged')))
    openIn({ signIn: () => Promise.reject(new AppError('station/password-must-change')), changePassword })
    await tryIn(account.password)
    await expect.element(heading()).toHaveTextContent(text.title.newPassword)
    await expect.element(page.getByLabelText(text.field.newPassword)).toHaveFocus()
    expect(await desk.shell.violations()).toEqual([])
    const change = page.getByRole('button', { name: text.action.changeAndSignIn })
    await page.getByLabelText(text.field.newPassword).fill('duan')
    await page.getByLabelText(text.field.repeatPassword).fill('duanle')
    await change.click()
    await expect.element(page.getByRole('link', { name: text.wrong.repeat })).toBeVisible()
    expect(changePassword).not.toHaveBeenCalled()
    await page.getByLabelText(text.field.newPassword).fill('hecha-2026-xinmima')
    await page.getByLabelText(text.field.repeatPassword).fill('hecha-2026-xinmima')
    await change.click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(errors['station/password-unchanged'])
    expect(changePassword).toHaveBeenCalledWith(
      { account: account.account, password: account.password, newPassword: 'hecha-2026-xinmima' },
      expect.anything(),
    )
  })

  test('does not call an empty password missing when the language is changed', async () => {
    openIn(undefined)
    await page.getByLabelText(text.field.account).fill(account.account)
    await page.getByLabelText(text.field.password, { exact: true }).click()
    await page.getByRole('button', { name: shared.action.switchLanguage }).click()
    const other = language === 'en' ? zhCN : en
    await expect.element(heading()).toHaveTextContent(other.station.title.signIn)
    await new Promise((resolve) => setTimeout(resolve, 50)) // what waits for the pointer comes after the click
    expect(page.getByText(other.station.wrong.password).query()).toBeNull()
    await page.getByRole('button', { name: other.station.action.signIn, exact: true }).click()
    await expect.element(page.getByRole('link', { name: other.station.wrong.password })).toBeVisible()
  })

  test.each(['asked', 'idle', 'suspend', 'other-window'] as const)(
    'tells the reason of a lock (%s)',
    async (reason) => {
      openIn(undefined)
      await tryIn(account.password)
      await expect.element(page.getByRole('navigation', { name: shared.title.areas })).toBeVisible()
      desk.shell.lockFromElsewhere(reason)
      await expect.element(page.getByText(text.locked[reason])).toBeVisible()
      await expect.element(page.getByLabelText(text.field.password, { exact: true })).toHaveFocus()
    },
  )
})

describe('the switch of the person at the desk', () => {
  const dialog = () => page.getByRole('dialog', { name: words.title.switch })

  test('keeps what is half-typed for who typed it; the next one begins with the own', async () => {
    await desk.comeIn()
    await beginNewPerson('李娜的半张表')
    await userEvent.keyboard('{F8}')
    await expect.element(dialog().getByLabelText(/王芳/)).toBeChecked()
    await expect.element(dialog().getByLabelText(words.field.password, { exact: true })).toHaveFocus()
    expect(await desk.shell.violations()).toEqual([])
    await typePassword(colleague.password)
    await expect.element(page.getByRole('button', { name: '经办 王芳' })).toBeVisible()
    await expect.element(heading()).toHaveTextContent(zhCN.today.title.today)
    expect(desk.shell.kept('operator-1')).toContain('李娜的半张表')
    location.hash = '#/people/new'
    await expect.element(nameField()).toHaveValue('')
    await nameField().fill('王芳的半张表')
    await userEvent.keyboard('{F8}')
    await typePassword(account.password)
    await expect.element(page.getByRole('button', { name: '站长 李娜' })).toBeVisible()
    await expect.element(nameField()).toHaveValue('李娜的半张表')
    expect(desk.shell.kept('operator-2')).toContain('王芳的半张表')
    expect(desk.shell.kept('operator-2')).not.toContain('李娜的半张表')
    expect(desk.shell.locks()).toBe(0)
  })

  test('that is refused or cancelled loses nothing of who is there', async () => {
    await desk.comeIn()
    await beginNewPerson('李娜的半张表')
    await press('站长 李娜')
    await press(app.action.switchPerson)
    await typePassword('not the password')
    await expect.element(dialog().getByRole('alert')).toHaveTextContent(zhCN.errors['station/wrong-password'])
    await dialog().getByRole('button', { name: app.action.cancel }).click()
    await expect.element(nameField()).toHaveValue('李娜的半张表')
    await nameField().fill('接着填的名字')
    await expect.poll(() => desk.shell.kept('operator-1')).toContain('接着填的名字')
    await expect.element(page.getByRole('button', { name: '站长 李娜' })).toBeVisible()
  })

  test('has one way out at a time while it opens', async () => {
    await desk.comeIn({ hangs: colleague.account })
    await userEvent.keyboard('{F8}')
    await typePassword(colleague.password)
    await expect.element(dialog().getByRole('status', { name: words.busy.signIn })).toBeVisible()
    expect(dialog().getByRole('button', { name: app.action.cancel }).elements()).toHaveLength(1)
  })

  test('that ends half-way locks the station and says what is kept', async () => {
    await desk.comeIn({ fails: { account: colleague.account, code: 'data/open-cancelled' } })
    await userEvent.keyboard('{F8}')
    await typePassword(colleague.password)
    await expect.element(page.getByText(words.locked.switched)).toBeVisible()
  })
})

describe('the own account', () => {
  test('sets and removes the quick code with the password', async () => {
    const setPin = vi.fn(() => Promise.resolve())
    await desk.comeIn({ access: { setPin } })
    await press('站长 李娜')
    await press(words.title.account)
    await page.getByLabelText(words.field.pin, { exact: true }).fill('12345')
    await page.getByLabelText(words.field.ownPassword).fill(account.password)
    await press(words.action.setPin)
    await expect.element(page.getByRole('link', { name: zhCN.errors['station/pin-format'] })).toBeVisible()
    expect(setPin).not.toHaveBeenCalled()
    await page.getByLabelText(words.field.pin, { exact: true }).fill('592816')
    await press(words.action.setPin)
    await expect.element(page.getByText(words.status.pinSet)).toBeVisible()
    expect(setPin).toHaveBeenCalledExactlyOnceWith(account.password, '592816')
    await expect.element(page.getByLabelText(words.field.ownPassword)).toHaveValue('')
    expect(await desk.shell.violations()).toEqual([])
    // Passwords of a screen's width are hard to look over.
    for (const label of [words.field.pin, words.field.presentPassword]) {
      const field = page.getByLabelText(label, { exact: true }).element()
      expect(field.getBoundingClientRect().width).toBeLessThan(600)
    }
  })
})
