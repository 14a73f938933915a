import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { today } from '../../../src/ui/composables/today'
import type { StationAccess } from '../../../src/usecases/access'
import { account, colleague, openShell, type Shell, type ShellOptions } from '../../builders/open-shell'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const { app, station: words, person } = zhCN
let station: TestStation
let shell: Shell

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  shell.close()
  await station.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = () => page.getByRole('heading', { level: 1 })
const rail = () => page.getByRole('navigation', { name: app.title.areas })
const password = () => page.getByLabelText(words.field.password, { exact: true })
const nameField = () => page.getByLabelText(person.field.name, { exact: true })

async function typePassword(secret: string): Promise<void> {
  await password().fill(secret)
  await userEvent.keyboard('{Enter}')
}

async function signIn(options: ShellOptions = {}): Promise<void> {
  shell = openShell(station.services, options)
  await page.getByLabelText(words.field.account).fill(account.account)
  await typePassword(account.password)
  await expect.element(rail()).toBeVisible()
}

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
    shell = openShell(station.services, access ? { access } : {})
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
      expect(await shell.violations()).toEqual([])
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
    expect(await shell.violations()).toEqual([])
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

  test.each(['asked', 'idle', 'suspend', 'other-window'] as const)(
    'tells the reason of a lock (%s)',
    async (reason) => {
      openIn(undefined)
      await tryIn(account.password)
      await expect.element(page.getByRole('navigation', { name: shared.title.areas })).toBeVisible()
      shell.lockFromElsewhere(reason)
      await expect.element(page.getByText(text.locked[reason])).toBeVisible()
      await expect.element(page.getByLabelText(text.field.password, { exact: true })).toHaveFocus()
    },
  )
})

describe('a half-typed form', () => {
  test('is there again after a lock, with the cursor where it was, and holds nothing once it was left', async () => {
    await signIn()
    await beginNewPerson('半路上的人')
    await userEvent.keyboard('{Control>}l{/Control}')
    await expect.element(password()).toHaveFocus()
    expect(JSON.stringify({ ...localStorage })).not.toContain('半路上的人')
    expect(shell.kept('operator-1')).toContain('半路上的人')
    await typePassword(account.password)
    await expect.element(nameField()).toHaveValue('半路上的人')
    await expect.element(nameField()).toHaveFocus()
    await rail().getByRole('link', { name: app.area.people }).click()
    await expect.poll(() => shell.kept('operator-1')).toBeNull()
    location.hash = '#/people/new'
    await expect.element(nameField()).toHaveValue('')
  })

  test('is kept within a second of the last key, for a lock that nobody announced', async () => {
    await signIn()
    await beginNewPerson('半路上的人')
    await expect.poll(() => shell.kept('operator-1'), { timeout: 1000 }).toContain('半路上的人')
    shell.lockFromElsewhere('suspend')
    await typePassword(account.password)
    await expect.element(nameField()).toHaveValue('半路上的人')
  })

  test('of somebody at the counter waits at its place', async () => {
    const { result } = await station.services.person.create(aNewPerson({ name: '王秀英' }))
    await signIn()
    location.hash = `#/counter/${result.id}/employment`
    const employer = page.getByLabelText(zhCN.registration.field.employer)
    await employer.fill('半截公司')
    await press(app.action.lock)
    await typePassword(account.password)
    await expect.element(employer).toHaveValue('半截公司')
    await expect.element(page.getByRole('button', { name: /王秀英/ }).first()).toBeVisible()
  })

  test('of a record that changed since is not taken up again', async () => {
    const { result } = await station.services.person.create(aNewPerson({ name: '王秀英' }))
    await signIn()
    location.hash = `#/people/${result.id}/edit`
    const village = page.getByLabelText(person.field.village)
    await village.fill('半个村名')
    await press(app.action.lock)
    await station.services.person.update(result.id, aNewPerson({ name: '王秀英', village: '新的村' }))
    await typePassword(account.password)
    await expect.element(village).toHaveValue('新的村')
  })

  test('that cannot be kept does not keep the station open', async () => {
    await signIn({
      access: { saveDrafts: () => Promise.reject(new AppError('journal/space-low', { needed: 1, free: 0 })) },
    })
    await beginNewPerson('半路上的人')
    await press(app.action.lock)
    await expect.element(password()).toBeVisible()
    await expect.poll(() => shell.locks()).toBe(1)
  })
})

