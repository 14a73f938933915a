import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'

const head = '来源,演示区划代码 2026 年版\n日期,2026-06-30\n乡级范围,512021\n代码,名称,停用日期\n'
let station: TestStation
let screen: Screen | null = null

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation('2026-11-22')
})
afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

async function tryFile(text: string, words: typeof zhCN.station | typeof en.station): Promise<void> {
  await userEvent.upload(document.querySelector('#places-file') as Element, new File([text], 'places.csv'))
  await page.getByRole('button', { name: words.action.rehearsePlaces }).click()
}

for (const [language, words] of [
  ['zh-CN', zhCN.station],
  ['en', en.station],
] as const) {
  test(`a newer table of places is tried, mended, and loaded; the page says so in ${language}`, async () => {
    screen = await openScreen(station.services, '/settings/places', language)
    await page.getByRole('button', { name: words.action.rehearsePlaces }).click()
    await expect.element(page.getByText(words.wrong.placesFile).first()).toBeVisible()
    await tryFile(`${head}512021,\n`, words)
    await expect.element(page.getByRole('table', { name: words.placesProblems })).toBeVisible()
    await expect.element(page.getByRole('button', { name: words.action.loadPlaces })).not.toBeInTheDocument()
    expect(await screen.violations()).toEqual([])

    await tryFile(`${head}512021100,岳阳街道\n512021990,新设演示镇\n`, words)
    const changes = page.getByRole('table', { name: words.placesChanges })
    await expect.element(changes.getByRole('row', { name: /512021990/ })).toHaveTextContent(words.placeChange.new)
    expect(await screen.violations()).toEqual([])
    await page.getByRole('button', { name: words.action.loadPlaces }).click()
    await expect.element(page.getByText('演示区划代码 2026 年版')).toBeVisible()
    await screen.go('/settings/about')
    await expect.element(page.getByText('演示区划代码 2026 年版')).toBeVisible()
  })
}
