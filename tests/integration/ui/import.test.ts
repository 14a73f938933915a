import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { today } from '../../../src/ui/composables/today'
import { importRoster, rehearseRoster } from '../../builders/import-roster'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'

let station: TestStation
let screen: Screen

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  vi.restoreAllMocks()
  screen.close()
  await station.close()
})

const people = (count: number) => generatePeople({ seed: 7, count, today: today() })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const countOf = (sentence: string, count: number) => sentence.replace('{count}', String(count))
const commitOf = (words: typeof zhCN | typeof en, added: number, updated: number) =>
  words.sheets.action.commit.replace('{new}', String(added)).replace('{update}', String(updated))

async function choose(csv: string, words: typeof zhCN | typeof en = zhCN): Promise<void> {
  await expect.poll(() => document.querySelector('#roster-file')).not.toBeNull()
  await userEvent.upload(document.querySelector('#roster-file') as Element, new File([csv], 'roster.csv'))
  await button(words.person.action.startImport).click()
}

for (const [language, words] of [
  ['zh-CN', zhCN],
  ['en', en],
] as const) {
  test(`from the file over its columns and the rehearsal to people on file, and back, in ${language}`, async () => {
    screen = await openScreen(station.services, '/people/import', language)
    await expect.element(page.getByText(words.sheets.status.noImports)).toBeVisible()
    await choose(`${rosterCsv(people(3))}合计,3人\r\n`, words)
    await expect.element(page.getByRole('heading', { name: words.sheets.title.columns })).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await button(words.sheets.action.next).click()
    await expect.element(page.getByRole('heading', { name: words.sheets.title.rehearsal })).toBeVisible()
    await expect.element(page.getByText(words.sheets.leftOut.footer, { exact: false }).first()).toBeVisible()
    expect(await screen.violations()).toEqual([])
    expect(await station.services.person.count()).toBe(0)
    await button(commitOf(words, 3, 0)).click()
    await expect.element(page.getByRole('heading', { name: words.sheets.title.result })).toBeVisible()
    expect(await station.services.person.count()).toBe(3)
    expect(await screen.violations()).toEqual([])
    await button(words.sheets.action.undo).click()
    await expect.element(page.getByText(words.sheets.status.undone)).toBeVisible()
    expect(await station.services.person.count()).toBe(0)
  })
}

test('a column is given another meaning, and a list without a needed one says what it lacks', async () => {
  screen = await openScreen(station.services, '/people/import')
  const [one] = people(1)
  await choose(`姓名,号,文化程度\r\n${one?.name},${one?.idNumber},初中\r\n`)
  await expect.element(page.getByText(zhCN.sheets.hint.missing.replace('{columns}', '证件号码'))).toBeVisible()
  await expect.element(button(zhCN.sheets.action.next)).toBeDisabled()
  await page
    .getByLabelText(zhCN.sheets.field.column.replace('{title}', '号'), { exact: true })
    .selectOptions('idNumber')
  await button(zhCN.sheets.action.next).click()
  await expect.element(button(commitOf(zhCN, 1, 0))).toBeEnabled()
})

test('a row with a problem is mended where it stands, judged at once, and the next one takes the focus', async () => {
  screen = await openScreen(station.services, '/people/import')
  const [first, second, third] = people(3)
  const row = (person: typeof first, number: string) => `${person?.name},${number}\r\n`
  await choose(
    `姓名,身份证号\r\n${row(first, '5199')}${row(second, '')}${row(third, String(third?.idNumber))}`.replace(
      row(second, ''),
      `${second?.name},519999198506150000\r\n`,
    ),
  )
  await button(zhCN.sheets.action.next).click()
  const fix = (line: number) =>
    page.getByLabelText(zhCN.sheets.field.correct.replace('{row}', String(line)).replace('{column}', '身份证号'), {
      exact: true,
    })
  await expect.element(fix(2)).toHaveValue('5199')
  await expect.element(fix(3)).toHaveValue('519999********0000')
  ;(fix(3).element() as HTMLElement).focus()
  await expect.element(fix(3)).toHaveValue('519999198506150000')
  ;(fix(2).element() as HTMLElement).focus()
  await expect.element(fix(3)).toHaveValue('519999********0000')
  await expect.element(page.getByText(zhCN.errors['sheets/number-lost-digits'], { exact: false })).toBeVisible()
  await fix(2).fill(String(first?.idNumber))
  await userEvent.keyboard('{Enter}')
  await expect.element(button(commitOf(zhCN, 2, 0))).toBeEnabled()
  await expect.element(fix(3)).toHaveFocus()
  await fix(3).fill(String(second?.idNumber))
  await userEvent.keyboard('{Enter}')
  await button(commitOf(zhCN, 3, 0)).click()
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.result })).toBeVisible()
  expect(await station.services.person.count()).toBe(3)
})