describe('the switch of the person at the desk', () => {
  const dialog = () => page.getByRole('dialog', { name: words.title.switch })

  test('keeps what is half-typed for who typed it; the next one begins with the own', async () => {
    await signIn()
    await beginNewPerson('李娜的半张表')
    await userEvent.keyboard('{F8}')
    await expect.element(dialog().getByLabelText(/王芳/)).toBeChecked()
    await expect.element(dialog().getByLabelText(words.field.password, { exact: true })).toHaveFocus()
    expect(await shell.violations()).toEqual([])
    await typePassword(colleague.password)
    await expect.element(page.getByRole('button', { name: '经办 王芳' })).toBeVisible()
    await expect.element(heading()).toHaveTextContent(zhCN.today.title.today)
    expect(shell.kept('operator-1')).toContain('李娜的半张表')
    location.hash = '#/people/new'
    await expect.element(nameField()).toHaveValue('')
    await nameField().fill('王芳的半张表')
    await userEvent.keyboard('{F8}')
    await typePassword(account.password)
    await expect.element(page.getByRole('button', { name: '站长 李娜' })).toBeVisible()
    await expect.element(nameField()).toHaveValue('李娜的半张表')
    expect(shell.kept('operator-2')).toContain('王芳的半张表')
    expect(shell.kept('operator-2')).not.toContain('李娜的半张表')
    expect(shell.locks()).toBe(0)
  })

  test('that is refused or cancelled loses nothing of who is there', async () => {
    await signIn()
    await beginNewPerson('李娜的半张表')
    await press('站长 李娜')
    await press(app.action.switchPerson)
    await typePassword('not the password')
    await expect.element(dialog().getByRole('alert')).toHaveTextContent(zhCN.errors['station/wrong-password'])
    await dialog().getByRole('button', { name: app.action.cancel }).click()
    await expect.element(nameField()).toHaveValue('李娜的半张表')
    await nameField().fill('接着填的名字')
    await expect.poll(() => shell.kept('operator-1')).toContain('接着填的名字')
    await expect.element(page.getByRole('button', { name: '站长 李娜' })).toBeVisible()
  })

  test('that ends half-way locks the station and says what is kept', async () => {
    await signIn({ fails: { account: colleague.account, code: 'data/open-cancelled' } })
    await userEvent.keyboard('{F8}')
    await typePassword(colleague.password)
    await expect.element(page.getByText(words.locked.switched)).toBeVisible()
  })
})

describe('the covered screen', () => {
  const back = () => page.getByRole('button', { name: app.action.uncover })

  test('hides a page and its dialogs from eyes, keys and readers, and gives them back as they were', async () => {
    await signIn()
    await beginNewPerson('不给人看')
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toHaveFocus()
    expect(
      page.getByLabelText(person.field.name, { exact: true }).query()?.checkVisibility({ visibilityProperty: true }),
    ).toBe(false)
    expect(document.querySelector('.shell')?.closest('[inert]')).not.toBeNull()
    expect(document.title).not.toContain('不给人看')
    expect(await shell.violations()).toEqual([])
    await userEvent.keyboard('x/{F8}')
    expect(page.getByRole('dialog').query()).toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.element(nameField()).toHaveFocus()
    await expect.element(nameField()).toHaveValue('不给人看')
    await userEvent.keyboard('{Control>}k{/Control}')
    const box = page.getByRole('dialog').getByRole('combobox')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toHaveFocus()
    await userEvent.keyboard('{F9}')
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await press(app.action.cover)
    await back().click()
    await expect.element(nameField()).toBeVisible()
  })

  test('goes with the lock, which comes by its key and by itself', async () => {
    await signIn()
    await userEvent.keyboard('{F9}')
    await expect.element(back()).toBeVisible()
    shell.lockFromElsewhere('idle')
    await expect.element(password()).toBeVisible()
    expect(back().query()).toBeNull()
    await typePassword(account.password)
    await expect.element(rail()).toBeVisible()
    await userEvent.keyboard('{F9}{Control>}l{/Control}')
    await expect.element(password()).toBeVisible()
  })
})

