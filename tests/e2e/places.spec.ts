import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { chooseFile } from './pages/files'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { filled, wordsOf } from './pages/words'

/** A table for the made-up prefecture 5199 alone: everything else stays as it is. */
const table = [
  '来源,演示区划代码 2026 年版',
  '日期,2026-06-30',
  '县级范围,5199',
  '乡级范围,5199',
  '代码,名称,停用日期',
  '5199,演示市,',
  '519901,甲县,',
  '519901100,新设演示镇,',
]

for (const language of ['zh-CN', 'en'] as const) {
  test(`a newer table of places is mended, compared and loaded, and its new place can be chosen, in ${language}`, async ({
    page,
    station,
  }) => {
    test.setTimeout(240_000)
    const { errors, person, station: words } = wordsOf(language)
    const file = join(station.dataFolder, '区划代码.csv')
    const rehearse = page.getByRole('button', { name: words.action.rehearsePlaces })
    await setUp(page)
    await begin(page)
    await speak(page, language)
    await openPath(page, '/people/new')
    const picker = page.getByRole('combobox', { name: person.field.hukouPlace })
    await picker.fill('新设演示镇')
    await expect(page.getByText(person.place.none)).toBeVisible()

    await openPath(page, '/settings/places')
    await expect(page.getByText(words.hint.placesShipped)).toBeVisible()
    await writeFile(file, [...table, '519901101,'].join('\n'))
    await chooseFile(page, words.field.placesFile, file, language)
    await rehearse.click()
    const problems = page.getByRole('table', { name: words.placesProblems })
    await expect(problems).toContainText(errors['places/name-invalid'].slice(0, 8))
    await expect(page.getByRole('button', { name: words.action.loadPlaces })).toBeHidden()

    await writeFile(file, table.join('\n'))
    await rehearse.click()
    await expect(page.getByRole('alert')).toContainText(errors['sheets/file-changed'])
    await chooseFile(page, words.field.placesFile, file, language)
    await rehearse.click()
    const changes = page.getByRole('table', { name: words.placesChanges })
    const added = changes.getByRole('row', { name: /519901100/ })
    await expect(added).toContainText(words.placeChange.new)
    await expect(added).toContainText('新设演示镇')
    await expect(changes.getByText(words.placeChange.retired)).toHaveCount(0)
    await page.getByRole('button', { name: words.action.loadPlaces }).click()
    await expect(changes).toBeHidden()
    await expect(page.getByText('演示区划代码 2026 年版')).toBeVisible()

    await openPath(page, '/people/new')
    await picker.fill('新设演示镇')
    await expect(page.getByRole('option', { name: /519901100/ })).toContainText('甲县')
    await picker.press('Enter')
    await expect(
      page.getByText(filled(person.place.chosen, { code: '519901100', name: '四川省演示市甲县新设演示镇' })),
    ).toBeVisible()
  })
}
