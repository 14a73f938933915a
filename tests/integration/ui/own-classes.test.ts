import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { TrainingClass } from '../../../src/domain/training/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays, classHours } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen, type ScreenOptions } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const { training: words, rights } = zhCN
const trainer = { operatorId: 'operator-1', displayName: '沙马·依合', role: 'trainer' } as const
const operators: NonNullable<ScreenOptions['operators']> = [
  { ...trainer, leftOn: null },
  { operatorId: 'operator-2', displayName: '另一位教师', role: 'trainer', leftOn: null },
  { operatorId: 'operator-3', displayName: '离岗教师', role: 'trainer', leftOn: '2026-01-01' },
  { operatorId: 'operator-4', displayName: '经办甲', role: 'clerk', leftOn: null },
]

let station: TestStation
let screen: Screen
let own: TrainingClass
let foreign: TrainingClass

async function openClass(title: string, trainerId?: string | null): Promise<TrainingClass> {
  const opened = await station.services.training.openClass({
    title,
    kind: '01',
    provider: '',
    place: '高坎村委会',
    teacher: '',
    plannedHours: classHours(8),
    capacity: 20,
    startsOn: addDays(today(), -9),
    endsOn: addDays(today(), 20),
    ...(trainerId === undefined ? {} : { trainerId }),
  })
  return opened.result
}

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  own = await openClass('养老护理员培训', trainer.operatorId)
  foreign = await openClass('家政服务员培训', 'operator-2')
  await openClass('没有指定教师的班')
  const person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  for (const { id } of [own, foreign]) await station.services.training.enrol(id, [person.id], today())
})
afterEach(async () => {
  screen.close()
  await station.close()
})

async function asTrainer(path: string): Promise<void> {
  screen = await openScreen(station.servicesOf(trainer), path, 'zh-CN', { role: 'trainer', operators })
}
async function asClerk(path: string): Promise<void> {
  screen = await openScreen(station.services, path, 'zh-CN', { role: 'clerk', operators })
}

describe('a trainer', () => {
  test('finds the own classes in the list and on the first page, and no others', async () => {
    await asTrainer('/training')
    await expect.element(page.getByRole('link', { name: own.title })).toBeVisible()
    expect(screen.root.textContent).not.toContain(foreign.title)
    expect(screen.root.textContent).not.toContain('没有指定教师的班')
    expect(page.getByRole('button', { name: words.action.openClass }).query()).toBeNull()
    await screen.go('/today')
    await expect.element(page.getByText(own.title, { exact: false })).toBeVisible()
    expect(screen.root.textContent).not.toContain(foreign.title)
  })

  test('works in the own class, and finds no way from it to the files of people', async () => {
    await asTrainer(`/training/${own.id}`)
    await expect.element(page.getByRole('cell', { name: '王秀英', exact: true })).toBeVisible()
    expect(page.getByRole('link', { name: '王秀英' }).query()).toBeNull()
    await expect.element(page.getByRole('button', { name: words.action.addTrainees })).toBeVisible()
    expect(page.getByRole('button', { name: new RegExp(words.field.trainer) }).query()).toBeNull()
    expect(await screen.violations()).toEqual([])
  })

  test('is told that the class of another is not theirs, and reads nothing of it', async () => {
    await asTrainer(`/training/${foreign.id}`)
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['station/not-own-class'])
    expect(screen.root.textContent).not.toContain(foreign.title)
    expect(screen.root.textContent).not.toContain('王秀英')
    // Trying again would not help; the own classes are one press away.
    expect(page.getByRole('button', { name: zhCN.app.action.retry }).query()).toBeNull()
    await page.getByRole('link', { name: words.action.toOwnClasses }).click()
    await expect.element(page.getByRole('link', { name: own.title })).toBeVisible()
  })

  test('gets no paper of the class of another, nor one about a person', async () => {
    await asTrainer('/today')
    const { documents } = station.servicesOf(trainer)
    const session = { dayPart: 'morning', classHours: classHours(4), topic: '', heldOn: today() } as const
    const [held] = (await station.services.training.addSessions(foreign.id, [session])).result
    if (!held) throw new Error('a session is needed')
    const [trainee] = (await station.services.training.file(foreign.id)).trainees
    const refused = async (request: Parameters<typeof documents.make>[0]) =>
      documents.make(request).then(
        () => 'not refused',
        (error: { code: string }) => error.code,
      )
    expect(await refused({ form: 'class-roster', classId: foreign.id })).toBe('station/not-own-class')
    expect(await refused({ form: 'sign-in-sheet', sessionId: held.id })).toBe('station/not-own-class')
    if (!trainee) throw new Error('a trainee is needed')
    expect(await refused({ form: 'privacy-notice', personId: trainee.person.id })).toBe('station/not-allowed')
    expect(await refused({ form: 'class-roster', classId: own.id })).toBe('not refused')
  })

  test('without a class reads how to get one', async () => {
    const nobodyYet = { ...trainer, operatorId: 'operator-9' }
    screen = await openScreen(station.servicesOf(nobodyYet), '/training', 'zh-CN', { role: 'trainer', operators })
    await expect.element(page.getByText(words.empty.ownClasses)).toBeVisible()
    await expect.element(page.getByText(rights.what.openClass, { exact: false }).first()).toBeVisible()
  })
})

describe('at the counter', () => {
  const select = () => page.getByLabelText(words.field.trainer)

  test('a class is given to a trainer when it is opened; those who left are not offered', async () => {
    await asClerk('/training/new')
    await expect.element(select().getByRole('option', { name: trainer.displayName })).toBeInTheDocument()
    const offered = select()
      .getByRole('option')
      .elements()
      .map((option) => option.textContent)
    expect(offered).toEqual([words.status.noTrainer, trainer.displayName, '另一位教师'])
    await page.getByLabelText(words.field.title).fill('SYB 第 3 期')
    await page.getByLabelText(words.field.kind).selectOptions('05')
    await page.getByLabelText(words.field.plannedHours).fill('70')
    await page.getByLabelText(words.field.capacity).fill('30')
    await page.getByRole('textbox', { name: words.field.endsOn }).fill(addDays(today(), 30).replaceAll('-', ''))
    await select().selectOptions(trainer.operatorId)
    await page.getByRole('button', { name: words.action.saveClass }).click()
    await expect.element(page.getByRole('heading', { name: 'SYB 第 3 期' })).toBeVisible()
    await expect.element(page.getByText(trainer.displayName)).toBeVisible()
    const found = await station.servicesOf(trainer).training.listClasses()
    expect(found.map((one) => one.trainingClass.title)).toContain('SYB 第 3 期')
  })

  test('a class is given to another trainer on its page, which can be taken back', async () => {
    await asClerk(`/training/${own.id}`)
    await page.getByRole('button', { name: `${words.action.changeTrainer}: ${words.field.trainer}` }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog).toBeVisible()
    await expect.poll(() => document.getAnimations()).toEqual([]) // faded in
    expect(await screen.violations()).toEqual([])
    await expect.element(dialog.getByLabelText(words.field.trainer)).toHaveValue(trainer.operatorId)
    await dialog.getByLabelText(words.field.trainer).selectOptions('operator-2')
    await dialog.getByRole('button', { name: words.action.saveTrainer }).click()
    await expect.element(page.getByText('另一位教师')).toBeVisible()
    expect(await station.servicesOf(trainer).training.listClasses()).toEqual([])
    const { operations } = station.journal
    expect(operations.at(-1)).toMatchObject({ useCase: 'training:assign-trainer' })
  })
})
