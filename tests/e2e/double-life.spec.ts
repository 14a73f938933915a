import type { Page } from '@playwright/test'
import { systemClock } from '../../src/platform/clock'
import { localDate } from '../../src/shared/units'
import { anIdNumber } from '../builders/person.builder'
import { storyClass, storyHardship, storyPost, storyUnemployment, typed } from '../fixtures/month-story'
import { expect, test } from './fixtures'
import { createPerson } from './pages/new-person'
import { closePaper } from './pages/papers'
import { recogniseHardship, registerUnemployed, takeVisitor } from './pages/person-pages'
import { assess, assign, openPost } from './pages/post-pages'
import { begin, openPath, setUp, speak } from './pages/station-pages'
import { addSeries, callRoll, enrol, openClass } from './pages/training-pages'
import { filled, wordsOf } from './pages/words'

const today = systemClock.today()
const visitor = { name: '赵德明', idNumber: anIdNumber({ bornOn: localDate('1971-05-20'), serial: 61 }) }
const newcomer = { name: '陈秀兰', idNumber: anIdNumber({ bornOn: localDate('1982-07-09'), sex: '2', serial: 35 }) }
const classTitle = storyClass(today, { plannedHours: 4, capacity: 20 }).title
const postTitle = storyPost(today, 1).title

/** Somebody begins on a post and sits in class on the same day. */
async function beInTwoPlaces(page: Page): Promise<void> {
  await createPerson(page, 'zh-CN', visitor)
  await takeVisitor(page, visitor.idNumber)
  await registerUnemployed(page, storyUnemployment(today, 1))
  await closePaper(page, 'unemployment-registration-form')
  await recogniseHardship(page, storyHardship)
  await openPost(page, storyPost(today, 1))
  await assess(page, visitor.idNumber)
  await assign(page)
  await closePaper(page, 'post-approval-form')
  await openClass(page, { ...storyClass(today, { plannedHours: 4, capacity: 20 }), startsOn: typed(today) })
  await enrol(page, [visitor.idNumber])
  await addSeries(page, typed(today), 4, 'daily')
  await callRoll(page, 1, [])
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`a class while on a post is found, both records stand side by side, and the word on it stays, in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const { doubleLife: words, today: waits } = wordsOf(language)
    await setUp(page)
    await begin(page)
    await beInTwoPlaces(page)
    await speak(page, language)

    await openPath(page, '/people/double-life')
    await page.getByRole('button', { name: words.action.run }).click()
    const row = page.getByRole('row').filter({ hasText: words.kind['class-on-post'] })
    await expect(row).toContainText(visitor.name)
    await expect(row).toContainText(words.sureness.likely)
    await expect(page.getByRole('row')).toHaveCount(2) // the heading and the one contradiction

    await openPath(page, '/today')
    await page.getByRole('button', { name: words.action.today }).click()
    await page.getByRole('button', { name: `${words.action.show}: ${visitor.name}` }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('region', { name: words.ledger.class })).toContainText(classTitle)
    await expect(dialog.getByRole('region', { name: words.ledger.post })).toContainText(postTitle)
    await expect(dialog.getByText(words.toDo['class-on-post'])).toBeVisible()
    await dialog.getByLabel(words.field.reason).fill('上午在岗，下午上课')
    await dialog.getByRole('button', { name: words.action.right }).click()
    await expect(page.getByText(words.hint.empty)).toBeVisible()

    await createPerson(page, language, newcomer)
    await openPath(page, '/people/double-life')
    await page.getByRole('button', { name: words.action.again }).click()
    const done = { people: 2, compared: 1, count: 1, reviewed: 1 } // of the new comparison: the newcomer is in it
    const [, summary = ''] = words.hint.done.split('{date}')
    await expect(page.getByRole('status').filter({ hasText: filled(summary, done) })).toBeVisible()
    await expect(page.getByText(words.hint.empty)).toBeVisible()
    await page.getByRole('radio', { name: words.view.reviewed }).check()
    await expect(row).toContainText('上午在岗，下午上课')

    await openPath(page, '/today')
    await expect(page.getByRole('heading', { name: waits.title.waiting })).toBeVisible()
    await expect(page.getByRole('button', { name: words.action.today })).toBeHidden()
  })
}
