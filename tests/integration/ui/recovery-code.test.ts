import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { account, type ShellOptions } from '../../builders/open-shell'
import { rail, useDesk } from './desk'
import { stubSaveDialog } from './save-dialog'

const { app, station: words, person } = zhCN
const desk = useDesk()
afterEach(() => void vi.unstubAllGlobals())

const press = (name: string) => page.getByRole('button', { name }).click()

const aSheet = (bytes: Uint8Array<ArrayBuffer>) =>
  Promise.resolve({
    form: 'recovery-sheet' as const,
    fileName: 'sheet.pdf',
    bytes,
    pages: 1,
    paperNo: '',
    missingCharacters: [],
    subjectIds: [],
  })

describe('renewing the recovery code', () => {
  const issued = { recoveryCode: 'BBBBB-CCCCC-DDDDD', issueId: 'issue-1' }

  test('asks for the own password, shows the code once, and ends the old one only when the new one is kept', async () => {
    const confirmRecovery = vi.fn(() => Promise.resolve())
    const renewRecovery = vi.fn((password: string) =>
      password === account.password ? Promise.resolve(issued) : Promise.reject(new AppError('station/wrong-password')),
    )
    await desk.comeIn({ access: { renewRecovery, confirmRecovery } }, '#/settings/recovery')
    const password = page.getByLabelText(words.field.ownPassword)
    await password.fill('not the password')
    await press(words.action.renewRecovery)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['station/wrong-password'])
    await expect.element(password).toHaveValue('')
    await password.fill(account.password)
    await press(words.action.renewRecovery)
    await expect.element(page.getByText(issued.recoveryCode)).toBeVisible()
    await expect.element(page.getByText(words.hint.oldStillWorks)).toBeVisible()
    expect(await desk.shell.violations()).toEqual([])
    const confirm = page.getByRole('button', { name: words.action.confirmRecovery })
    await expect.element(confirm).toBeDisabled()
    expect(confirmRecovery).not.toHaveBeenCalled()
    await page.getByLabelText(words.field.recoveryKept).click()
    await confirm.click()
    await expect.element(page.getByText(words.status.recoveryRenewed)).toBeVisible()
    expect(await desk.shell.violations()).toEqual([])
    expect(confirmRecovery).toHaveBeenCalledExactlyOnceWith(issued.issueId)
    expect(document.body.textContent).not.toContain(issued.recoveryCode)
    // Every earlier backup opens with the old code alone, so the way to a new one is right there.
    await page.getByRole('link', { name: words.action.toBackup }).click()
    await expect.element(page.getByRole('button', { name: words.action.backUp })).toBeVisible()
  })

  test('is for the station head', async () => {
    await desk.comeIn({ role: 'clerk' }, '#/settings/recovery')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(words.role.head)
    expect(page.getByLabelText(words.field.ownPassword).query()).toBeNull()
  })
})

describe('the sheet of a recovery code', () => {
  const renewRecovery = () => Promise.resolve({ recoveryCode: 'BBBBB-CCCCC-DDDDD', issueId: 'issue-1' })
  const sheetBytes = new Uint8Array([1, 2, 3])

  async function makeSheet(): Promise<void> {
    await desk.comeIn({ access: { renewRecovery, recoverySheet: () => aSheet(sheetBytes) } }, '#/settings/recovery')
    await page.getByLabelText(words.field.ownPassword).fill(account.password)
    await press(words.action.renewRecovery)
    await press(words.action.recoverySheet)
  }

  test('is written where the person says, and the page says to keep it off this computer', async () => {
    const { written, log } = stubSaveDialog()
    await makeSheet()
    await press(words.action.saveToStick)
    await expect.element(page.getByText(words.sheet.copied.replace('{place}', 'sheet.pdf'))).toBeVisible()
    expect(written).toEqual([...sheetBytes])
    expect(log).toEqual(['sheet.pdf', 'closed'])
    expect(await desk.shell.violations()).toEqual([])
  })

  test.each(['write', 'stick out'] as const)('that fails (%s) is told as such and leaves nothing', async (failure) => {
    const { log } = stubSaveDialog(0, failure)
    await makeSheet()
    await press(words.action.saveToStick)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/write-failed'])
    expect(log).toEqual(failure === 'write' ? ['sheet.pdf', 'aborted', 'removed'] : ['sheet.pdf', 'aborted'])
  })

  test('that only the downloads can take is told to be moved and deleted there', async () => {
    vi.stubGlobal('showSaveFilePicker', undefined)
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await makeSheet()
    await press(words.action.saveToStick)
    await expect.element(page.getByText(words.sheet.handedOver)).toBeVisible()
    expect(click).toHaveBeenCalled()
    click.mockRestore()
  })
})

describe('a session that the recovery code opened', () => {
  async function recover(options: ShellOptions = {}): Promise<void> {
    desk.open({ mode: 'recovery', ...options })
    await press(words.action.toRecover)
    await page.getByLabelText(words.field.recoveryCode).fill('AAAAA-BBBBB-CCCCC')
    await page.getByLabelText(words.field.headAccount).fill(account.account)
    await press(words.action.recover)
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(words.title.recovered)
  }

  test('begins with the record to sign and says on every page that it only reads', async () => {
    await recover()
    await expect.element(page.getByTitle(/slip\.pdf/)).toBeVisible()
    await expect.element(page.getByText(app.hint.recoveryOnly)).toBeVisible()
    expect(await desk.shell.violations()).toEqual([])
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
