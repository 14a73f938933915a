import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { anAssignment, aPost } from '../../builders/posts.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { anEnrolment, aRollCall, aSession, aTrainingClass } from '../../builders/training.builder'

const words = zhCN.doubleLife
let station: TestStation
let screen: Screen | null = null
let person: Person

/** Somebody in class here while working away, and another person in whose records one thing follows the other. */
beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  const from = addDays(today(), -30)
  const trainingClass = aTrainingClass({ startsOn: from, endsOn: today() })
  const session = aSession({ classId: trainingClass.id, heldOn: addDays(from, 3), rollCalled: true })
  const enrolment = anEnrolment({ classId: trainingClass.id, personId: person.id, enrolledOn: from })
  const post = aPost()
  await station.store.change('station:undo', (change) => {
    change.put('trainingClasses', trainingClass)
    change.put('sessions', session)
    change.put('enrolments', enrolment)
    change.put('rollCalls', aRollCall(session, [[enrolment, 'present']]))
    change.put('posts', post)
    change.put('employmentSpells', anEmploymentSpell({ personId: person.id, kind: '7', startedOn: from }))
    const orderly = { kind: 'cancelled', endedOn: addDays(from, -10), reason: '8', note: '' } as const
    const registeredOn = addDays(from, -60)
    change.put('unemploymentSpells', anUnemploymentSpell({ personId: post.id as never, registeredOn, end: orderly }))
    change.put('assignments', anAssignment({ postId: post.id, personId: post.id as never, startedOn: from }))
    return Promise.resolve(null)
  })
})
afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })

test('the whole station is compared, both records stand side by side, and a word on them is kept and taken back', async () => {
  screen = await openScreen(station.services, '/people/double-life')
  await button(words.action.run).click()
  const row = page.getByRole('row').filter({ hasText: '王秀英' })
  await expect.element(row).toHaveTextContent(words.kind['class-while-away'])
  await expect.element(row).toHaveTextContent(words.sureness.certain)
  expect(page.getByRole('row').elements()).toHaveLength(2) // the heading and the one contradiction
  await page.getByRole('button', { name: `${words.action.show}: 王秀英` }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('region', { name: words.ledger.class })).toBeVisible()
  await expect.element(dialog.getByRole('region', { name: words.ledger.employment })).toBeVisible()
  await expect.element(dialog.getByText(words.toDo['class-while-away'])).toBeVisible()
  await dialog.getByRole('button', { name: words.action.right }).click()
  await expect.element(dialog.getByText(zhCN.errors['double-life/reason-missing'])).toBeVisible()
  await dialog.getByRole('textbox', { name: words.field.reason }).fill('当天回乡办事')
  await dialog.getByRole('button', { name: words.action.right }).click()
  await expect.element(page.getByText(words.hint.empty)).toBeVisible()
  await page.getByRole('radio', { name: words.view.reviewed, exact: false }).click()
  await expect.element(row).toHaveTextContent('当天回乡办事')
  await page.getByRole('button', { name: `${words.action.show}: 王秀英` }).click()
  await dialog.getByRole('button', { name: words.action.withdraw }).click()
  await expect.poll(async () => (await station.store.listAll('doubleLifeReviews')).length).toBe(0)
})

test('a comparison that is stopped says so', async () => {
  const control = { signal: AbortSignal.abort() }
  await expect(station.services.doubleLife.search(control)).rejects.toMatchObject({ code: 'double-life/cancelled' })
})

test('a word on a contradiction holds only up to the day that was looked at', async () => {
  const search = async () => (await station.services.doubleLife.search({})).found
  const [first] = await search()
  if (!first) throw new Error('nothing was found')
  await station.services.doubleLife.review(first.contradiction, '当天回乡办事')
  expect((await search())[0]?.review?.reason).toBe('当天回乡办事')
  const [session] = await station.store.listAll('sessions')
  const [enrolment] = await station.store.listAll('enrolments')
  if (!session || !enrolment) throw new Error('no class')
  const next = aSession({ classId: session.classId, heldOn: addDays(session.heldOn, 1), rollCalled: true })
  await station.store.change('station:undo', (change) => {
    change.put('sessions', next)
    change.put('rollCalls', aRollCall(next, [[enrolment, 'late']]))
    return Promise.resolve(null)
  })
  expect((await search()).map(({ contradiction, review }) => [contradiction.days, review])).toEqual([[2, null]])
})
