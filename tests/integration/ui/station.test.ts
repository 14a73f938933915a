import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { today } from '../../../src/ui/composables/today'
import type { JobControl } from '../../../src/usecases/ports'
import { account, openShell, type Shell, type ShellOptions } from '../../builders/open-shell'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const { app, station: words } = zhCN
let station: TestStation
let shell: Shell

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  vi.unstubAllGlobals()
  shell.close()
  await station.close()
})

async function openSettings(path: string, options: ShellOptions = {}): Promise<void> {
  shell = openShell(station.services, options)
  await page.getByLabelText(words.field.account).fill(account.account)
  await page.getByLabelText(words.field.password, { exact: true }).fill(account.password)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('navigation', { name: app.title.areas })).toBeVisible()
  location.hash = path
}

const press = (name: string) => page.getByRole('button', { name }).click()

describe('the form of the first set-up', () => {
  test('says at the field what is wrong with an account, before anything is sent', async () => {
    const setUp = vi.fn(() => Promise.reject(new AppError('bridge/unexpected')))
    shell = openShell(station.services, { phase: 'new', access: { setUp } })
    const field = page.getByLabelText(words.field.account)
    for (const [typed, code] of [
      ['li na', 'station/account-characters'],
      ['\u200b', 'station/account-missing'],
    ] as const) {
      await field.fill(typed)
      await userEvent.keyboard('{Tab}')
      await expect.element(field).toHaveAccessibleDescription(new RegExp(zhCN.errors[code]))
    }
    await field.fill('lina')
    await page.getByLabelText(words.field.newPassword).fill('lina1234')
    await userEvent.keyboard('{Tab}')
    await expect
      .element(page.getByLabelText(words.field.newPassword))
      .toHaveAccessibleDescription(new RegExp(zhCN.errors['station/password-too-common']))
    await press(words.action.setUp)
    expect(setUp).not.toHaveBeenCalled()
  })
})

describe('renewing the recovery code', () => {
  const issued = { recoveryCode: 'BBBBB-CCCCC-DDDDD', issueId: 'issue-1' }

  test('asks for the own password, shows the code once, and ends the old one only when the new one is kept', async () => {
    const confirmRecovery = vi.fn(() => Promise.resolve())
    const renewRecovery = vi.fn((password: string) =>
      password === account.password ? Promise.resolve(issued) : Promise.reject(new AppError('station/wrong-password')),
    )
    await openSettings('#/settings/recovery', { access: { renewRecovery, confirmRecovery } })
    const password = page.getByLabelText(words.field.ownPassword)
    await password.fill('not the password')
    await press(words.action.renewRecovery)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['station/wrong-password'])
    await expect.element(password).toHaveValue('')
    await password.fill(account.password)
    await press(words.action.renewRecovery)
    await expect.element(page.getByText(issued.recoveryCode)).toBeVisible()
    await expect.element(page.getByText(words.hint.oldStillWorks)).toBeVisible()
    expect(await shell.violations()).toEqual([])
    const confirm = page.getByRole('button', { name: words.action.confirmRecovery })
    await expect.element(confirm).toBeDisabled()
    expect(confirmRecovery).not.toHaveBeenCalled()
    await page.getByLabelText(words.field.recoveryKept).click()
    await confirm.click()
    await expect.element(page.getByText(words.status.recoveryRenewed)).toBeVisible()
    expect(confirmRecovery).toHaveBeenCalledExactlyOnceWith(issued.issueId)
    expect(document.body.textContent).not.toContain(issued.recoveryCode)
  })

  test('is for the station head', async () => {
    await openSettings('#/settings/recovery', { role: 'clerk' })
    await expect.element(page.getByText(words.hint.headOnly)).toBeVisible()
    expect(page.getByLabelText(words.field.ownPassword).query()).toBeNull()
  })
})

describe('what can be undone', () => {
  test('is told in the language of the moment, before and after it is undone', async () => {
    const { opId } = await station.services.person.create(aNewPerson({ name: '王秀英' }))
    await openSettings('#/people')
    const { useSavesStore } = await import('../../../src/ui/stores/saves.store')
    const saves = useSavesStore(shell.app.config.globalProperties.$pinia)
    saves.note(
      { opId, savedAt: '2026-11-22T01:00:00.000Z' as never },
      { key: 'person.done.created', params: { name: '王秀英' } },
    )
    const inChinese = zhCN.person.done.created.replace('{name}', '王秀英')
    const inEnglish = en.person.done.created.replace('{name}', '王秀英')
    await expect.element(page.getByRole('button', { name: inChinese })).toBeVisible()
    await press('站长 李娜')
    await press('English')
    await expect.element(page.getByRole('button', { name: inEnglish })).toBeVisible()
    await page.getByRole('button', { name: inEnglish }).click()
    await expect.element(page.getByText(en.app.status.undone.replace('{what}', inEnglish))).toBeVisible()
  })
})

describe('a file to choose', () => {
  test.each([
    ['zh-CN', zhCN],
    ['en', en],
  ] as const)(
    'has a button of ours in %s, the native control is out of sight and of the way',
    async (language, { station: text, app: shared }) => {
      shell = openShell(station.services, { phase: 'new' })
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
      expect(await shell.violations()).toEqual([])
      await userEvent.upload(native, new File(['x'], '备份-519900.station-backup'))
      const told = shared.status.fileChosen.replace('{name}', '备份-519900.station-backup')
      await expect.element(page.getByText(told)).toBeVisible()
      await expect.element(choose).toHaveAccessibleDescription(told)
    },
  )
})

describe('a backup', () => {
  const file = {
    fileName: 'b.station-backup',
    path: '/data/exports/b.station-backup',
    sha256: '0'.repeat(64),
    bytes: 6,
  }

  /** The save dialog of the system: one that gives a file in memory. */
  function stubPicker(earlier = 0) {
    const written: number[] = []
    let size = earlier
    const log: string[] = []
    vi.stubGlobal('showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) => {
      log.push(suggestedName)
      return Promise.resolve({
        name: suggestedName,
        createWritable: () =>
          Promise.resolve({
            write: (bytes: Uint8Array) => Promise.resolve(void written.push(...bytes)),
            close: () => {
              size = written.length
              return Promise.resolve(void log.push('closed'))
            },
            abort: () => Promise.resolve(void log.push('aborted')),
          }),
        getFile: () => Promise.resolve({ size }),
        remove: () => Promise.resolve(void log.push('removed')),
      })
    })
    return { written, log }
  }

  async function makeBackup(access: ShellOptions['access']): Promise<void> {
    await openSettings('#/settings/backup', { access: { createBackup: () => Promise.resolve(file), ...access } })
    await press(words.action.backUp)
    await expect.element(page.getByText(words.status.keepElsewhere)).toBeVisible()
  }

  test('is saved elsewhere piece by piece, and the page says to take it away', async () => {
    const { written, log } = stubPicker()
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
    await expect.poll(() => shell.violations()).toEqual([]) // the buttons take their colours back by and by
  })

  test('whose copy is stopped or cut short leaves nothing at the chosen place', async () => {
    const { log } = stubPicker()
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
    const { log } = stubPicker(4096)
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
    await openSettings('#/settings/backup', { access: { createBackup } })
    await press(words.action.backUp)
    await expect.element(page.getByText('1 / 4', { exact: false })).toBeVisible()
    await press(app.action.cancel)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['file/cancelled'])
    await expect.element(page.getByRole('button', { name: words.action.backUp })).toBeEnabled()
  })
})
