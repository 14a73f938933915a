import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'

const { app, person: words, sheets } = zhCN
let station: TestStation
let screen: Screen

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  screen = await openScreen(station.services, '/people/import')
})
afterEach(async () => {
  vi.restoreAllMocks()
  screen.close()
  await station.close()
})

const start = () => page.getByRole('button', { name: words.action.startImport })
const chosen = () => page.getByText(app.status.fileChosen.replace('{name}', 'roster.csv'))

async function choose(people: number): Promise<void> {
  const csv = rosterCsv(generatePeople({ seed: 7, count: people, today: today() }))
  await expect.poll(() => document.querySelector('#roster-file')).not.toBeNull()
  await userEvent.upload(document.querySelector('#roster-file') as Element, new File([csv], 'roster.csv'))
  await expect.element(chosen()).toBeVisible()
}

test('the report names the columns that were read and those that were not, and the field is empty again', async () => {
  await choose(3)
  await start().click()
  await expect.element(page.getByText('导入 3 人', { exact: false })).toBeVisible()
  const termOf = (label: string) =>
    [...document.querySelectorAll('dt')].find((term) => term.textContent === label)?.nextElementSibling?.textContent
  expect(termOf(sheets.field.used.replace('{sheet}', 'CSV'))).toBe(
    '姓名、身份证号码、性别、出生日期、民族、文化程度、户口性质、户籍地址、常住地址、村（社区）、联系电话、人员类别、残疾等级、备注',
  )
  expect(termOf(sheets.field.unused)).toBe('序号')
  expect(chosen().query()).toBeNull()
  expect(await screen.violations()).toEqual([])
  await choose(3) // the same file once more
})

test('the template is a roster that the import understands, and its example row is nobody', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL')
  await page.getByRole('button', { name: words.action.template }).click()
  await expect.poll(() => saved.mock.calls.length).toBe(1)
  const bytes = new Uint8Array(await (saved.mock.calls[0]?.[0] as Blob).arrayBuffer())
  const report = await station.services.person.importRoster(words.file.template, bytes, {})
  expect(report).toMatchObject({ rows: 0, imported: 0, refused: [], warned: [] })
  expect(report.columnUse).toMatchObject([{ unused: [] }])
  expect(report.columnUse[0]?.used).toHaveLength(15)
})

test('a long import tells how far it is, and stops between two people when it is cancelled', async () => {
  await choose(6000)
  await start().click()
  const busy = page.getByRole('status', { name: words.busy.import })
  await expect.element(busy).toHaveTextContent(/保存 [\d,]+ \/ 6,000/)
  await busy.getByRole('button', { name: app.action.cancel }).click()
  await expect.element(page.getByText(sheets.status.cancelled)).toBeVisible()
  const imported = Number(/导入 ([\d,]+) 人/.exec(document.body.textContent)?.[1]?.replace(',', ''))
  expect(imported).toBeGreaterThan(0)
  expect(imported).toBeLessThan(6000)
  expect(await station.services.person.count()).toBe(imported)
  await expect.element(chosen()).toBeVisible()
})
