import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { OperatorRole } from '../../../src/shared/rights/roles'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen, type ScreenOptions } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { openShell, type Shell } from '../../builders/open-shell'
import { aNewPerson } from '../../builders/person.builder'
import { rail, signIn } from './desk'

const { rights: words, app } = zhCN
let station: TestStation
let screen: Screen | null = null
let shell: Shell | null = null

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  screen?.close()
  shell?.close()
  screen = shell = null
  await station.close()
})

async function open(path: string, options: ScreenOptions, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Screen> {
  const { role = 'head' } = options
  const services = station.servicesOf({ operatorId: 'operator-1', displayName: '李娜', role })
  screen = await openScreen(services, path, language, options)
  return screen
}

const title = () => page.getByRole('heading', { level: 1 })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function signInAs(role: OperatorRole): Promise<void> {
  shell = openShell(station.servicesOf({ operatorId: 'operator-1', displayName: '李娜', role }), { role })
  await signIn()
}

test.each([
  ['clerk', true],
  ['head', true],
  ['auditor', false],
  ['trainer', false],
] as const)('the status line tells of backups only to those who make them: %s', async (role, isTold) => {
  await signInAs(role)
  await expect.element(page.getByText(app.status.savedNothing)).toBeVisible()
  expect(page.getByText(app.status.noBackup).query() !== null).toBe(isTold)
})

describe('the areas', () => {
  const counter = ['today', 'counter', 'people', 'training', 'posts', 'month', 'prints', 'settings'] as const
  test.each([
    ['clerk', counter],
    ['reviewer', counter],
    ['head', [...counter.slice(0, -1), 'audit', 'settings']],
    ['auditor', ['today', 'audit', 'settings']],
    ['trainer', ['today', 'training', 'settings']],
  ] as const)('of the role %s are in the rail and no others', async (role, areas) => {
    await signInAs(role)
    const links = rail()
      .getByRole('link')
      .elements()
      .map((link) => link.textContent.trim())
    expect(links).toEqual(areas.map((area) => app.area[area]))
    await expect.element(title()).toHaveTextContent(zhCN.today.title.today)
  })

  test('a computer on which somebody else worked in another area starts on a page of one’s own', async () => {
    localStorage.setItem('station.lastArea', 'counter')
    await signInAs('trainer')
    await expect.element(title()).toHaveTextContent(zhCN.today.title.today)
  })
})

describe('a page that is not theirs', () => {
  test.each([
    ['trainer', '/people', '经办、复核或站长'],
    ['trainer', '/people/new', '经办、复核或站长'],
    ['trainer', '/training/new', '经办、复核或站长'],
    ['trainer', '/counter', '经办、复核或站长'],
    ['trainer', '/month', '经办、复核或站长'],
    ['auditor', '/posts', '经办、复核或站长'],
    ['auditor', '/training', '经办、复核、站长或教师'],
    ['clerk', '/settings/recovery', '站长'],
    ['reviewer', '/settings/recovery', '站长'],
    ['clerk', '/audit', '站长或审计'],
    ['auditor', '/settings/backup', '经办、复核或站长'],
  ] as const)('says to the role %s at %s whose it is, shows nothing of it, and leads on', async (role, path, whose) => {
    const at = await open(path, { role })
    await expect.element(title()).toHaveTextContent(`这一页由${whose}办理`)
    expect(at.root.querySelectorAll('input, table, form')).toHaveLength(0)
    await button(words.action.home).click()
    await expect.poll(() => at.path()).toBe('/today')
  })

  test.each([
    ['auditor', '/settings/rules'],
    ['trainer', '/settings/about'],
    ['clerk', '/settings/backup'],
  ] as const)('is none for the role %s at %s', async (role, path) => {
    await open(path, { role })
    await expect.poll(() => document.querySelector('h1')?.textContent ?? '').not.toBe('')
    await expect.element(title()).not.toHaveTextContent('办理')
  })

  test('the settings lead to the first page that is theirs, and offer only theirs', async () => {
    const at = await open('/settings', { role: 'auditor' })
    await expect.poll(() => at.path()).not.toBe('/settings')
    const tabs = page.getByRole('navigation', { name: app.area.settings })
    await expect.element(tabs.getByRole('link', { name: zhCN.station.title.rules })).toBeVisible()
    expect(tabs.getByRole('link', { name: zhCN.station.title.station }).query()).toBeNull()
    expect(tabs.getByRole('link', { name: zhCN.station.title.backup }).query()).toBeNull()
  })
})

describe('what is not offered', () => {
  test('sealing: a clerk reads in one line who does it, the head finds the button', async () => {
    const line = words.hint.who.replace('{what}', words.what.seal).replace('{roles}', '站长')
    await open('/month?step=seal', { role: 'clerk' })
    await expect.element(page.getByText(line)).toBeVisible()
    expect(page.getByRole('button', { name: /^封存/ }).query()).toBeNull()
    screen?.close()
    await open('/month?step=seal', { role: 'head' })
    await expect.element(page.getByRole('button', { name: /^封存/ })).toBeVisible()
    expect(page.getByText(line).query()).toBeNull()
  })

  test('own values of the rules: an auditor reads the rules and who sets them', async () => {
    await open('/settings/rules', { role: 'auditor' })
    const line = words.hint.who.replace('{what}', words.what.parameters).replace('{roles}', '站长')
    await expect.element(page.getByText(line)).toBeVisible()
    expect(page.getByRole('button', { name: new RegExp(zhCN.station.action.override) }).query()).toBeNull()
    const refusals = page.getByRole('row', { name: new RegExp(zhCN.station.parameter['unempReg-refusalLimit']) })
    await expect.element(refusals).toHaveTextContent('3 次')
  })

  test('how long records are kept: of two rows for one kind the page says which one counts', async () => {
    await open('/settings/retention', { role: 'auditor' })
    await expect.element(page.getByText('以时间最长的一行为准', { exact: false })).toBeVisible()
  })

  test('anything that writes, while the recovery code has the station open', async () => {
    const person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
    const at = await open('/people', { mode: 'recovery' })
    await expect.element(page.getByText('恢复码', { exact: false })).toBeVisible()
    expect(button(zhCN.person.action.new).query()).toBeNull()
    expect(button(zhCN.person.action.import).query()).toBeNull()
    await at.go(`/people/${person.id}`)
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(button(zhCN.person.action.edit).query()).toBeNull()
    for (const path of ['/people/new', `/people/${person.id}/edit`, '/counter', '/posts/new', '/training/new']) {
      await at.go(path)
      await expect.element(title()).toHaveTextContent(words.title.readOnly)
    }
  })

  test('the search over everybody, to a trainer, who is told so', async () => {
    await signInAs('trainer')
    expect(page.getByRole('button', { name: app.action.search }).query()).toBeNull()
    await expect.element(page.getByText(words.hint.findPeople)).toBeVisible()
    await userEvent.keyboard('/')
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(page.getByRole('dialog').query()).toBeNull()
  })
})

describe('the count of looks', () => {
  test('stands on the first page of the head, by operator, and not on that of a clerk', async () => {
    const person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
    await station.services.station.recordReveal(person.id, 'phone', 'contact-person')
    await station.services.station.recordReveal(person.id, 'id-number', 'contact-person')
    const operators = [{ operatorId: 'operator-1', displayName: '李娜' }]
    await open('/today', { role: 'head', operators })
    const row = page.getByRole('row').filter({ hasText: '李娜' })
    await expect.element(row.getByRole('cell').nth(1)).toHaveTextContent('2')
    await expect.element(row.getByRole('cell').nth(2)).toHaveTextContent('2')
    screen?.close()
    await open('/today', { role: 'clerk', operators })
    await expect.element(page.getByRole('heading', { name: zhCN.today.title.waiting })).toBeVisible()
    expect(page.getByText(words.title.looks).query()).toBeNull()
  })
})

describe.each(['zh-CN', 'en'] as const)('no page for a role breaks WCAG 2.2 AA (%s)', (language) => {
  test.each([
    ['trainer', '/today'],
    ['trainer', '/people'],
    ['trainer', '/training'],
    ['auditor', '/today'],
    ['head', '/today'],
    ['clerk', '/month?step=seal'],
  ] as const)('%s at %s', async (role, path) => {
    const at = await open(path, { role }, language)
    await expect.element(title()).toBeVisible()
    await expect.poll(() => at.root.textContent).not.toContain(language === 'en' ? en.app.hint.loading : '正在打开')
    expect(await at.violations()).toEqual([])
  })
})
