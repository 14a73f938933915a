import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { classHours } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment } from '../../builders/registration.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'

const words = zhCN.registration
let station: TestStation
let screen: Screen | null = null
let person: Person

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
})
afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

async function atCounter(task = ''): Promise<Screen> {
  screen = await openScreen(station.services, `/counter/${person.id}${task}`)
  return screen
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function fillIn(): Promise<void> {
  await page.getByRole('radio', { name: '常住地' }).click()
  await field(words.field.unemployedOn).fill('20200301')
  await page.getByRole('combobox', { name: words.field.reason }).selectOptions('02')
}

test('an unemployment registration is saved, its paper is offered, and the form is gone', async () => {
  await atCounter('/unemployment')
  await fillIn()
  await button(words.action.registerAndPrint).click()
  await expect
    .element(page.getByRole('dialog', { name: zhCN.app.form['unemployment-registration-form'] }))
    .toBeVisible()
  const file = await station.services.person.file(person.id)
  expect(file.unemployment).toMatchObject([{ place: 'residence', unemployedOn: '2020-03-01', reason: '02', end: null }])
  expect(screen?.path()).toBe(`/counter/${person.id}`)
})

test('an empty form lists what is missing, saves nothing, and its lines jump to the fields', async () => {
  await atCounter('/unemployment')
  await button(words.action.registerOnly).click()
  const summary = page.getByRole('alert')
  await expect.element(summary).toHaveTextContent(words.wrong.place)
  await expect.element(summary).toHaveTextContent(words.wrong.unemployedOn)
  await summary.getByRole('link', { name: words.wrong.unemployedOn }).click()
  await expect.element(field(words.field.unemployedOn)).toHaveFocus()
  expect((await station.services.person.file(person.id)).unemployment).toEqual([])
})

test('a button pressed right after typing is not lost when the field it leaves says what is wrong', async () => {
  await atCounter('/unemployment')
  await field(words.field.unemployedOn).fill('20260230')
  await button(words.action.registerOnly).click()
  await expect.element(page.getByRole('alert')).toBeVisible()
})

test('a day that does not exist is told in the same words in the summary and beside its field', async () => {
  await atCounter('/unemployment')
  await field(words.field.unemployedOn).fill('20260230')
  await button(words.action.registerOnly).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.app.hint.dateUnreadable)
  expect(page.getByText(zhCN.app.hint.dateUnreadable, { exact: true }).elements()).toHaveLength(2)
  expect(page.getByText(words.wrong.unemployedOn).query()).toBeNull()
  await field(words.field.unemployedOn).fill('20260227')
  await expect.element(page.getByRole('alert')).not.toHaveTextContent(zhCN.app.hint.dateUnreadable)
})

test('a day after the registration is refused beside its field, in the words of the rule', async () => {
  await atCounter('/unemployment')
  await fillIn()
  await field(words.field.unemployedOn).fill('29991231')
  await button(words.action.registerOnly).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('日期先后不对')
})

test('somebody registered already is told so, and employment ends the registration', async () => {
  await atCounter('/unemployment')
  await fillIn()
  await button(words.action.registerOnly).click()
  await expect.element(page.getByRole('complementary')).toHaveTextContent('此人已在登记失业中')
  await screen?.go(`/counter/${person.id}/employment`)
  await page.getByRole('combobox', { name: words.field.employmentKind }).selectOptions('4')
  await page.getByRole('textbox', { name: words.field.startedOn }).fill(today())
  await button(words.action.registerEmployed).click()
  await expect.element(page.getByText('已就业', { exact: false }).first()).toBeVisible()
  const file = await station.services.person.file(person.id)
  expect(file.unemployment[0]?.end?.kind).toBe('employed')
  expect(file.employment).toHaveLength(1)
})

test('a registration is cancelled with its reason; "other" has to be explained', async () => {
  await atCounter('/unemployment')
  await fillIn()
  await button(words.action.registerOnly).click()
  await expect.element(page.getByRole('complementary')).toHaveTextContent('此人已在登记失业中')
  await screen?.go(`/counter/${person.id}/cancel`)
  await page.getByRole('combobox', { name: words.field.cancellationReason }).selectOptions('10')
  await button(words.action.cancel).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.wrong.note)
  await page.getByRole('combobox', { name: words.field.cancellationReason }).selectOptions('6')
  await button(words.action.cancel).click()
  await expect
    .poll(async () => (await station.services.person.file(person.id)).unemployment[0]?.end)
    .toMatchObject({
      kind: 'cancelled',
      reason: '6',
    })
})

