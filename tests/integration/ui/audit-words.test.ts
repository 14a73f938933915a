import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { Person } from '../../../src/domain/person/types'
import type { Operation } from '../../../src/shared/operation'
import { uuidV7 } from '../../../src/shared/ids'
import { addDays, instantOf, localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import type { StationAccess } from '../../../src/usecases/access'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const words = zhCN.audit
let station: TestStation
let screen: Screen
let person: Person

const entry = (operatorId: string, displayName: string) => ({ operatorId, displayName, leftOn: null })
const operators = [entry('operator-1', '李娜'), entry('zhang', '张站长')]
const access: Partial<StationAccess> = {
  status: () => Promise.resolve({ operators } as unknown as Awaited<ReturnType<StationAccess['status']>>),
}

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
})
afterEach(async () => {
  vi.restoreAllMocks()
  screen.close()
  await station.close()
})

async function anEvent(changes: Partial<Operation>): Promise<void> {
  const { head } = await station.journal.head(null)
  const opId = uuidV7<'operation'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  const op = { operatorId: 'operator-1', at: instantOf(Date.now()), useCase: 'station:sign-in', writes: [], opId }
  await station.journal.append(head.seq, { ...op, ...changes })
}
const open = async (language: 'zh-CN' | 'en' = 'zh-CN') => {
  screen = await openScreen(station.services, '/audit', language, { access })
  await expect.element(newest(language)).toBeVisible()
}
const newest = (language: 'zh-CN' | 'en' = 'zh-CN') =>
  page
    .getByRole('table', { name: (language === 'en' ? en : zhCN).audit.logTable })
    .getByRole('row')
    .nth(1)
const dialog = () => page.getByRole('dialog')
const details = () => newest().getByRole('button').click()

/** What the exported list says. */
async function exported(): Promise<string> {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:none'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await page.getByRole('button', { name: words.action.export }).click()
  await expect.poll(() => saved.length).toBe(1)
  return (await saved[0]?.text()) ?? ''
}

async function setRule(value: number, from: string, source: string): Promise<void> {
  const override = { key: 'unempReg.finishDays', from: localDate(from), value, source, backdatedBy: '第九条' }
  const approval = { approvalId: 'yes', operatorId: 'zhang', about: override.key } as never
  await station.services.station.setParameter(override, approval)
}

test.each([
  ['station:add-operator', { operatorId: 'zhang', role: 'reviewer', alone: 1 }],
  ['station:restore', { alone: 1 }],
])('%s without a second person says so in the list, the details and the export', async (useCase, facts) => {
  await anEvent({ useCase, facts })
  await open()
  await expect.element(newest()).toHaveTextContent(words.detail.alone)
  expect(await exported()).toContain(words.detail.alone)
  await details()
  await expect.element(dialog()).toHaveTextContent(words.detail.alone)
})

test('a check that found something says where, and an older one without a place leaves no gap', async () => {
  const result = 'journal/record-unreadable'
  await anEvent({ useCase: 'journal:verify', facts: { records: 9, result } })
  await anEvent({ useCase: 'journal:verify', facts: { records: 9, result, seq: 4, segment: 1, offset: 900 } })
  await open()
  await expect.element(newest()).toHaveTextContent('第 4 条记录')
  const older = page.getByRole('table', { name: words.logTable }).getByRole('row').nth(2)
  await expect.element(older).toHaveTextContent(words.detail.broken)
  expect(older.element().textContent).not.toMatch(/第\s*条/)
})

test('a change of a rule says which, from what to what with units, and shows the document number whole', async () => {
  await setRule(3, '2026-10-01', '519900-2026-1')
  await setRule(6, '2026-11-01', '519900-2026-3')
  await open()
  const name = zhCN.station.parameter['unempReg-finishDays']
  await expect.element(newest()).toHaveTextContent(name)
  await details()
  await expect.element(dialog().getByRole('heading', { level: 3 })).toHaveTextContent(`${words.field.rule} · ${name}`)
  const value = dialog().getByRole('row', { name: new RegExp(`^${words.field.value}`) })
  await expect.element(value).toHaveTextContent(/3 天.*6 天/)
  const source = dialog().getByRole('row', { name: new RegExp(`^${zhCN.station.field.source}`) })
  await expect.element(source).toHaveTextContent(/519900-2026-1.*519900-2026-3/)
  expect(dialog().element().textContent).not.toContain('unempReg')
  await expect.poll(() => screen.violations()).toEqual([])
})

test('the first own value of a rule is shown beside the official one that was in force', async () => {
  await setRule(6, '2026-11-01', '519900-2026-3')
  await open()
  await details()
  const value = dialog().getByRole('row', { name: new RegExp(`^${words.field.value}`) })
  await expect.element(value).toHaveTextContent(/\d+ 天.*6 天/)
  expect(value.element().textContent).not.toContain(zhCN.app.status.none)
})

