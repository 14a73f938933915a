import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDays, classHours } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

const names = ['王秀英', '张三', '李建国', '单秀英', '吉克·阿木', '陈䶮']

let station: TestStation
let screen: Screen

/** A class whose two sessions have taken place, with everybody enrolled. */
async function aRunningClass() {
  const { training, person } = station.services
  const people = []
  for (const [serial, name] of names.entries()) {
    people.push((await person.create(aNewPerson({ name, idNumber: anIdNumber({ serial }) }))).result)
  }
  const opened = await training.openClass({
    title: '养老护理员培训',
    kind: '01',
    provider: '',
    place: '高坎村委会',
    teacher: '',
    plannedHours: classHours(8),
    capacity: 20,
    startsOn: addDays(today(), -9),
    endsOn: addDays(today(), -1),
  })
  const classId = opened.result.id
  await training.enrol(
    classId,
    people.map((one) => one.id),
    addDays(today(), -9),
  )
  const session = { dayPart: 'morning', classHours: classHours(4), topic: '' } as const
  const sessions = await training.addSessions(classId, [
    { ...session, heldOn: addDays(today(), -9) },
    { ...session, heldOn: addDays(today(), -8) },
  ])
  return { classId, sessionIds: sessions.result.map((one) => one.id) }
}

async function marksOf(classId: Awaited<ReturnType<typeof aRunningClass>>['classId'], ordinal: number) {
  const file = await station.services.training.file(classId)
  const session = file.sessions.find((one) => one.ordinal === ordinal)
  const roll = file.rollCalls.find((one) => one.sessionId === session?.id)
  return roll?.marks.map((one) => one.mark)
}

const cell = (name: string) => page.getByRole('gridcell', { name })

beforeEach(async () => {
  station = await openTestStation(today())
})

afterEach(async () => {
  screen.close()
  await station.close()
})

describe('roll-call', () => {
  test('initials mark absent, keys mark late and excused, Enter saves everybody', async () => {
    const { classId, sessionIds } = await aRunningClass()
    screen = await openScreen(station.services, `/training/${classId}/sessions/${sessionIds[0]}`)
    await expect.element(page.getByLabelText('输入姓名首字母标缺勤')).toHaveFocus()
    await userEvent.keyboard('zs')
    await expect.element(cell('张三')).toHaveTextContent('缺')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}l{ArrowRight}j')
    await expect.element(cell('李建国')).toHaveTextContent('迟到')
    await expect.element(cell('单秀英')).toHaveTextContent('假')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('已点名 4 / 6')).toBeVisible()
    expect(await marksOf(classId, 1)).toEqual(['present', 'absent', 'late', 'excused', 'present', 'present'])
  })

  test('marks that were not saved are there again after looking elsewhere', async () => {
    const { classId, sessionIds } = await aRunningClass()
    const path = `/training/${classId}/sessions/${sessionIds[0]}`
    screen = await openScreen(station.services, path)
    await cell('王秀英').click()
    await screen.go(`/training/${classId}`)
    await screen.go(path)
    await expect.element(cell('王秀英')).toHaveTextContent('缺')
    expect(await marksOf(classId, 1)).toBeUndefined()
  })
})

describe('certificates', () => {
  test('the question names who gets one and who does not and why, then the class is closed', async () => {
    const { classId, sessionIds } = await aRunningClass()
    const file = await station.services.training.file(classId)
    const absent = file.trainees[1]?.enrolment.id
    if (!absent) throw new Error('a second trainee is needed')
    for (const id of sessionIds) await station.services.training.callRoll(id, [{ enrolmentId: absent, mark: 'absent' }])
    screen = await openScreen(station.services, `/training/${classId}?section=attendance`)
    await page.getByRole('button', { name: '给合格学员发证' }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog.getByText('以下 5 人发证：')).toBeVisible()
    await expect.element(dialog.getByText(/张三.*出勤率 0%/)).toBeVisible()
    await dialog.getByRole('button', { name: '给 5 人发证并结班' }).click()
    await expect.element(page.getByText('已结班')).toBeVisible()
    const after = await station.services.training.file(classId)
    expect(after.trainees.filter((one) => one.certificate !== null)).toHaveLength(5)
  })

  test('the printed roster stands in the print log, and its number leads back to the class', async () => {
    const { classId } = await aRunningClass()
    const paper = await station.services.documents.make({ form: 'class-roster', classId })
    await station.services.documents.recordPrint(paper, 'printer')
    screen = await openScreen(station.services, '/prints')
    await expect.element(page.getByRole('cell', { name: '培训学员花名册' })).toBeVisible()
    await page.getByLabelText('纸面上的编号或扫到的码').fill(paper.paperNo)
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => screen.path()).toBe(`/training/${classId}`)
  })
})

describe('opening a class', () => {
  test('says beside each field what is wrong, saves nothing, and opens the class once all is right', async () => {
    screen = await openScreen(station.services, '/training/new')
    await page.getByRole('button', { name: '保存并进入培训班' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('有 5 处需要改正')
    expect(await station.services.training.listClasses()).toHaveLength(0)
    await page.getByLabelText('班名').fill('SYB 第 3 期')
    await page.getByLabelText('培训类型').selectOptions('05')
    await page.getByLabelText('计划课时').fill('70')
    await page.getByLabelText('人数上限').fill('30')
    await page.getByRole('textbox', { name: '结班日期' }).fill(addDays(today(), 30).replaceAll('-', ''))
    await page.getByRole('button', { name: '保存并进入培训班' }).click()
    await expect.element(page.getByRole('heading', { name: 'SYB 第 3 期' })).toBeVisible()
    const [entry] = await station.services.training.listClasses()
    expect(entry?.trainingClass).toMatchObject({ kind: '05', plannedHours: 70, capacity: 30 })
  })
})

test.each(['zh-CN', 'en'] as const)('no page of training breaks WCAG 2.2 AA (%s)', async (language) => {
  const { classId, sessionIds } = await aRunningClass()
  const current = await openScreen(station.services, '/training', language)
  screen = current
  const pages = [
    '/training',
    '/training/new',
    `/training/${classId}`,
    `/training/${classId}?section=sessions`,
    `/training/${classId}?section=attendance`,
    `/training/${classId}/sessions/${sessionIds[0]}`,
    '/prints',
  ]
  for (const path of pages) {
    await current.go(path)
    await expect.poll(() => current.root.querySelector('table, form, [role="grid"], .findings')).not.toBeNull()
    expect([path, ...(await current.violations())]).toEqual([path])
  }
})
