import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { writeTextSheets } from '../../../src/platform/sheets/spreadsheet'
import { today } from '../../../src/ui/composables/today'
import { addDays } from '../../../src/shared/units'
import { employer, hireRows, hireText, hireTitles, importHires } from '../../builders/hires'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople, newPersonOf } from '../../builders/people'
import { aNewUnemployment } from '../../builders/registration.builder'

let station: TestStation
let screen: Screen

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  screen.close()
  await station.close()
})

const people = (count: number) => generatePeople({ seed: 9, count, today: today() })
const startedOn = () => addDays(today(), -20)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const commitOf = (words: typeof zhCN | typeof en, added: number) =>
  words.sheets.action.commit.replace('{new}', String(added)).replace('{update}', '0')

for (const [language, words] of [
  ['zh-CN', zhCN],
  ['en', en],
] as const) {
  test(`a list is pasted, rehearsed, registered, printed and taken back, in ${language}`, async () => {
    screen = await openScreen(station.services, '/counter/hires', language)
    await expect.element(page.getByText(words.sheets.status.noImports)).toBeVisible()
    expect(await screen.violations()).toEqual([])
    const list = hireText(people(3), () => ({ 入职日期: startedOn() }))
    await page.getByLabelText(words.employment.field.hiresPasted).fill(list)
    await button(words.employment.action.readHires).click()
    await expect.element(page.getByLabelText(words.registration.field.employer).first()).toHaveValue(employer)
    expect(await screen.violations()).toEqual([])
    await button(words.sheets.action.next).click()
    await expect.element(page.getByText(words.errors['registration/new-file']).first()).toBeVisible()
    expect(await screen.violations()).toEqual([])
    expect(await station.services.person.count()).toBe(0)
    await button(commitOf(words, 3)).click()
    await expect.element(button(new RegExp(`ZG.*${employer}`))).toBeVisible()
    expect(await station.store.count('employmentSpells')).toBe(3)
    expect(await screen.violations()).toEqual([])
    await button(new RegExp(`ZG.*${employer}`)).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await button(words.sheets.action.undo).click()
    await expect.element(page.getByText(words.sheets.status.undone)).toBeVisible()
    expect(await station.store.count('employmentSpells')).toBe(0)
  })
}

test('what no column says is entered once for the whole list, and a wrong code is remarked', async () => {
  screen = await openScreen(station.services, '/counter/hires', 'zh-CN')
  const bare = [hireTitles.slice(1, 3), ...hireRows(people(2)).map((cells) => cells.slice(1, 3))]
  await page.getByLabelText(zhCN.employment.field.hiresPasted).fill(bare.map((line) => line.join('\t')).join('\n'))
  await button(zhCN.employment.action.readHires).click()
  await expect.element(button(zhCN.sheets.action.next)).toBeDisabled()
  await page.getByLabelText(zhCN.registration.field.employer).first().fill('石桥机械厂')
  await page.getByLabelText(zhCN.employment.field.creditCode).first().fill('91350100M000100Y44')
  await page.getByLabelText(zhCN.registration.field.startedOn).first().fill(addDays(today(), -31))
  await userEvent.tab()
  await button(zhCN.sheets.action.next).click()
  await expect
    .element(page.getByText(zhCN.errors['registration/credit-code-check'], { exact: false }).first())
    .toBeVisible()
  await button(commitOf(zhCN, 2)).click()
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.result })).toBeVisible()
  expect(await station.store.listAll('employmentSpells')).toMatchObject([
    { employer: '石桥机械厂', startedOn: addDays(today(), -31) },
    { employer: '石桥机械厂' },
  ])
})

