import { addDays } from '../../src/shared/units'
import { systemClock } from '../../src/platform/clock'
import { employer, hireText } from '../builders/hires'
import { generatePeople } from '../builders/people'
import { expect, test } from './fixtures'
import { readPaper } from './pages/papers'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

for (const language of ['zh-CN', 'en'] as const) {
  test(`an employer's list is pasted, registered and printed; later the employer reports who left, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const { app, employment: words, registration, sheets } = wordsOf(language)
    const today = systemClock.today()
    const people = generatePeople({ seed: 17, count: 3, today })
    const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
    await setUp(page)
    await begin(page)
    await speak(page, language)

    await openPath(page, '/counter')
    await press(words.action.hires)
    await page.getByLabel(words.field.hiresPasted).fill(hireText(people, () => ({ 入职日期: addDays(today, -40) })))
    await press(words.action.readHires)
    await expect(page.getByRole('textbox', { name: registration.field.employer })).toHaveValue(employer)
    await press(sheets.action.next)
    await press(anyFilled(sheets.action.commit))
    await press(new RegExp(`ZG.*${employer}`))
    await readPaper(page, 'hiring-roster', language)

    await openPath(page, '/counter')
    await press(words.action.leavers)
    await page.getByLabel(words.field.findEmployer).fill(employer.slice(0, 4))
    await page.getByRole('button', { name: words.action.find, exact: true }).click()
    await page.getByRole('checkbox', { name: people[0]?.name ?? '' }).check()
    await page.getByLabel(words.field.endReason).selectOption('8')
    await press(filled(words.action.endChosen, { count: 1 }))
    await expect(page.getByRole('checkbox')).toHaveCount(2)
    await press(anyFilled(app.action.undoWhat))
    await expect(page.getByRole('checkbox')).toHaveCount(3)
  })
}