test('a row that could not be judged can be mended all the same', async () => {
  screen = await openScreen(station.services, '/people/import')
  const [first] = people(1)
  await choose(`姓名,身份证号\r\n${first?.name},5199\r\n`)
  await button(zhCN.sheets.action.next).click()
  const name = zhCN.sheets.field.correct.replace('{row}', '2').replace('{column}', '身份证号')
  const fix = page.getByLabelText(name, { exact: true })
  vi.spyOn(station.services.rosters.people, 'correct').mockRejectedValueOnce(new AppError('bridge/unexpected'))
  await fix.fill(String(first?.idNumber))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['bridge/unexpected'])
  await expect.element(fix).toBeEnabled()
  await fix.fill(`${first?.idNumber} `)
  await userEvent.keyboard('{Enter}')
  await expect.element(button(commitOf(zhCN, 1, 0))).toBeEnabled()
})

test('what differs from the records is shown old and new, and taken when the field is ticked', async () => {
  const [one] = people(1)
  if (!one) throw new Error('nobody')
  await importRoster(station.services, { content: rosterCsv([one]) })
  screen = await openScreen(station.services, '/people/import')
  await choose(rosterCsv([{ ...one, village: '新民村1组' }]))
  await button(zhCN.sheets.action.next).click()
  await expect.element(button(commitOf(zhCN, 0, 0))).toBeDisabled()
  await expect.element(page.getByText(`${one.village} → 新民村1组`, { exact: false }).first()).toBeVisible()
  await page.getByRole('checkbox', { name: zhCN.person.field.village, exact: false }).click()
  await button(commitOf(zhCN, 0, 1)).click()
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.result })).toBeVisible()
  const [person] = await station.store.findPersonsByIdNumber(one.idNumber)
  expect(person?.village).toBe('新民村1组')
})

test('a long file is drawn as far as it is seen, and its corrections are there again after another page', async () => {
  screen = await openScreen(station.services, '/people/import')
  await choose(rosterCsv(people(900)).replace(/\r\n1,[^,]*,/, '\r\n1,,'))
  await button(zhCN.sheets.action.next).click()
  await button(countOf(zhCN.sheets.filter.all, 900)).click()
  const table = page.getByRole('table', { name: zhCN.sheets.title.rows })
  await expect.element(table).toHaveAttribute('aria-rowcount', '901')
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60)
  const frame = page.getByRole('region', { name: zhCN.sheets.title.rows })
  frame.element().scrollTop = 1e9
  await expect.element(page.getByRole('cell', { name: '901', exact: true })).toBeVisible()
  await screen.go('/people')
  await screen.go('/people/import')
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.rehearsal })).toBeVisible()
})

test('an import stands in the list with its undo, which says who stands in the way', async () => {
  const { saved } = await importRoster(station.services, { content: rosterCsv(people(2)) })
  const [person] = await station.store.listAll('persons')
  if (!person || !saved) throw new Error('nothing imported')
  await station.services.person.recordNotice(person.id)
  screen = await openScreen(station.services, '/people/import')
  await button(zhCN.sheets.action.undo).click()
  await expect.element(page.getByText(zhCN.sheets.title.obstacles)).toBeVisible()
  await expect.element(page.getByRole('link', { name: `${person.name}：${zhCN.audit.table.notices}` })).toBeVisible()
  expect(await screen.violations()).toEqual([])
})

test('the template is a roster that the import understands, and its example row is nobody', async () => {
  screen = await openScreen(station.services, '/people/import')
  const saved = vi.spyOn(URL, 'createObjectURL')
  await button(zhCN.person.action.template).click()
  await expect.poll(() => saved.mock.calls.length).toBe(1)
  const content = new Uint8Array(await (saved.mock.calls[0]?.[0] as Blob).arrayBuffer())
  const { opened, rehearsal } = await rehearseRoster(station.services, { name: 'template.xlsx', content })
  expect(rehearsal.rows.map(({ effect, reason }) => [effect, reason])).toEqual([['left-out', 'example']])
  expect(opened.lists[0]?.columns.size).toBe(15)
})

test('a rehearsal is cancelled on the way and leaves the columns open', async () => {
  screen = await openScreen(station.services, '/people/import')
  await choose(rosterCsv(people(6000)))
  await button(zhCN.sheets.action.next).click()
  await page.getByRole('status', { name: zhCN.sheets.busy.rehearsing }).getByRole('button').click()
  await expect.element(page.getByText(zhCN.errors['sheets/cancelled'])).toBeVisible()
  await expect.element(page.getByRole('heading', { name: zhCN.sheets.title.columns })).toBeVisible()
})
