import { addDays, localDate } from '../../src/shared/units'
import { systemClock } from '../../src/platform/clock'
import { anIdNumber } from '../builders/person.builder'
import { expect, test } from './fixtures'
import { createPerson } from './pages/new-person'
import { readPaper } from './pages/papers'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, wordsOf } from './pages/words'

const visitor = { name: '陈秀兰', idNumber: anIdNumber({ bornOn: localDate('1982-07-09'), sex: '2', serial: 35 }) }
const employer = '石桥机械厂'

for (const language of ['zh-CN', 'en'] as const) {
  test(`an application is accepted with its receipt, waits with its clock, and is finished together with the job that ended, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const { employment, errors, registration, today: todayWords, unemployment: words } = wordsOf(language)
    const today = systemClock.today()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await setUp(page)
    await begin(page)
    await speak(page, language)
    const id = await createPerson(page, language, visitor)

    await openPath(page, `/counter/${id}/employment`)
    const job = page.getByRole('form', { name: registration.title.employment })
    await job.getByLabel(registration.field.employmentKind).selectOption('1')
    await job.getByLabel(registration.field.employer).fill(employer)
    await job.getByRole('textbox', { name: registration.field.startedOn }).fill(addDays(today, -100))
    await job.getByRole('button', { name: registration.action.registerEmployed, exact: true }).click()
    await readPaper(page, 'employment-registration-form', language)

    await openPath(page, `/counter/${id}/unemployment`)
    await press(words.action.accept)
    await readPaper(page, 'acceptance-receipt', language)

    await openPath(page, '/today')
    await expect(page.getByText(filled(todayWords.waiting.accepted, { count: 1, today: 0, overdue: 0 }))).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`^${todayWords.action.openAccepted}`) }).click()
    const row = page.getByRole('row').filter({ hasText: visitor.name })
    await expect(row).toContainText('SL')
    await row.getByRole('button', { name: new RegExp(`^${words.action.receipt}`) }).click()
    await readPaper(page, 'acceptance-receipt', language)
    await row.getByRole('button', { name: `${words.action.finish} ${visitor.name}` }).click()

    const form = page.getByRole('form', { name: registration.title.unemployment })
    await expect(form.getByRole('button', { name: words.action.accept })).toHaveCount(0)
    await form.getByRole('radio').first().check()
    await form.getByRole('textbox', { name: registration.field.unemployedOn }).fill(addDays(today, -3))
    await form.getByLabel(registration.field.reason, { exact: true }).selectOption('02')
    await form.getByRole('button', { name: registration.action.registerAndPrint }).click()
    // The job goes on: nothing is registered.
    await expect(form.getByRole('alert')).toContainText(anyFilled(errors['registration/still-employed']))
    await form.getByRole('checkbox', { name: new RegExp(employer) }).check()
    await form.getByLabel(employment.field.endReason).selectOption('1')
    await form.getByRole('button', { name: registration.action.registerAndPrint }).click()
    await readPaper(page, 'unemployment-registration-form', language)

    await openPath(page, '/counter/accepted')
    await expect(page.getByText(words.empty.accepted)).toBeVisible()
    await openPath(page, `/people/${id}`)
    await expect(page.getByRole('row').filter({ hasText: /JY\d/ }).first()).toContainText(
      new RegExp(language === 'en' ? 'Contract ended' : '合同期满终止'),
    )
  })
}
