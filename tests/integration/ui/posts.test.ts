import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { endingWithin, reminderOf } from '../../../src/ui/areas/posts/reminders'
import { today } from '../../../src/ui/composables/today'
import { addDays, addMonths, fen, localDate } from '../../../src/shared/units'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'

let station: TestStation
let screen: Screen | null = null

async function aPostOnFile() {
  const { result } = await station.services.posts.open({
    title: '社区保洁员',
    kind: 'urban',
    userUnit: '丰裕社区居民委员会',
    place: '丰裕社区',
    heads: 1,
    isFullTime: true,
    hoursPerWeek: 40,
    subsidyMonthly: fen(220_000),
    validFrom: localDate('2026-01-01'),
    validTo: null,
  })
  return result
}

/** Somebody who is registered unemployed; the post is for people in recognised hardship only. */
async function anUnemployedPerson(name: string, serial: number) {
  const { person, registration } = station.services
  const { result } = await person.create(aNewPerson({ name, idNumber: anIdNumber({ serial }) }))
  await registration.registerUnemployed({
    personId: result.id,
    registeredOn: addMonths(today(), -3),
    place: 'residence',
    unemployedOn: addMonths(today(), -4),
    reason: '01',
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
  })
  return result
}

beforeEach(async () => {
  station = await openTestStation(today())
})

afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

describe('eligibility', () => {
  test('names the rule that is not met and what would change it, and offers no assignment', async () => {
    const post = await aPostOnFile()
    const person = await anUnemployedPerson('张三', 1)
    screen = await openScreen(station.services, `/posts/${post.id}/people/${person.id}`)
    await expect.element(page.getByText('不能安排：1 条不符合（困难认定或优先对象）')).toBeVisible()
    await expect.element(page.getByText(/先办理就业困难人员认定/)).toBeVisible()
    await expect.element(page.getByText('1985\u2011**\u2011**')).toBeVisible() // the whole day stands covered
    expect(document.body.textContent).not.toContain('1985年6月15日')
    await expect.element(page.getByRole('button', { name: '安排上岗' })).toBeDisabled()
  })

  test('assigns whoever meets every rule and shows until when', async () => {
    const post = await aPostOnFile()
    const person = await anUnemployedPerson('李建国', 2)
    await station.services.person.recognizeHardship(
      person.id,
      aNewRecognition({ category: 'low-income', recognisedOn: addMonths(today(), -1) }),
    )
    screen = await openScreen(station.services, `/posts/${post.id}/people/${person.id}`)
    await page.getByRole('button', { name: '安排上岗' }).click()
    await expect.element(page.getByText(/^李建国自 .* 上岗，补贴最长至/)).toBeInTheDocument()
    const file = await station.services.posts.file(post.id)
    expect(file.assignments.map((one) => one.assignment.startedOn)).toEqual([today()])
    expect(file.vacancies).toBe(0)
  })

  /** The rules of somebody who may take the post. */
  async function atEligible(query = '') {
    const post = await aPostOnFile()
    const person = await anUnemployedPerson('李建国', 2)
    await station.services.person.recognizeHardship(
      person.id,
      aNewRecognition({ category: 'low-income', recognisedOn: addMonths(today(), -1) }),
    )
    screen = await openScreen(station.services, `/posts/${post.id}/people/${person.id}${query}`)
    return { fileOf: () => station.services.person.file(person.id) }
  }
  const offer = page.getByRole('checkbox', { name: '同时办理就业登记' })
  const assigned = page.getByText(/^李建国自 .* 上岗/)

  test('registers the employment with the assignment', async () => {
    const { fileOf } = await atEligible()
    await expect.element(offer).toBeChecked()
    await page.getByRole('button', { name: '安排上岗' }).click()
    await expect.element(page.getByText(/就业登记 JY\S+ 已一并办理/)).toBeInTheDocument()
    const { employment, unemployment } = await fileOf()
    expect(employment).toMatchObject([{ kind: '5', employer: '丰裕社区居民委员会', job: '社区保洁员' }])
    expect(unemployment[0]?.end).toMatchObject({ kind: 'employed', endedOn: today() })
  })

  test('leaves the employment out when the clerk does not want it', async () => {
    const { fileOf } = await atEligible()
    await offer.click()
    await page.getByRole('button', { name: '安排上岗' }).click()
    await expect.element(assigned).toBeInTheDocument()
    expect((await fileOf()).employment).toEqual([])
  })

  test('leaves the employment to its day when the post begins later', async () => {
    const { fileOf } = await atEligible(`?on=${addDays(today(), 3)}`)
    await expect.element(page.getByText(/就业登记到上岗那天再办/)).toBeVisible()
    await page.getByRole('button', { name: '安排上岗' }).click()
    await expect.element(assigned).toBeInTheDocument()
    expect((await fileOf()).unemployment[0]?.end).toBeNull()
  })
})