test('a half-filled form stays while the next visitor is served, one key away', async () => {
  const other = (
    await station.services.person.create(aNewPerson({ name: '李建国', idNumber: anIdNumber({ serial: 2 }) }))
  ).result
  await atCounter('/unemployment')
  await field(words.field.previousEmployer).fill('某电子厂')
  await userEvent.keyboard('{F3}')
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toHaveFocus()
  await screen?.go(`/counter/${other.id}`)
  await expect.element(page.getByRole('heading', { name: '李建国' })).toBeVisible()
  await userEvent.keyboard('{F2}')
  await expect.element(field(words.field.previousEmployer)).toHaveValue('某电子厂')
})

test('who comes back to the counter comes back to the visitor and the half-filled form', async () => {
  await atCounter('/unemployment')
  await field(words.field.previousEmployer).fill('某电子厂')
  await screen?.go('/people')
  await expect.element(page.getByRole('heading', { name: zhCN.person.title.people, level: 1 })).toBeVisible()
  await screen?.go('/counter')
  expect(screen?.path()).toBe(`/counter/${person.id}/unemployment`)
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  await expect.element(field(words.field.previousEmployer)).toHaveValue('某电子厂')
})

test('the next visitor is called with one key: who is done leaves, a half-filled form waits', async () => {
  await atCounter()
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toHaveFocus()
  expect(page.getByRole('button', { name: '王秀英' }).query()).toBeNull()
  await screen?.go('/people')
  await screen?.go('/counter')
  expect(screen?.path()).toBe('/counter')

  await screen?.go(`/counter/${person.id}/unemployment`)
  await field(words.field.previousEmployer).fill('某电子厂')
  await page.getByRole('button', { name: words.action.callNext }).click()
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toHaveFocus()
  await userEvent.keyboard('{F2}')
  await expect.element(field(words.field.previousEmployer)).toHaveValue('某电子厂')
})

/** Everybody else who may sit at the counter, each with a form begun. */
const others = ['李建国', '吉克阿木', '罗正碧']

async function fillPlaces(): Promise<void> {
  await atCounter('/unemployment')
  await field(words.field.previousEmployer).fill('某电子厂')
  for (const [index, name] of others.entries()) {
    const made = await station.services.person.create(aNewPerson({ name, idNumber: anIdNumber({ serial: index + 3 }) }))
    await screen?.go(`/counter/${made.result.id}/unemployment`)
    await expect.element(page.getByRole('heading', { name })).toBeVisible()
    await field(words.field.previousEmployer).fill(name)
  }
}

test('one more visitor is not called while every place holds a half-filled form', async () => {
  await fillPlaces()
  await page.getByRole('button', { name: words.action.callNext }).click()
  await expect.element(page.getByText(words.hint.placesFull)).toBeVisible()
  await expect.element(field(words.field.previousEmployer)).toBeVisible()
})

test('one more person opened by search waits, and gets the first place that is left after a question', async () => {
  await fillPlaces()
  const last = await station.services.person.create(aNewPerson({ name: '周顺', idNumber: anIdNumber({ serial: 9 }) }))
  await screen?.go(`/counter/${last.result.id}/unemployment`)
  await expect.element(page.getByText(words.hint.placesFull)).toBeVisible()
  expect(page.getByRole('form').query()).toBeNull()
  await userEvent.keyboard('{F2}')
  await expect.element(field(words.field.previousEmployer)).toHaveValue('某电子厂')
  await userEvent.keyboard('{F4}')
  await expect.element(field(words.field.previousEmployer)).toHaveValue('吉克阿木')
  await userEvent.keyboard('{F7}')
  await expect.element(field(words.field.previousEmployer)).toHaveValue('罗正碧')

  await screen?.go(`/counter/${last.result.id}/unemployment`)
  await expect.element(page.getByText(words.hint.placesFull)).toBeVisible()
  expect(await screen?.violations()).toEqual([])
  await button(`${words.action.leave}: 吉克阿木`).click()
  await expect.element(page.getByRole('dialog', { name: words.title.dropTyped })).toHaveTextContent('吉克阿木')
  await button(words.action.dropTyped).click()
  await expect.element(page.getByRole('heading', { name: '周顺' })).toBeVisible()
  await expect.element(field(words.field.previousEmployer)).toHaveValue('')
  expect(page.getByText(words.hint.placesFull).query()).toBeNull()
  await expect.element(page.getByRole('list', { name: words.title.visitors })).toHaveTextContent(/王秀英.*李建国.*周顺/)
})