describe('the own account', () => {
  test('sets and removes the quick code with the password', async () => {
    const setPin = vi.fn(() => Promise.resolve())
    await signIn({ access: { setPin } })
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
    expect(await shell.violations()).toEqual([])
  })
})

describe('a session that the recovery code opened', () => {
  async function recover(options: ShellOptions = {}): Promise<void> {
    shell = openShell(station.services, { mode: 'recovery', ...options })
    await press(words.action.toRecover)
    await page.getByLabelText(words.field.recoveryCode).fill('AAAAA-BBBBB-CCCCC')
    await page.getByLabelText(words.field.headAccount).fill(account.account)
    await press(words.action.recover)
    await expect.element(heading()).toHaveTextContent(words.title.recovered)
  }

  test('begins with the record to sign and says on every page that it only reads', async () => {
    await recover()
    await expect.element(page.getByTitle(/slip\.pdf/)).toBeVisible()
    await expect.element(page.getByText(app.hint.recoveryOnly)).toBeVisible()
    expect(await shell.violations()).toEqual([])
    await rail().getByRole('link', { name: app.area.people }).click()
    await expect.element(page.getByText(app.hint.recoveryOnly)).toBeVisible()
    expect(page.getByRole('button', { name: person.action.new }).query()).toBeNull()
  })

  test('gives the head a new password and is locked with it', async () => {
    const resetByRecovery = vi.fn(() => Promise.resolve())
    await recover({ access: { resetByRecovery } })
    await page.getByLabelText(words.field.newPassword).fill('hecha-2026-xinmima')
    await page.getByLabelText(words.field.repeatPassword).fill('hecha-2026-xinmima')
    await press(words.action.resetByRecovery)
    await expect.element(page.getByText(words.locked.recovered)).toBeVisible()
    expect(resetByRecovery).toHaveBeenCalledExactlyOnceWith('hecha-2026-xinmima')
  })
})

describe('the idle lock', () => {
  test('cannot be switched off: an older choice gives way to five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    localStorage.setItem('station.idleMinutes', '0')
    await signIn()
    vi.advanceTimersByTime(4 * 60_000)
    expect(shell.locks()).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    await expect.element(page.getByText(words.locked.idle)).toBeVisible()
  })
})

describe('restoring a backup', () => {
  test('asks for the second person once the file says that there is one', async () => {
    const restoreBackup = vi.fn<StationAccess['restoreBackup']>(() =>
      Promise.reject(new AppError('station/second-person-needed')),
    )
    shell = openShell(station.services, { phase: 'new', access: { restoreBackup } })
    await press(words.action.toRestore)
    const native = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!native) throw new Error('no file field')
    await userEvent.upload(native, new File(['x'], 'a.station-backup'))
    await page.getByLabelText(words.field.recoveryCode).fill('AAAAA-BBBBB-CCCCC')
    await page.getByLabelText(words.field.account, { exact: true }).fill(account.account)
    await page.getByLabelText(words.field.newPassword).fill('hecha-2026-xinmima')
    await page.getByLabelText(words.field.repeatPassword).fill('hecha-2026-xinmima')
    expect(page.getByLabelText(words.field.restoreAccount).query()).toBeNull()
    await press(words.action.restore)
    await expect.element(page.getByLabelText(words.field.restoreAccount)).toHaveFocus()
    expect(await shell.violations()).toEqual([])
    await page.getByLabelText(words.field.restoreAccount).fill(colleague.account)
    await page.getByLabelText(words.field.restorePassword).fill(colleague.password)
    await press(words.action.restore)
    await expect.poll(() => restoreBackup).toHaveBeenCalledTimes(2)
    expect(restoreBackup.mock.lastCall?.[1]).toMatchObject({
      second: { account: colleague.account, password: colleague.password },
    })
  })
})
