import { join } from 'node:path'
import { expect } from '@playwright/test'
import { localDate } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { savePaper } from '../e2e/pages/papers'
import { openPerson } from '../e2e/pages/person-pages'
import { openPath } from '../e2e/pages/station-pages'
import { words, wordsOf, type Language } from '../e2e/pages/words'
import type { MonthRun } from './run-month'

/** Pictures of everything about people: a person's page with its papers, the counter's acts, files to compare. */
export async function takePeople(run: MonthRun): Promise<void> {
  const personId = await takePersonPage(run)
  await takeActs(run, personId)
  await takeTwins(run)
  await takeDoubleLife(run)
}

/** A person's page part by part, and the papers made from it. @returns the id of the person */
async function takePersonPage({ page, out, plan, screens }: MonthRun): Promise<string> {
  const { name, idNumber } = plan.postHolder
  await openPerson(page, idNumber, name)
  await screens.take('person')
  for (const part of ['timeline', 'registrations', 'services', 'papers', 'facts', 'household'] as const) {
    await page.locator(`#file-${part}`).evaluate((heading) => heading.scrollIntoView())
    await screens.take(`person-${part}`)
  }
  await page.getByRole('button', { name: new RegExp(`^${words.registration.action.printApplication}`) }).click()
  await savePaper(page, 'hardship-application-form', join(out, 'hardship-application.pdf'))
  await page.getByRole('button', { name: words.person.action.printNotice }).click()
  await savePaper(page, 'privacy-notice', join(out, 'privacy-notice.pdf'))
  await takeQuestions({ page, out, screens })
  await page.getByRole('button', { name: words.person.action.edit }).click()
  await screens.take('person-edit')
  await screens.takeOver('search', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(name.slice(0, 1))
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  })
  return new URL(page.url()).hash.split('/')[2] ?? ''
}

/** What the page asks and shows over itself, and one look at a full number, which the counts of looks then tell. */
async function takeQuestions({ page, out, screens }: Pick<MonthRun, 'page' | 'out' | 'screens'>): Promise<void> {
  const show = (language: Language) => {
    const { app, person } = wordsOf(language)
    return page.getByRole('button', { name: `${app.action.show}: ${person.field.idNumber}` }).click()
  }
  await screens.takeOver('reveal', show)
  for (const [name, action] of [
    ['privacy-notice', 'readNotice'],
    ['own-file', 'ownFile'],
  ] as const) {
    await screens.takeOver(name, (language) =>
      page.getByRole('button', { name: wordsOf(language).person.action[action] }).click(),
    )
  }
  await page.getByRole('button', { name: words.person.action.ownFile }).click()
  await page.getByRole('dialog').getByLabel(words.person.identityCheck['own-document']).check()
  await page.getByRole('button', { name: words.person.action.makeOwnFile }).click()
  await savePaper(page, 'person-file', join(out, 'person-file.pdf'))
  await show('zh-CN')
  await page.getByLabel(words.rights.reason['check-document']).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** The acts of the counter that the month itself does not play. */
async function takeActs({ page, plan, screens }: MonthRun, personId: string): Promise<void> {
  await screens.visit(`/counter/${personId}/certificate`, 'counter-certificate')
  await screens.visit(`/counter/${personId}/hardship-exit`, 'counter-hardship-exit')
  const registered = plan.unemployed[0]
  if (!registered) return
  await openPerson(page, registered.idNumber, registered.name)
  const id = new URL(page.url()).hash.split('/')[2] ?? ''
  for (const task of ['follow-up', 'cancel', 'enrol'] as const) {
    await screens.visit(`/counter/${id}/${task}`, `counter-${task}`)
  }
}

/** Somebody entered twice: the warning while they are entered, the list of pairs, both files side by side. */
async function takeTwins({ page, screens }: MonthRun): Promise<void> {
  const { duplicates, person } = words
  for (const [name, day] of [
    ['吴晓琴', '1985-06-12'],
    ['吴小琴', '1985-06-13'],
  ] as const) {
    await openPath(page, '/people/new')
    await page.getByLabel(person.field.idNumber, { exact: true }).fill(anIdNumber({ bornOn: localDate(day), sex: '2' }))
    await page.getByLabel(person.field.name, { exact: true }).fill(name)
    await page.getByLabel(person.field.education).selectOption('71')
    if (name === '吴小琴') {
      await expect(page.getByRole('heading', { name: duplicates.title.likely })).toBeVisible()
      await screens.take('person-new-likely')
    }
    await page.getByRole('button', { name: person.action.create, exact: true }).click()
    await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
  }
  await screens.visit('/people/duplicates', 'duplicates-start')
  await page.getByRole('button', { name: duplicates.action.find }).click()
  const compare = page.getByRole('link', { name: duplicates.action.compare }).first()
  await expect(compare).toBeVisible()
  await screens.take('duplicates')
  await compare.click()
  await expect(page.getByRole('button', { name: duplicates.action.merge, exact: true })).toBeVisible()
  await screens.take('duplicate-comparison')
}

async function takeDoubleLife({ page, screens }: MonthRun): Promise<void> {
  await screens.visit('/people/double-life', 'double-life-start')
  await page.getByRole('button', { name: words.doubleLife.action.run }).click()
  await expect(page.getByRole('button', { name: words.doubleLife.action.again })).toBeVisible()
  await screens.take('double-life')
}
