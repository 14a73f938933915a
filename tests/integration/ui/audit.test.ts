import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { Person } from '../../../src/domain/person/types'
import type { Operation } from '../../../src/shared/operation'
import { uuidV7 } from '../../../src/shared/ids'
import { addDays, classHours, instantOf } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import type { StationAccess } from '../../../src/usecases/access'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const words = zhCN.audit
let station: TestStation
let screen: Screen
let person: Person

const entry = (operatorId: string, displayName: string, leftOn: string | null = null) => ({
  operatorId,
  displayName,
  leftOn,
  account: operatorId,
  role: 'clerk' as const,
  isLockedOut: false,
  mustChangePassword: false,
  hasPin: false,
})
const operators = [
  entry('operator-1', '李娜'),
  entry('operator-2', '吉克·阿木', '2026-01-01'),
  entry('zhang', '张站长'),
]
const access: Partial<StationAccess> = {
  status: () => Promise.resolve({ operators } as unknown as Awaited<ReturnType<StationAccess['status']>>),
}

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英', phone: '13900001111' }))).result
})
afterEach(async () => {
  vi.restoreAllMocks()
  document.documentElement.style.removeProperty('zoom')
  screen.close()
  await station.close()
})

/** An event as the service writes it. */
async function anEvent(changes: Partial<Operation>): Promise<void> {
  const { head } = await station.journal.head(null)
  const opId = uuidV7<'operation'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  const op = { operatorId: 'operator-1', at: instantOf(Date.now()), useCase: 'station:sign-in', writes: [], opId }
  await station.journal.append(head.seq, { ...op, ...changes })
}
const open = async (path = '/audit', language: 'zh-CN' | 'en' = 'zh-CN') => {
  screen = await openScreen(station.services, path, language, { access })
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const rowsShown = () => page.getByRole('table', { name: words.logTable }).getByRole('row')
const row = (text: string | RegExp) => rowsShown().filter({ hasText: text })
const select = (name: string) => page.getByRole('combobox', { name })

test('the log tells in plain words who did what, the second person, about whom, newest first', async () => {
  await anEvent({ useCase: 'station:sign-in', facts: { way: 'pin' }, operatorId: 'operator-2' })
  await anEvent({ useCase: 'person:reveal', facts: { personId: person.id, field: 'phone', reason: 'contact-person' } })
  await anEvent({ useCase: 'station:set-parameter', approvedBy: 'zhang' })
  await anEvent({ useCase: 'station:sign-in-failed', facts: { operatorId: '', count: 3, lastAt: '' } })
  await anEvent({ useCase: 'station:clock-jump', facts: { seconds: -3600 } })
  await anEvent({ useCase: 'audit:export', facts: { from: '2026-11-01', to: '', entries: 7 } })
  await anEvent({ useCase: 'later:act' })
  await open()
  await expect.element(row(words.act['person:create'])).toHaveTextContent('王秀英')
  const texts = rowsShown()
    .elements()
    .slice(1)
    .map((one) => one.textContent)
  expect(texts[0]).toContain('later:act')
  expect(texts[1]).toMatch(/导出操作日志.*2026-11-01 至 ….*7 条/)
  expect(texts[2]).toContain('倒退 3600 秒')
  expect(texts[3]).toMatch(/输错密码.*没有这个账号.*3 次/)
  expect(texts[4]).toContain('李娜（张站长）')
  expect(texts[5]).toMatch(/看完整信息.*手机号码.*原因：联系本人.*王秀英/)
  expect(texts[6]).toMatch(/吉克·阿木登录.*用快捷码/)
  await expect.poll(() => screen.violations()).toEqual([])
})

test('a change is opened with before and after in the words of the forms, numbers covered', async () => {
  await station.services.person.update(person.id, aNewPerson({ name: '王秀英', phone: '13900002222', education: '61' }))
  await open()
  await page.getByRole('button', { name: new RegExp(`${words.act['person:update']}$`) }).click()
  const dialog = page.getByRole('dialog')
  const phone = dialog.getByRole('row', { name: new RegExp(zhCN.person.field.phone) })
  await expect.element(phone).toHaveTextContent('139****1111')
  await expect.element(phone).toHaveTextContent('139****2222')
  await expect
    .element(dialog.getByRole('row', { name: new RegExp(zhCN.person.field.education) }))
    .toHaveTextContent('高中')
  expect(document.body.textContent).not.toContain('13900002222')
  await expect.poll(() => screen.violations()).toEqual([])
  await dialog.getByRole('button', { name: words.action.onlyPerson.replace('{name}', '王秀英') }).click()
  await expect.element(button(words.action.clearPerson)).toBeVisible()
  await expect.poll(() => rowsShown().elements().length).toBe(3)
})

test('a new record is opened with what it holds and shows no whole number', async () => {
  await open()
  await page.getByRole('button', { name: new RegExp(`${words.act['person:create']}$`) }).click()
  const table = page.getByRole('dialog').getByRole('table')
  await expect.element(table).toBeVisible()
  expect(table.element().textContent).toContain('519900********')
  expect(document.body.textContent).not.toContain(person.idNumber)
  expect(
    table
      .getByRole('columnheader')
      .elements()
      .map((one) => one.textContent),
  ).toEqual([words.field.field, words.field.value])
})

test('filters count at once, are kept while another page is looked at, and are cleared together', async () => {
  await anEvent({
    operatorId: 'operator-2',
    useCase: 'person:reveal',
    facts: { personId: person.id, field: 'all', reason: '' },
  })
  await anEvent({ operatorId: 'operator-2' })
  await open()
  await expect.poll(() => rowsShown().elements().length).toBeGreaterThan(3)
  expect(button(words.action.clear).elements()).toEqual([])
  await select(words.field.group).selectOptions(words.group.looks)
  await expect.poll(() => rowsShown().elements().length).toBe(2)
  await select(words.field.operator).selectOptions('李娜')
  await expect.element(page.getByText(words.empty.filtered)).toBeVisible()
  await screen.go('/audit/days')
  await screen.go('/audit')
  await expect.element(select(words.field.group)).toHaveValue('looks')
  await button(words.action.clear).first().click()
  await expect.poll(() => rowsShown().elements().length).toBeGreaterThan(3)
})

test('days are whole days of this counter, the last one included', async () => {
  await anEvent({ at: new Date(Date.now() - 48 * 3600e3).toISOString() as Operation['at'], operatorId: 'operator-2' })
  await open()
  const yesterday = addDays(today(), -1)
  await page.getByLabelText(words.field.from).fill(yesterday.replaceAll('-', ''))
  await expect.poll(() => row('吉克·阿木').elements().length).toBe(0)
  await expect.poll(() => rowsShown().elements().length).toBeGreaterThan(1)
  await page.getByLabelText(words.field.to).fill(addDays(today(), -2).replaceAll('-', ''))
  await expect.element(page.getByText(words.wrong.dates)).toBeVisible()
})

test('a long log comes a hundred acts at a time, and the search goes on when asked', async () => {
  for (let count = 0; count < 250; count++) await anEvent({})
  await open()
  await expect.element(button(words.action.more)).toBeVisible()
  const found = () => Number(/^(\d+)/.exec(page.getByText(/条，/).first().element().textContent?.trim() ?? '')?.[1])
  const first = found()
  expect(first).toBeGreaterThanOrEqual(100)
  expect(first).toBeLessThan(250)
  await button(words.action.more).click()
  await expect.poll(found).toBeGreaterThan(first)
})

test('an export holds everything that fits, numbers covered, runs no formula, and is in the log first', async () => {
  await station.services.training.openClass({
    title: '=1+1',
    kind: '01',
    provider: '',
    place: '高坎村委会',
    teacher: '',
    plannedHours: classHours(8),
    capacity: 20,
    startsOn: today(),
    endsOn: today(),
  })
  await anEvent({ useCase: 'person:reveal', facts: { personId: person.id, field: 'all', reason: '联系 13900001111' } })
  await open()
  await expect.element(button(words.action.export)).toBeVisible()
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    expect(station.journal.operations.at(-1)?.useCase).toBe('audit:export')
    return 'blob:none'
  })
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  const before = station.journal.operations.length
  await button(words.action.export).click()
  await expect.element(page.getByText(`已导出 ${before} 条`)).toBeVisible()
  const csv = (await saved[0]?.text()) ?? ''
  expect(names[0]).toBe(`操作日志-${today()}.csv`)
  expect(csv.split('\r\n')).toHaveLength(before + 2)
  expect(csv).toContain(`"'=1+1"`)
  expect(csv).not.toMatch(/1390000\d{4}|\d{17}[\dX]/)
  expect(station.journal.operations.at(-1)).toMatchObject({ facts: { entries: before, from: '', to: '' } })
})

