import { localDate } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { expect, test } from './fixtures'
import { createPerson } from './pages/new-person'
import { begin, setUp, speak } from './pages/station-pages'
import { wordsOf } from './pages/words'

for (const language of ['zh-CN', 'en'] as const) {
  const { app, station } = wordsOf(language)

  test(`a value that is thought of names who would be decided differently (${language})`, async ({ page }) => {
    test.setTimeout(120_000)
    await setUp(page)
    await begin(page)
    await speak(page, language)
    const year = await page.evaluate(() => new Date().getFullYear())
    const born = (years: number) => anIdNumber({ bornOn: localDate(`${year - years}-01-01`), sex: '2' })
    const [young, grown] = [
      { name: '陈晓燕', idNumber: born(17) },
      { name: '王秀英', idNumber: born(40) },
    ]
    for (const one of [grown, young]) await createPerson(page, language, one)

    await page.getByRole('navigation', { name: app.title.areas }).getByRole('link', { name: app.area.settings }).click()
    await page.getByRole('link', { name: station.title.rules }).click()
    await page.getByRole('row').filter({ hasText: station.parameter['unempReg-minAge'] }).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    const preview = dialog.getByRole('button', { name: station.action.preview })
    const named = dialog.getByRole('table', { name: station.action.preview })

    await test.step('the value as it is leaves everybody as they are', async () => {
      await dialog.getByLabel(station.field.ownValue).fill('16')
      await preview.click()
      await expect(dialog.getByText(station.hint.previewNone)).toBeVisible()
    })

    await test.step('another one names the girl of seventeen alone, with the answer before and after', async () => {
      await dialog.getByLabel(station.field.ownValue).fill('18')
      await expect(named).toHaveCount(0)
      await preview.click()
      await expect(named.getByRole('row')).toHaveCount(2)
      const row = named.getByRole('row').filter({ hasText: young.name })
      await expect(row).toContainText(station.previewDecision.unemployment)
      const [, , before, after] = await row.getByRole('cell').allInnerTexts()
      expect(after).toContain('18')
      expect(before).not.toContain('18')
      await expect(named).not.toContainText(grown.name)
    })

    await test.step('and leads to her file', async () => {
      await named.getByRole('link', { name: young.name }).click()
      await expect(page.getByRole('heading', { name: young.name, level: 2 })).toBeVisible()
    })
  })
}
