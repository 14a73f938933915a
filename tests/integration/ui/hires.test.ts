import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { addDays } from '../../../src/shared/units'
import { employer, hireRows, hireText, hireTitles } from '../../builders/hires'
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
