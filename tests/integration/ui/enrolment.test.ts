import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import type { TrainingClass } from '../../../src/domain/training/types'
import { addDays } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aSession, aTrainingClass } from '../../builders/training.builder'

let station: TestStation
let screen: Screen | null = null

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})

afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

async function aPersonOnFile(serial = 1): Promise<Person> {
  return (await station.services.person.create(aNewPerson({ idNumber: anIdNumber({ serial }) }))).result
}

/** A class that began so many days ago. */
async function aClass(daysAgo: number, title = 'SYB 第 3 期'): Promise<TrainingClass> {
  const { id: _id, classNo: _classNo, status: _status, ...entered } = aTrainingClass()
  const [startsOn, endsOn] = [addDays(today(), -daysAgo), addDays(today(), 5)]
  return (await station.services.training.openClass({ ...entered, title, startsOn, endsOn })).result
}

/** Somebody in the class since its first day, and the roll of its second day. */
async function aRollOfDayTwo({ id, startsOn }: TrainingClass): Promise<void> {
  const { training } = station.services
  await training.enrol(id, [(await aPersonOnFile(9)).id], startsOn)
  const { dayPart, classHours, topic } = aSession()
  const [session] = (await training.addSessions(id, [{ dayPart, classHours, topic, heldOn: addDays(startsOn, 1) }]))
    .result
  if (session) await training.callRoll(session.id, [])
}

const enrolledDays = async ({ id }: TrainingClass) =>
  (await station.services.training.file(id)).trainees.map((one) => one.enrolment.enrolledOn)
const day = page.getByRole('textbox', { name: '报名日期' })
const enrolButton = page.getByRole('button', { name: '报名', exact: true })

describe('enrolment at the counter', () => {
  test('is as of the first day when the class is only being entered, and of today once people are in it', async () => {
    const late = await aClass(4, '补录的班')
    const running = await aClass(4, '在上的班')
    await aRollOfDayTwo(running)
    const person = await aPersonOnFile()
    screen = await openScreen(station.services, `/counter/${person.id}/enrol`)
    await page.getByRole('radio', { name: /补录的班/ }).click()
    await expect.element(day).toHaveValue(late.startsOn)
    await page.getByRole('radio', { name: /在上的班/ }).click()
    await expect.element(day).toHaveValue(today())
    await enrolButton.click()
    await expect.poll(() => enrolledDays(running)).toEqual([running.startsOn, today()])
    expect(await enrolledDays(late)).toEqual([])
  })

  test('takes an earlier day, and says that rolls from then on want the new trainee', async () => {
    const running = await aClass(4)
    await aRollOfDayTwo(running)
    const person = await aPersonOnFile()
    screen = await openScreen(station.services, `/counter/${person.id}/enrol`)
    await page.getByRole('radio', { name: /SYB/ }).click()
    await expect.element(page.getByText(/这天以前已有 1 次课点过名/)).toBeVisible()
    await day.fill(running.startsOn)
    await expect.element(page.getByText(/这天起已有 1 次课点过名/)).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await enrolButton.click()
    await expect.poll(() => enrolledDays(running)).toEqual([running.startsOn, running.startsOn])
  })

  test('refuses a day to come, beside the field', async () => {
    const running = await aClass(4)
    const person = await aPersonOnFile()
    screen = await openScreen(station.services, `/counter/${person.id}/enrol`)
    await page.getByRole('radio', { name: /SYB/ }).click()
    await day.fill(addDays(today(), 1))
    await enrolButton.click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('报名日期在今天以后')
    expect(await enrolledDays(running)).toEqual([])
  })
})

describe('enrolment in the class', () => {
  test.each(['zh-CN', 'en'] as const)('asks for the day, with what is known about rolls (%s)', async (language) => {
    const running = await aClass(4)
    await aRollOfDayTwo(running)
    screen = await openScreen(station.services, `/training/${running.id}`, language)
    await page.getByRole('button', { name: /添加学员|Add trainees/ }).click()
    await expect.element(page.getByRole('textbox', { name: /报名日期|Enrolled on/ })).toHaveValue(today())
    await expect.element(page.getByText(/已有 1 次课点过名|One session before this day/)).toBeVisible()
    expect(await screen.violations()).toEqual([])
  })
})

test('somebody who withdrew comes back on that day at the earliest', async () => {
  const { training } = station.services
  const running = await aClass(4)
  const person = await aPersonOnFile()
  const [first] = (await training.enrol(running.id, [person.id], running.startsOn)).result
  if (!first) throw new Error('one was enrolled')
  await training.withdraw(first.id, addDays(running.startsOn, 2))
  await expect(training.enrol(running.id, [person.id], addDays(running.startsOn, 1))).rejects.toMatchObject({
    code: 'training/enrolment-before-withdrawal',
  })
  await training.enrol(running.id, [person.id], addDays(running.startsOn, 2))
  expect(await enrolledDays(running)).toEqual([addDays(running.startsOn, 2)])
})