describe('suggestions', () => {
  test('stand in order, and the order says why', async () => {
    const post = await aPostOnFile()
    await anUnemployedPerson('张三', 1)
    const able = await anUnemployedPerson('李建国', 2)
    await station.services.person.recognizeHardship(
      able.id,
      aNewRecognition({ category: 'low-income', recognisedOn: addMonths(today(), -1) }),
    )
    screen = await openScreen(station.services, `/posts/${post.id}`)
    const rows = page.getByRole('region', { name: '建议人员' }).getByRole('row')
    await expect.element(rows.nth(1)).toHaveTextContent(/李建国.*可以安排，至 .*（满最长期限）/)
    await expect.element(rows.nth(2)).toHaveTextContent(/张三.*1 条不符合：困难认定或优先对象/)
  })
})

describe('ending an assignment', () => {
  test('asks for the reason, keeps it in Chinese and shows it in the language of the screen', async () => {
    const post = await aPostOnFile()
    const person = await anUnemployedPerson('李建国', 2)
    await station.services.person.recognizeHardship(
      person.id,
      aNewRecognition({ category: 'low-income', recognisedOn: addMonths(today(), -1) }),
    )
    await station.services.posts.assign({
      postId: post.id,
      personId: person.id,
      startsOn: today(),
      isEmployed: true,
    })
    screen = await openScreen(station.services, `/posts/${post.id}`, 'en')
    await page.getByRole('button', { name: 'End: 李建国' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'End the assignment' }).click()
    await expect.element(dialog.getByText('Please choose the reason.')).toBeVisible()
    await dialog.getByLabelText('Reason for leaving').selectOptions('06')
    await dialog.getByRole('button', { name: 'End the assignment' }).click()
    await expect.element(page.getByRole('cell', { name: 'Asked to leave' })).toBeVisible()
    const file = await station.services.posts.file(post.id)
    expect(file.assignments[0]?.assignment).toMatchObject({ endedOn: today(), endReason: '本人申请' })
  })
})

describe('opening a post', () => {
  test('takes yuan and keeps fen, and refuses part-time work above 24 hours', async () => {
    screen = await openScreen(station.services, '/posts/new')
    await page.getByLabelText('岗位名称').fill('村道管护员')
    await page.getByLabelText('用人单位').fill('高坎村村民委员会')
    await page.getByLabelText('非全日制').click()
    await page.getByLabelText('岗位补贴（元/月）').fill('1,970.05')
    await page.getByRole('button', { name: '保存岗位' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('非全日制每周不超过 24 小时')
    await page.getByLabelText('每周小时').fill('20')
    await page.getByRole('button', { name: '保存岗位' }).click()
    await expect.element(page.getByRole('heading', { name: '村道管护员' })).toBeVisible()
    const [file] = await station.services.posts.list()
    expect(file?.post).toMatchObject({ subsidyMonthly: 197_005, isFullTime: false, hoursPerWeek: 20, kind: 'rural' })
  })
})

describe('reminders', () => {
  const on = localDate('2026-11-22')

  test.each([
    [91, null, 'plain'],
    [90, 90, 'attention'],
    [61, 90, 'attention'],
    [60, 60, 'attention'],
    [30, 30, 'attention'],
    [1, 30, 'attention'],
    [0, 30, 'stop'],
    [-1, 30, 'stop'],
  ] as const)('%i days before the end: %s, %s', (days, within, tone) => {
    expect(reminderOf({ subsidyUntil: addDays(on, days) }, on)).toEqual({ daysLeft: days, within, tone })
  })

  test('people who left are not counted', () => {
    const soon = { subsidyUntil: addDays(on, 10) }
    expect(
      endingWithin(
        [
          { ...soon, endedOn: null },
          { ...soon, endedOn: on },
        ],
        on,
        90,
      ),
    ).toBe(1)
  })
})

test.each(['zh-CN', 'en'] as const)('no page of posts breaks WCAG 2.2 AA (%s)', async (language) => {
  const post = await aPostOnFile()
  const person = await anUnemployedPerson('张三', 1)
  const current = await openScreen(station.services, '/posts', language)
  screen = current
  for (const path of ['/posts', '/posts/new', `/posts/${post.id}`, `/posts/${post.id}/people/${person.id}`]) {
    await current.go(path)
    await expect.poll(() => current.root.querySelector('table, form, [role="grid"], .findings')).not.toBeNull()
    expect([path, ...(await current.violations())]).toEqual([path])
  }
})