test('the matrix of persons and days counts acts, looks and failures, and a number leads to its acts', async () => {
  await anEvent({
    operatorId: 'operator-2',
    useCase: 'person:reveal',
    facts: { personId: person.id, field: 'all', reason: '' },
  })
  await anEvent({
    useCase: 'station:sign-in-failed',
    facts: { operatorId: 'zhang', count: 4, lastAt: instantOf(Date.now()) },
  })
  await open('/audit/days')
  const table = page.getByRole('table', { name: words.daysTable })
  await expect.element(table.getByRole('rowheader', { name: '吉克·阿木' })).toBeVisible()
  expect(table.getByRole('rowheader').elements()).toHaveLength(2)
  await expect.poll(() => screen.violations()).toEqual([])
  await page.getByRole('radio', { name: words.measure.failures }).click()
  await expect.element(table.getByRole('row', { name: /张站长/ })).toHaveTextContent('4')
  await page.getByRole('radio', { name: words.measure.looks }).click()
  await table.getByRole('button', { name: /^吉克·阿木/ }).click()
  expect(screen.path()).toBe('/audit')
  await expect.poll(() => rowsShown().elements().length).toBe(2)
  await expect.element(row(words.act['person:reveal'])).toHaveTextContent('吉克·阿木')
})

test.each(['clerk', 'reviewer', 'trainer'] as const)('the audit is no page for a %s', async (role) => {
  screen = await openScreen(station.services, '/audit', 'zh-CN', { access, role })
  await expect.poll(() => page.getByRole('heading', { name: words.title.log }).elements().length).toBe(0)
})

test.each([
  { width: 1366, height: 768, zoom: 1 },
  { width: 1366, height: 768, zoom: 1.5 },
  { width: 683, height: 384, zoom: 1 }, // what a browser at 200 % leaves of 1366×768
])('the pages hold at $width×$height and text size $zoom, in English', async ({ width, height, zoom }) => {
  await page.viewport(width, height)
  document.documentElement.style.setProperty('zoom', String(zoom))
  await anEvent({ operatorId: 'operator-2' })
  await open('/audit', 'en')
  await expect.element(page.getByRole('table', { name: en.audit.logTable })).toBeVisible()
  for (const path of ['/audit', '/audit/days', '/audit/verify']) {
    await screen.go(path)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    const root = document.documentElement
    expect(root.scrollWidth, `${path} sideways`).toBeLessThanOrEqual(root.clientWidth)
    await expect.poll(() => screen.violations()).toEqual([])
  }
})
