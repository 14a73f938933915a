import { codeName } from '../../src/domain/code-tables'
import { systemClock } from '../../src/platform/clock'
import { localDate } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { storyHardship, storyUnemployment } from '../fixtures/month-story'
import { expect, test } from './fixtures'
import { createPerson } from './pages/new-person'
import { closePaper, readPaper } from './pages/papers'
import { recogniseHardship, registerUnemployed, takeVisitor } from './pages/person-pages'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

const visitor = { name: '赵德明', idNumber: anIdNumber({ bornOn: localDate('1971-05-20'), serial: 61 }) }

for (const language of ['zh-CN', 'en'] as const) {
  test(`a recognition that the records show to be over is proposed with its reason and ended, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const { app, person, registration: words, today: waits } = wordsOf(language)
    const reason = codeName('hardshipExitReason', '01', language)
    const row = page.getByRole('row').filter({ hasText: visitor.name })
    await setUp(page)
    await begin(page)
    const id = await createPerson(page, 'zh-CN', visitor)
    await takeVisitor(page, visitor.idNumber)
    await registerUnemployed(page, storyUnemployment(systemClock.today(), 1))
    await closePaper(page, 'unemployment-registration-form')
    await recogniseHardship(page, storyHardship)
    await speak(page, language)

    await openPath(page, '/counter/recognitions')
    await expect(page.getByText(words.empty.exit)).toBeVisible()
    await page.getByRole('radio', { name: words.recognitionView.recognised }).check()
    await expect(row).toContainText(codeName('hardshipCategory', 'older', language))

    await openPath(page, `/people/${id}`)
    await page.getByRole('button', { name: new RegExp(`^${words.action.printApplication}`) }).click()
    await readPaper(page, 'hardship-application-form', language)

    await openPath(page, `/people/${id}/edit`)
    await page.getByRole('radio', { name: codeName('pension', 'employee', language) }).check()
    await page.getByRole('button', { name: person.action.update, exact: true }).click()
    await expect(page.getByRole('heading', { name: person.title.person, level: 1 })).toBeVisible()

    await openPath(page, '/today')
    const reminder = filled(waits.waiting.exits, { count: 1 })
    const open = page.getByRole('button', { name: `${waits.action.openRecognitions}: ${reminder}` })
    await expect(open).toBeVisible()
    await open.click()
    await expect(row).toContainText(codeName('pension', 'employee', language))
    await row.getByRole('button', { name: `${words.action.exit} ${visitor.name}` }).click()
    const form = page.getByRole('form', { name: words.title.exit })
    await expect(form.getByText(words.hint.exitProposed)).toBeVisible()
    await expect(form.getByLabel(words.field.exitReason)).toHaveValue('01')
    await form.getByRole('button', { name: words.action.exit, exact: true }).click()
    await expect(form).toBeHidden()

    await openPath(page, '/counter/recognitions')
    await expect(page.getByText(words.empty.exit)).toBeVisible()
    await page.getByRole('radio', { name: words.recognitionView.recognised }).check()
    await expect(page.getByText(words.empty.recognised)).toBeVisible()
    await expect(row).toBeHidden()
    await openPath(page, '/today')
    await expect(page.getByRole('heading', { name: waits.title.waiting })).toBeVisible()
    await expect(open).toBeHidden()
    await openPath(page, `/people/${id}`)
    await expect(page.getByRole('table', { name: person.group.hardship })).toContainText(reason)
    await page.getByRole('table', { name: person.group.hardship }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: anyFilled(app.action.undoWhat) }).click()
    await expect(page.getByRole('table', { name: person.group.hardship })).not.toContainText(reason)
  })
}
