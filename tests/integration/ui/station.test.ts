import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
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

/** A backup that was made. */
const file = {
  fileName: 'b.station-backup',
  path: '/data/exports/b.station-backup',
  sha256: '0'.repeat(64),
  bytes: 6,
}

/** The save dialog of the system: one that gives a file in memory. */
function stubPicker(earlier = 0, failure?: 'write' | 'stick out') {
  const written: number[] = []
  let size = earlier
  const log: string[] = []
  vi.stubGlobal('showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) => {
    log.push(suggestedName)
    return Promise.resolve({
      name: suggestedName,
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) =>
            failure
              ? Promise.reject(new DOMException('gone', 'NotFoundError'))
              : Promise.resolve(void written.push(...bytes)),
          close: () => {
            size = written.length
            return Promise.resolve(void log.push('closed'))
          },
          abort: () => Promise.resolve(void log.push('aborted')),
        }),
      getFile: () =>
        failure === 'stick out' ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve({ size }),
      remove: () => Promise.resolve(void log.push('removed')),
    })
  })
  return { written, log }
}

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

  test('cannot be left while the station comes into being', async () => {
    let refuse = () => undefined as void
    const setUp = () =>
      new Promise<never>((_resolve, reject) => (refuse = () => reject(new AppError('bridge/unexpected'))))
    shell = openShell(station.services, { phase: 'new', access: { setUp } })
    for (const [label, value] of [
      [words.field.stationName, '丰裕镇服务站'],
      [words.field.countyCode, '519900'],
      [words.field.displayName, '李娜'],
      [words.field.account, account.account],
      [words.field.newPassword, account.password],
      [words.field.repeatPassword, account.password],
    ] as const) {
      await page.getByLabelText(label).fill(value)
    }
    await press(words.action.setUp)
    const away = page.getByRole('button', { name: words.action.toRestore })
    await expect.element(away).toBeDisabled()
    refuse()
    await expect.element(away).toBeEnabled()
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
    expect(await shell.violations()).toEqual([])
    expect(confirmRecovery).toHaveBeenCalledExactlyOnceWith(issued.issueId)
    expect(document.body.textContent).not.toContain(issued.recoveryCode)
    // Every earlier backup opens with the old code alone, so the way to a new one is right there.
    await page.getByRole('link', { name: words.action.toBackup }).click()
    await expect.element(page.getByRole('button', { name: words.action.backUp })).toBeVisible()
  })

  test('is for the station head', async () => {
    await openSettings('#/settings/recovery', { role: 'clerk' })
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(words.role.head)
    expect(page.getByLabelText(words.field.ownPassword).query()).toBeNull()
  })
})

describe('the sheet of a recovery code', () => {
  const renewRecovery = () => Promise.resolve({ recoveryCode: 'BBBBB-CCCCC-DDDDD', issueId: 'issue-1' })
  const sheetBytes = new Uint8Array([1, 2, 3])

  async function makeSheet(): Promise<void> {
    await openSettings('#/settings/recovery', { access: { renewRecovery, recoverySheet: () => aSheet(sheetBytes) } })
    await page.getByLabelText(words.field.ownPassword).fill(account.password)
    await press(words.action.renewRecovery)
    await press(words.action.recoverySheet)
  }

  test('is written where the person says, and the page says to keep it off this computer', async () => {
    const { written, log } = stubPicker()
    await makeSheet()
    await press(words.action.saveToStick)
    await expect.element(page.getByText(words.sheet.copied.replace('{place}', 'sheet.pdf'))).toBeVisible()
    expect(written).toEqual([...sheetBytes])
    expect(log).toEqual(['sheet.pdf', 'closed'])
    expect(await shell.violations()).toEqual([])
  })

  test.each(['write', 'stick out'] as const)('that fails (%s) is told as such and leaves nothing', async (failure) => {
    const { log } = stubPicker(0, failure)
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

describe('the idle lock', () => {
  test('waits for a long job and comes when it has ended and the time is over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    localStorage.setItem('station.idleMinutes', '10')
    let finish = () => undefined as void
    let signal: AbortSignal | undefined
    const createBackup = (control: JobControl) =>
      new Promise<typeof file>((resolve) => {
        signal = control.signal
        finish = () => resolve(file)
      })
    await openSettings('#/settings/backup', { access: { createBackup } })
    await press(words.action.backUp)
    await expect.element(page.getByText(words.busy.backup, { exact: false })).toBeVisible()
    vi.advanceTimersByTime(60 * 60_000)
    expect(shell.locks()).toBe(0)
    expect(signal?.aborted).toBe(false)
    finish()
    await expect.element(page.getByText(words.status.keepElsewhere)).toBeVisible()
    vi.advanceTimersByTime(9 * 60_000)
    expect(shell.locks()).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    await expect.element(page.getByText(words.locked.idle)).toBeVisible()
  })
})

describe('a folder that could not be opened', () => {
  test('is looked at again by the service when asked, and the page for it comes', async () => {
    let isFree = false
    shell = openShell(station.services, {
      phase: 'refused',
      problem: { code: 'journal/folder-in-use', params: { pid: '1', host: 'pc-2' } },
      access: { reopen: () => Promise.resolve(shell.status(isFree ? 'locked' : 'refused')) },
    })
    await press(app.action.retry)
    await expect.element(page.getByText(words.refused.inUse.toDo)).toBeVisible()
    isFree = true
    await press(app.action.retry)
    await expect.element(page.getByLabelText(words.field.account)).toBeVisible()
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

test('the about page names the source of the table of places, and that it was not compared with the official pages', async () => {
  await openSettings('/settings/about')
  await expect.element(page.getByText('国家统计局《统计用区划代码和城乡划分代码》2023 年版')).toBeVisible()
  await expect.element(page.getByText(words.hint.placesUnchecked)).toBeVisible()
})