test('a place says since when its visitor waits and for what; one without a word typed leaves without a question', async () => {
  await atCounter('/employment')
  const strip = page.getByRole('list', { name: words.title.visitors })
  await expect.element(strip).toHaveTextContent(/王秀英 · 就业登记.* · \d\d:\d\d 来/)
  await expect.element(strip).not.toHaveTextContent(words.status.draft)
  await button(`${words.action.leave}: 王秀英`).click()
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toBeVisible()
  expect(screen?.path()).toBe('/counter')
})

test('a function key is heard from a field where an input method is at work, and what it held stays in the field', async () => {
  await atCounter('/unemployment')
  const employer = field(words.field.previousEmployer)
  await employer.fill('某电子')
  const input = employer.element() as HTMLInputElement
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  input.value = '某电子厂'
  input.addEventListener('blur', () => {
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '厂' }))
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  const key = { key: 'Process', code: 'F3', isComposing: true, bubbles: true, cancelable: true }
  input.dispatchEvent(new KeyboardEvent('keydown', key))
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toBeVisible()
  await userEvent.keyboard('{F2}')
  await expect.element(employer).toHaveValue('某电子厂')
})

test('the form of somebody new waits while another one is served, and the place is theirs once they are on file', async () => {
  screen = await openScreen(station.services, '/people/new')
  await field(zhCN.person.field.name).fill('吉克阿木')
  await userEvent.keyboard('{F3}')
  await screen.go(`/counter/${person.id}/employment`)
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  await userEvent.keyboard('{F2}')
  await expect.element(field(zhCN.person.field.name)).toHaveValue('吉克阿木')
  expect(screen.path()).toBe('/people/new')
  await field(zhCN.person.field.idNumber).fill(anIdNumber({ serial: 44 }))
  await page.getByRole('combobox', { name: zhCN.person.field.education }).selectOptions('71')
  await button(zhCN.person.action.create).click()
  await expect.element(page.getByRole('heading', { name: '吉克阿木' })).toBeVisible()
  await expect.element(page.getByRole('list', { name: words.title.visitors })).toHaveTextContent(/吉克阿木.*王秀英/)
})

test('the chosen class of an enrolment stays while another one is served', async () => {
  const open = { kind: '01', provider: '', place: '', teacher: '', plannedHours: classHours(40), capacity: 30 } as const
  const days = { startsOn: today(), endsOn: today() }
  await station.services.training.openClass({ title: '家政服务', ...open, ...days })
  await atCounter('/enrol')
  await page.getByRole('radio', { name: /家政服务/ }).click()
  await expect.element(page.getByLabelText(zhCN.training.field.enrolledOn)).toBeVisible()
  await userEvent.keyboard('{F3}')
  await expect.element(page.getByRole('combobox', { name: words.field.visitor })).toBeVisible()
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByRole('radio', { name: /家政服务/ })).toBeChecked()
})

test('the key of an act starts it for the person at the counter', async () => {
  await atCounter()
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  await userEvent.keyboard('5')
  await expect.element(page.getByRole('form', { name: words.title.hardship })).toBeVisible()
})

test('whoever works is offered the end of it at the counter, by its own key', async () => {
  await atCounter()
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  expect(button(zhCN.employment.action.task).query()).toBeNull()
  await userEvent.keyboard('8')
  const input = aNewEmployment({ personId: person.id, startedOn: today(), registeredOn: today() })
  await station.services.registration.registerEmployed(input)
  await screen?.go('/people')
  await screen?.go(`/counter/${person.id}`)
  await expect.element(button(zhCN.employment.action.task)).toBeVisible()
  await userEvent.keyboard('8')
  await expect.element(page.getByRole('form', { name: zhCN.employment.title.end })).toBeVisible()
  expect(await screen?.violations()).toEqual([])
})

test.each(['zh-CN', 'en'] as const)(
  'the counter breaks no accessibility rule in %s, filled or wrong',
  async (language) => {
    screen = await openScreen(station.services, `/counter/${person.id}/unemployment`, language)
    await expect.element(page.getByRole('radiogroup')).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await page.getByRole('form').getByRole('button').last().click()
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(await screen.violations()).toEqual([])
  },
)
