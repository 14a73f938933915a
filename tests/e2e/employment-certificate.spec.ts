import { localDate } from '../../src/shared/units'
import { maskIdNumber } from '../../src/domain/person/mask'
import { aNewEmploymentCertificate } from '../builders/employment-certificate.builder'
import { anIdNumber } from '../builders/person.builder'
import { expect, test } from './fixtures'
import { createPerson } from './pages/new-person'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

const { certificateNo } = aNewEmploymentCertificate()
const newcomer = { name: '王秀英', idNumber: anIdNumber({ bornOn: localDate('1980-03-08'), sex: '2', serial: 77 }) }

for (const language of ['zh-CN', 'en'] as const) {
  test(`a 就业创业证 is put on file, found by its number, given out again after loss and made void, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const { app, employmentCertificate: words, person } = wordsOf(language)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await setUp(page)
    await begin(page)
    await speak(page, language)
    const id = await createPerson(page, language, newcomer)

    await openPath(page, `/people/${id}`)
    await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()
    await page.keyboard.press('7')
    const form = page.getByRole('form', { name: words.title.issue })
    await form.getByLabel(words.field.number).fill(certificateNo)
    await form.getByRole('button', { name: words.action.issue }).click()
    await expect(form).toBeHidden()

    await openPath(page, '/today')
    await page.keyboard.press('Control+k')
    await dialog.getByRole('combobox').fill(certificateNo)
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: newcomer.name, level: 2 })).toBeVisible()
    await expect(dialog).toBeHidden() // keys of the page wait until the search has faded out

    await page.keyboard.press('7')
    await expect(page.getByRole('definition').filter({ hasText: words.status.valid })).toBeVisible()
    await press(words.action.reissue)
    await dialog.getByRole('radio', { name: words.cause.lost }).check()
    await dialog.getByLabel(words.field.statement).fill('赶集时遗失')
    await dialog.getByRole('button', { name: words.action.reissue }).click()
    await expect(page.getByText(filled(words.status.reissued, { count: 1 }))).toBeVisible()

    await press(words.action.void)
    await dialog.getByRole('radio').first().check()
    await dialog.getByRole('button', { name: words.action.void }).click()
    await expect(page.getByRole('form', { name: words.title.issue })).toBeVisible()

    await openPath(page, `/people/${id}`)
    const section = page.locator('section', { has: page.getByRole('heading', { name: words.title.desk }) })
    await expect(section.getByRole('definition').filter({ hasText: words.status.void })).toBeVisible()
    await expect(section.getByText(maskIdNumber(certificateNo))).toBeVisible()
    await expect(section.getByRole('row').filter({ hasText: '赶集时遗失' })).toContainText(words.event.reissued)
    await section.scrollIntoViewIfNeeded()

    await page.getByRole('button', { name: anyFilled(app.action.undoWhat) }).click()
    const reissued = filled(words.status.reissued, { count: 1 })
    await expect(section.getByRole('definition').filter({ hasText: reissued })).toBeVisible()
  })
}
