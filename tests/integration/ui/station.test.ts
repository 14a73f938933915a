import { describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { account } from '../../builders/open-shell'
import { aNewPerson } from '../../builders/person.builder'
import { useDesk } from './desk'

const { app, station: words } = zhCN
const desk = useDesk()

const press = (name: string) => page.getByRole('button', { name }).click()

describe('the form of the first set-up', () => {
  test('says at the field what is wrong with an account, before anything is sent', async () => {
    const setUp = vi.fn(() => Promise.reject(new AppError('bridge/unexpected')))
    desk.open({ phase: 'new', access: { setUp } })
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
    await expect
      .element(page.getByLabelText(words.field.newPassword))
      .toHaveAccessibleDescription(expect.stringContaining(words.hint.password.replace('{least}', '8')))
    await page.getByLabelText(words.field.newPassword).fill('lina2026')
    await userEvent.keyboard('{Tab}')
    await expect
      .element(page.getByLabelText(words.field.newPassword))
      .toHaveAccessibleDescription(new RegExp(zhCN.errors['station/password-holds-name']))
    await press(words.action.setUp)
    expect(setUp).not.toHaveBeenCalled()
  })

  test('cannot be left while the station comes into being', async () => {
    let refuse = () => undefined as void
    const setUp = () =>
      new Promise<never>((_resolve, reject) => (refuse = () => reject(new AppError('bridge/unexpected'))))
    desk.open({ phase: 'new', access: { setUp } })
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

describe('a folder that could not be opened', () => {
  test('is looked at again by the service when asked, and the page for it comes', async () => {
    let isFree = false
    desk.open({
      phase: 'refused',
      problem: { code: 'journal/folder-in-use', params: { pid: '1', host: 'pc-2' } },
      access: { reopen: () => Promise.resolve(desk.shell.status(isFree ? 'locked' : 'refused')) },
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
    const { opId } = await desk.station.services.person.create(aNewPerson({ name: '王秀英' }))
    await desk.comeIn()
    location.hash = '#/people'
    const { useSavesStore } = await import('../../../src/ui/stores/saves.store')
    const saves = useSavesStore(desk.shell.app.config.globalProperties.$pinia)
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

test('the about page names the source of the table of places, and that it was not compared with the official pages', async () => {
  await desk.comeIn({}, '#/settings/about')
  await expect.element(page.getByText('国家统计局《统计用区划代码和城乡划分代码》2023 年版')).toBeVisible()
  await expect.element(page.getByText(words.hint.placesUnchecked)).toBeVisible()
})
