import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import type { StationAccess } from '../../../src/usecases/access'
import type { JobControl } from '../../../src/usecases/ports'
import { account, colleague, type ShellOptions } from '../../builders/open-shell'
import { useDesk } from './desk'
import { stubSaveDialog } from './save-dialog'

const { app, station: words } = zhCN
const desk = useDesk()
afterEach(() => void vi.unstubAllGlobals())

const press = (name: string) => page.getByRole('button', { name }).click()

/** A backup that was made. */
const file = {
  fileName: 'b.station-backup',
  path: '/data/exports/b.station-backup',
  sha256: '0'.repeat(64),
  bytes: 6,
}

describe('a backup', () => {
  async function makeBackup(access: ShellOptions['access']): Promise<void> {
    await desk.comeIn({ access: { createBackup: () => Promise.resolve(file), ...access } }, '#/settings/backup')
    await press(words.action.backUp)
    await expect.element(page.getByText(words.status.keepElsewhere)).toBeVisible()
  }

  test('is saved elsewhere piece by piece, and the page says to take it away', async () => {
    const { written, log } = stubSaveDialog()
    await makeBackup({
      async readOut(fileName, write) {
        expect(fileName).toBe(file.fileName)
        await write(Uint8Array.of(1, 2, 3))
        await write(Uint8Array.of(4, 5, 6))
      },
    })
    await press(words.action.saveBackup)
    await expect.element(page.getByText(words.status.copied.replace('{place}', file.fileName))).toBeVisible()
    expect(written).toEqual([1, 2, 3, 4, 5, 6])
    expect(log).toEqual([file.fileName, 'closed'])
    expect(page.getByText(words.status.keepElsewhere).query()).toBeNull()
    await expect.poll(() => desk.shell.violations()).toEqual([]) // the buttons take their colours back by and by
  })

  test('whose copy is stopped or cut short leaves nothing at the chosen place', async () => {
    const { log } = stubSaveDialog()
    let runs = 0
    await makeBackup({
      async readOut(_name, write, { signal }) {
        await write(Uint8Array.of(1))
        if (++runs === 2) return
        await new Promise((resolve) => signal?.addEventListener('abort', resolve))
        throw new AppError('file/cancelled')
      },
    })
    await press(words.action.saveBackup)
    await press(app.action.cancel)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/cancelled'])
    expect(log.splice(0)).toEqual([file.fileName, 'aborted', 'removed'])
    await press(words.action.saveBackup)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/write-failed'])
    expect(log).toContain('removed')
  })

  test('whose copy is stopped leaves an older file of that name as it is', async () => {
    const { log } = stubSaveDialog(4096)
    await makeBackup({ readOut: () => Promise.reject(new AppError('file/cancelled')) })
    await press(words.action.saveBackup)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/cancelled'])
    expect(log).toEqual([file.fileName, 'aborted'])
  })

  test('can be stopped while it is made', async () => {
    const createBackup = (control: JobControl) =>
      new Promise<never>((_resolve, reject) => {
        control.onProgress?.({ phase: 'writing', done: 1, total: 4 })
        control.signal?.addEventListener('abort', () => reject(new AppError('file/cancelled')))
      })
    await desk.comeIn({ access: { createBackup } }, '#/settings/backup')
    await press(words.action.backUp)
    await expect.element(page.getByText('1 / 4', { exact: false })).toBeVisible()
    await press(app.action.cancel)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/cancelled'])
    await expect.element(page.getByRole('button', { name: words.action.backUp })).toBeEnabled()
  })
})

describe('a file to choose', () => {
  test.each([
    ['zh-CN', zhCN],
    ['en', en],
  ] as const)(
    'has a button of ours in %s, the native control is out of sight and of the way',
    async (language, { station: text, app: shared }) => {
      desk.open({ phase: 'new' })
      if (language === 'en') await press('English')
      await press(text.action.toRestore)
      const choose = page.getByRole('button', { name: `${text.field.backupFile} ${shared.action.chooseFile}` })
      await expect.element(choose).toBeVisible()
      await expect.element(choose).toHaveAccessibleDescription(shared.hint.drop)
      const native = document.querySelector<HTMLInputElement>('input[type=file]')
      if (!native) throw new Error('no file field')
      expect(native.getBoundingClientRect().width).toBeLessThanOrEqual(1)
      await press(text.action.restore)
      await page.getByRole('link', { name: text.wrong.file }).click()
      await expect.element(choose).toHaveFocus()
      await expect.element(choose).toHaveAccessibleDescription(new RegExp(text.wrong.file))
      expect(await desk.shell.violations()).toEqual([])
      await userEvent.upload(native, new File(['x'], '备份-519900.station-backup'))
      const told = shared.status.fileChosen.replace('{name}', '备份-519900.station-backup')
      await expect.element(page.getByText(told)).toBeVisible()
      await expect.element(choose).toHaveAccessibleDescription(told)
    },
  )
})

describe('restoring a backup', () => {
  test('asks for the second person once the file says that there is one', async () => {
    const restoreBackup = vi.fn<StationAccess['restoreBackup']>(() =>
      Promise.reject(new AppError('station/second-person-needed')),
    )
    desk.open({ phase: 'new', access: { restoreBackup } })
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
    expect(await desk.shell.violations()).toEqual([])
    await page.getByLabelText(words.field.restoreAccount).fill(colleague.account)
    await page.getByLabelText(words.field.restorePassword).fill(colleague.password)
    await press(words.action.restore)
    await expect.poll(() => restoreBackup).toHaveBeenCalledTimes(2)
    expect(restoreBackup.mock.lastCall?.[1]).toMatchObject({
      second: { account: colleague.account, password: colleague.password },
    })
  })
})
