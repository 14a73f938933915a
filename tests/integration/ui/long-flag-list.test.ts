import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { importRoster } from '../../builders/import-roster'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'

let station: TestStation
let screen: Screen
const count = 1001
const people = generatePeople({ seed: 31, count, today: today() })

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  await importRoster(station.services, { content: rosterCsv(people) })
})
afterEach(async () => {
  screen.close()
  await station.close()
})

for (const [language, words, english] of [
  ['zh-CN', zhCN, false],
  ['en', en, true],
] as const) {
  test(`a long list is taken with its progress and taken back where it stands, in ${language}`, async () => {
    screen = await openScreen(station.services, '/people/lists', language)
    await page.getByRole('radio', { name: english ? /agriculture/i : /农业农村/ }).click()
    await page.getByLabelText(words.flags.field.listedOn).first().fill(today())
    await userEvent.tab()
    const rows = people.map(({ name, idNumber }) => `${name},${idNumber},脱贫户`)
    const file = new File([['姓名,身份证号,人员类别', ...rows].join('\r\n')], '全县.csv', { type: 'text/csv' })
    await userEvent.upload(document.querySelector('#flag-file') as Element, file)
    await page.getByRole('button', { name: words.flags.action.rehearse }).click()
    const save = words.flags.action.save.split('|').at(-1)?.trim().replace('{count}', String(count)) ?? ''
    await page.getByRole('button', { name: save }).click()
    const undo = page.getByRole('button', { name: words.sheets.action.undo })
    await expect.element(undo).toBeVisible()
    expect(await station.store.listAll('flagLists')).toMatchObject([{ newlyFlagged: count }])
    const taken = words.flags.done.split('|').at(-1)?.trim().replace('{count}', String(count)) ?? ''
    await expect.element(page.getByText(taken)).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await undo.click()
    await expect.element(page.getByText(words.flags.empty.past)).toBeVisible()
    expect(await station.store.listAll('flagLists')).toEqual([])
    await expect.element(page.getByText(taken)).not.toBeInTheDocument()
  })
}
