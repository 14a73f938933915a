import { localDate } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { expect, test } from './fixtures'
import { createPerson, enterPerson, saveNewPerson } from './pages/new-person'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

const right = anIdNumber({ bornOn: localDate('1985-06-12'), sex: '2' })
const mistyped = anIdNumber({ bornOn: localDate('1985-06-13'), sex: '2' })

for (const language of ['zh-CN', 'en'] as const) {
  test(`a person on file twice is found, merged, and everything leads to the one file, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const { app, duplicates, person } = wordsOf(language)
    await setUp(page)
    await begin(page)
    await speak(page, language)
    await createPerson(page, language, { name: '吴晓琴', idNumber: right })

    await enterPerson(page, language, { name: '吴小琴', idNumber: mistyped })
    await expect(page.getByRole('heading', { name: duplicates.title.likely })).toBeVisible()
    await expect(page.getByRole('link', { name: '吴晓琴' })).toBeVisible()
    const other = await saveNewPerson(page, language, '吴小琴')

    await openPath(page, '/people/duplicates')
    await page.getByRole('button', { name: duplicates.action.find }).click()
    await page.getByRole('link', { name: duplicates.action.compare }).click()
    await expect(page.getByText(duplicates.found['number-one-digit'])).toBeVisible()
    const places = language === 'en' ? /at 14, 18/ : /第 14, 18 位/
    await expect(page.getByText(places)).toBeVisible()
    await page
      .getByRole('radio', {
        name: `${filled(duplicates.field.choice, { field: duplicates.mergeField.name })}: ${duplicates.choice.other}`,
      })
      .check()
    await page.getByRole('button', { name: duplicates.action.merge, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: duplicates.action.merge, exact: true }).click()
    await expect(page.getByRole('heading', { name: '吴小琴', level: 2 })).toBeVisible()
    await expect(page.getByRole('heading', { name: duplicates.title.mergedFrom })).toBeVisible()

    await openPath(page, `/people/${other}`)
    await expect(page.getByRole('heading', { name: duplicates.title.merged })).toBeVisible()
    await page.getByRole('button', { name: duplicates.action.toPerson }).click()
    await expect(page.getByRole('heading', { name: '吴小琴', level: 2 })).toBeVisible()

    await enterPerson(page, language, { name: '吴小琴', idNumber: mistyped })
    await expect(page.getByText(person.action.openOnFile).first()).toBeVisible()

    await page.getByRole('button', { name: anyFilled(app.action.undoWhat) }).click()
    await openPath(page, `/people/${other}`)
    await expect(page.getByRole('heading', { name: '吴小琴', level: 2 })).toBeVisible()
    await expect(page.getByRole('heading', { name: duplicates.title.merged })).toBeHidden()
  })
}
