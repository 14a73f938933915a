import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { hireText, importHires } from '../../builders/hires'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'

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

for (const [language, words] of [
  ['zh-CN', zhCN],
  ['en', en],
] as const) {
  test(`who left an employer is ticked and ended in one act, with the clock of the report shown, in ${language}`, async () => {
    const people = generatePeople({ seed: 9, count: 3, today: today() })
    const text = hireText(people, () => ({ 入职日期: addDays(today(), -25) }))
    await importHires(station.services, text)
    const head = station.store.head().seq
    screen = await openScreen(station.services, '/counter/leavers', language)
    expect(await screen.violations()).toEqual([])
    await page.getByLabelText(words.employment.field.findEmployer).fill('没有的单位')
    await page.getByRole('button', { name: words.employment.action.find, exact: true }).click()
    await expect.element(page.getByText(words.employment.empty.leavers)).toBeVisible()
    await page.getByLabelText(words.employment.field.findEmployer).fill('高坎食品')
    await page.getByRole('button', { name: words.employment.action.find, exact: true }).click()
    await page.getByRole('button', { name: words.employment.action.tickAll }).click()
    await page.getByRole('checkbox', { name: people[2]?.name ?? '' }).click()
    await page.getByLabelText(words.employment.field.endedOn).fill(addDays(today(), -16))
    await page.getByLabelText(words.employment.field.endReason).selectOptions('8')
    const late = words.rules['emp-end-in-time']['not-met'].split('}').at(-1) ?? ''
    await expect.element(page.getByText(late, { exact: false }).first()).toBeVisible()
    expect(await screen.violations()).toEqual([])
    const act = words.employment.action.endChosen.split(' | ').at(-1)?.replace('{count}', '2') ?? ''
    await page.getByRole('button', { name: act }).click()
    await expect.poll(() => station.store.head().seq).toBe(head + 1)
    await expect.element(page.getByRole('checkbox')).toBeVisible() // one is left
    const spells = await station.store.listAll('employmentSpells')
    expect(spells.filter(({ endedOn }) => endedOn !== null)).toMatchObject(
      Array.from({ length: 2 }, () => ({ endedOn: addDays(today(), -16), endCode: '8', endRegisteredOn: today() })),
    )
  })
}
