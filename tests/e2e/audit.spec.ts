import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { planMonth } from '../builders/month-plan'
import { sampleRoster } from '../fixtures/month-story'
import type { Person } from '../../src/domain/person/types'
import { systemClock } from '../../src/platform/clock'
import { expect, test } from './fixtures'
import { importRoster, openPerson } from './pages/person-pages'
import { begin, goTo, head, setUp, speak } from './pages/station-pages'
import { anyFilled, filled, words as chinese, wordsOf, type Language } from './pages/words'

/** A station with people on file and the page of one of them open, in the language. */
async function openPersonIn(page: Page, language: Language): Promise<Pick<Person, 'name' | 'idNumber'>> {
  const roster = new Uint8Array(await readFile(sampleRoster.path))
  const { postHolder } = await planMonth(roster, 7, systemClock.today())
  await setUp(page)
  await begin(page)
  await importRoster(page, sampleRoster.path)
  await openPerson(page, postHolder.idNumber, postHolder.name)
  await speak(page, language)
  return postHolder
}

for (const language of ['zh-CN', 'en'] as const) {
  const { app, audit, person, rights } = wordsOf(language)

  test(`a covered number is shown for a reason, and the audit tells who looked (${language})`, async ({ page }) => {
    test.setTimeout(240_000)
    const { name, idNumber } = await openPersonIn(page, language)
    const shown = page.getByText(idNumber.replace(/^(\d{6})(\d{8})/, '$1 $2 '))
    const show = page.getByRole('button', { name: `${app.action.show}: ${person.field.idNumber}` })

    await test.step('nothing is shown without a reason', async () => {
      await show.click()
      const question = page.getByRole('dialog', { name: filled(rights.title.reveal, { what: person.field.idNumber }) })
      await question.getByRole('button', { name: rights.action.reveal }).click()
      await expect(question.getByText(rights.wrong.reason)).toBeVisible()
      await expect(shown).toHaveCount(0)
      await question.getByLabel(rights.reason['check-document']).check()
      await page.keyboard.press('Enter')
      await expect(shown).toBeVisible()
    })

    await test.step('the log tells who looked at whom, and why', async () => {
      await page.getByRole('navigation', { name: app.title.areas }).getByRole('link', { name: app.area.audit }).click()
      const look = page.getByRole('row').filter({ hasText: audit.act['person:reveal'] }).first()
      await expect(look).toContainText(head.displayName)
      await expect(look).toContainText(name)
      await expect(look).toContainText(rights.reason['check-document'])
      await expect(page.getByText(idNumber)).toHaveCount(0)
    })

    await test.step('it leaves the station with its numbers covered', async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: audit.action.export }).click(),
      ])
      const text = await readFile(await file.path(), 'utf8')
      expect(text).toContain(name)
      expect(text).not.toContain(idNumber)
      expect(text).not.toMatch(/\d{15}/)
    })

    await test.step('the whole journal is found sound', async () => {
      await page.getByRole('link', { name: audit.title.verify }).click()
      await page.getByRole('button', { name: audit.action.verify }).click()
      await expect(page.getByText(anyFilled(audit.hint.whole))).toBeVisible()
    })
  })
}

test('who looks at full numbers is counted for the head, by person and day', async ({ page }) => {
  await openPersonIn(page, 'zh-CN')
  const { app, person, rights } = chinese
  await page.getByRole('button', { name: `${app.action.show}: ${person.field.idNumber}` }).click()
  await page.getByLabel(rights.reason['contact-person']).check()
  await page.keyboard.press('Enter')
  await goTo(page, 'today')
  const row = page
    .getByRole('table', { name: rights.title.looks })
    .getByRole('row')
    .filter({ hasText: head.displayName })
  await expect(row).toContainText('1')
})