test('a day that was given for the whole list and is wrong for one person is mended in the row', async () => {
  const [first] = people(1)
  const { result } = await station.services.person.create(newPersonOf(first as never))
  const since = { registeredOn: addDays(today(), -5), unemployedOn: addDays(today(), -5) }
  await station.services.registration.registerUnemployed(aNewUnemployment({ personId: result.id, ...since }))
  screen = await openScreen(station.services, '/counter/hires', 'zh-CN')
  const bare = [hireTitles.slice(1, 3), ...hireRows(people(2)).map((cells) => cells.slice(1, 3))]
  await page.getByLabelText(zhCN.employment.field.hiresPasted).fill(bare.map((line) => line.join('\t')).join('\n'))
  await button(zhCN.employment.action.readHires).click()
  await page.getByLabelText(zhCN.registration.field.employer).first().fill('石桥机械厂')
  await page.getByLabelText(zhCN.registration.field.startedOn).first().fill(startedOn())
  await userEvent.tab()
  await button(zhCN.sheets.action.next).click()
  const cell = page.getByRole('textbox', { name: /就业日期/ })
  await expect.element(cell).toHaveValue(startedOn())
  await cell.fill(addDays(today(), -3))
  await userEvent.tab()
  await button(commitOf(zhCN, 2)).click()
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.result })).toBeVisible()
  const days = (await station.store.listAll('employmentSpells')).map((spell) => spell.startedOn).sort()
  expect(days).toEqual([startedOn(), addDays(today(), -3)])
})

test('a first column without a title keeps its place when a list is pasted', async () => {
  screen = await openScreen(station.services, '/counter/hires')
  const rows = hireRows(people(2)).map((cells) => [cells[0], cells[1], cells[2], employer, startedOn()])
  const list = [['', '姓名', '身份证号', '单位名称', '就业日期'], ...rows].map((line) => line.join('\t')).join('\n')
  await page.getByLabelText(zhCN.employment.field.hiresPasted).fill(list)
  await button(zhCN.employment.action.readHires).click()
  await button(zhCN.sheets.action.next).click()
  await button(commitOf(zhCN, 2)).click()
  await expect.poll(() => station.store.count('employmentSpells')).toBe(2)
})

test('more than can be pasted is kept whole and refused with a sentence', async () => {
  screen = await openScreen(station.services, '/counter/hires')
  const field = page.getByLabelText(zhCN.employment.field.hiresPasted)
  await expect.element(field).toBeVisible()
  const area = field.element() as HTMLTextAreaElement
  expect(area.maxLength).toBe(-1) // nothing is cut off
  area.value = '王'.repeat(400_001)
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await expect.element(page.getByText(/最多 400,000 个/)).toBeVisible()
  await button(zhCN.employment.action.readHires).click()
  await expect.element(button(zhCN.sheets.action.next)).not.toBeInTheDocument()
})

test('in a workbook with a sheet for each employer, what is put right for one stays with that one', async () => {
  screen = await openScreen(station.services, '/counter/hires')
  await expect.element(page.getByText(zhCN.sheets.status.noImports)).toBeVisible()
  const sheets = people(2).map((person, index) => ({
    name: `单位${index + 1}`,
    titles: [`填报单位（盖章）：${['高坎食品有限公司', '石桥机械厂'][index] ?? ''}`],
    rows: [[...hireTitles], ...hireRows([person], () => ({ 入职日期: startedOn() }))],
  }))
  const book = new File([(await writeTextSheets(sheets)).slice()], '招用.xlsx')
  await userEvent.upload(document.querySelector('#hires-file') as Element, book)
  await button(zhCN.employment.action.readHires).click()
  const of = (sheet: string) =>
    page.getByRole('group', { name: new RegExp(sheet) }).getByLabelText(zhCN.registration.field.employer)
  await expect.element(of('单位2')).toHaveValue('石桥机械厂')
  expect(await screen.violations()).toEqual([])
  await of('单位1').fill('高坎食品集团')
  await button(zhCN.sheets.action.next).click()
  await button(commitOf(zhCN, 2)).click()
  await expect.poll(() => station.store.count('employmentSpells')).toBe(2)
  const spells = await station.store.listAll('employmentSpells')
  expect(spells.map((one) => one.employer).sort()).toEqual(['石桥机械厂', '高坎食品集团'])
})

test('the lists of a past import are read when they are asked for, not with the page', async () => {
  await importHires(
    station.services,
    hireText(people(2), () => ({ 入职日期: startedOn() })),
  )
  const read = vi.spyOn(station.services.rosters, 'listsOf')
  screen = await openScreen(station.services, '/counter/hires')
  const show = page.getByRole('button', { name: zhCN.employment.action.showLists, exact: true })
  await expect.element(show).toBeVisible()
  expect(read).not.toHaveBeenCalled()
  await show.click()
  await expect.element(button(new RegExp(`ZG.*${employer}`))).toBeVisible()
  expect(await screen.violations()).toEqual([])
})