test.each([
  ['station:set-parameter', 'unempReg.finishDays', /规则：失业登记：办结工作日/],
  ['station:dismiss-operator', 'zhang', /账号：张站长/],
  ['station:add-operator', 'yangguang', /账号：yangguang/],
  ['month:export', '519900-2026-3', /批次：519900-2026-3/],
] as const)('a consent to %s says about what', async (purpose, about, said) => {
  await anEvent({ useCase: 'station:approve', approvedBy: 'zhang', facts: { purpose, about } })
  await open()
  await expect.element(newest()).toHaveTextContent(said)
  await expect.element(newest()).toHaveTextContent(words.act[purpose])
})

test('a change of person, and a password that somebody reset for themselves, have words of their own', async () => {
  await anEvent({ useCase: 'station:lock', facts: { reason: 'switched' } })
  await open()
  await expect.element(newest()).toHaveTextContent(words.lockReason.switched)
  await anEvent({ useCase: 'station:reset-password', facts: { operatorId: 'operator-1' } })
  await page.getByRole('button', { name: words.action.reload }).click()
  await expect.element(newest()).toHaveTextContent(words.ownReset)
  await anEvent({ useCase: 'station:reset-password', facts: { operatorId: 'zhang' } })
  await page.getByRole('button', { name: words.action.reload }).click()
  await expect.element(newest()).toHaveTextContent(words.act['station:reset-password'])
})

test('days the wrong way round are said once: nothing is looked for, and the filters are cleared at one place', async () => {
  await open()
  await page.getByLabelText(words.field.from).fill(today().replaceAll('-', ''))
  await page.getByLabelText(words.field.to).fill(addDays(today(), -1).replaceAll('-', ''))
  await expect.element(page.getByText(words.wrong.dates)).toBeVisible()
  await expect.poll(() => document.body.textContent).not.toContain('整本日志都查过了')
  expect(document.body.textContent).not.toContain(words.empty.filtered)
  expect(page.getByRole('button', { name: words.action.clear }).elements()).toHaveLength(1)
  expect(page.getByRole('table').elements()).toEqual([])
  await page.getByRole('combobox', { name: words.field.group }).selectOptions(words.group.undo)
  await page.getByLabelText(words.field.to).fill(today().replaceAll('-', ''))
  await expect.element(page.getByText(words.empty.filtered)).toBeVisible()
  expect(page.getByRole('button', { name: words.action.clear }).elements()).toHaveLength(1)
})

test.each(['zh-CN', 'en'] as const)('the list shows seconds in %s', async (language) => {
  await anEvent({ at: new Date(2026, 10, 3, 9, 8, 7).toISOString() as Operation['at'] })
  await open(language)
  await expect.element(newest(language)).toHaveTextContent('09:08:07')
})

test('of a day of birth only the year is shown', async () => {
  await open()
  await details()
  await expect.element(dialog().getByRole('table')).toHaveTextContent('1985\u2011**\u2011**')
  expect(document.body.textContent).not.toMatch(/1985年6月15日|1985-06-15/)
  expect(person.bornOn).toBe('1985-06-15')
})

test('links stand below their heading, and in the table of days names, heads and totals stand on their lines', async () => {
  const box = (element: Element | null | undefined) => {
    const range = document.createRange()
    range.selectNodeContents(element ?? document.body)
    return range.getBoundingClientRect()
  }
  await open()
  const [heading, link] = [document.querySelector('thead th:last-child'), newest().getByRole('button').element()]
  expect(box(link).left).toBeCloseTo(box(heading).left, 0)
  expect(box(link).top).toBeCloseTo(box(newest().getByRole('cell').nth(1).element()).top, 0)
  await screen.go('/audit/days')
  const table = page.getByRole('table', { name: words.daysTable })
  await expect.element(table.getByRole('rowheader').first()).toBeVisible()
  const heads = table.getByRole('columnheader').elements()
  const seen = heads.map((one) => box(one.querySelector('[aria-hidden]') ?? one).top)
  expect(Math.max(...seen) - Math.min(...seen)).toBeLessThan(1)
  const size = (element: Element | null) => element && getComputedStyle(element).fontSize
  expect(size(document.querySelector('tbody th'))).toBe(size(document.querySelector('tbody td.end')))
})

test('the labels of the check stay on one line in English', async () => {
  screen = await openScreen(station.services, '/audit/verify', 'en', { access })
  for (const name of [en.audit.field.anchorSeq, en.audit.field.anchorHash]) {
    const label = page.getByText(name, { exact: true })
    await expect.element(label).toBeVisible()
    expect(label.element().getClientRects()).toHaveLength(1)
    expect(label.element().getBoundingClientRect().height).toBeLessThan(30)
  }
})
