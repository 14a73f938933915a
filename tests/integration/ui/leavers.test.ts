import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays, localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { hireText, importHires } from '../../builders/hires'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { generatePeople } from '../../builders/people'
import { aNewPerson } from '../../builders/person.builder'
import { aNewEmployment } from '../../builders/registration.builder'

let station: TestStation
let screen: Screen

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  screen.close()
  await station.close()
})

for (const [language, words] of [
  ['zh-CN', zhCN],
  ['en', en],
] as const) {
  test(`who left an employer is ticked and ended in one act, with the clock of the report shown, in ${language}`, async () => {
    const people = generatePeople({ seed: 9, count: 3, today: today() })
    const text = hireText(people, () => ({ 入职日期: addDays(today(), -25) }))
    await importHires(station.services, text)
    const head = station.store.head().seq
    screen = await openScreen(station.services, '/counter/leavers', language)
    expect(await screen.violations()).toEqual([])
    await page.getByLabelText(words.employment.field.findEmployer).fill('没有的单位')
    await page.getByRole('button', { name: words.employment.action.find, exact: true }).click()
    await expect.element(page.getByText(words.employment.empty.leavers)).toBeVisible()
    await page.getByLabelText(words.employment.field.findEmployer).fill('高坎食品')
    await page.getByRole('button', { name: words.employment.action.find, exact: true }).click()
    await page.getByRole('button', { name: words.employment.action.tickAll }).click()
    await page.getByRole('checkbox', { name: people[2]?.name ?? '' }).click()
    await page.getByLabelText(words.employment.field.endedOn).fill(addDays(today(), -16))
    await page.getByLabelText(words.employment.field.endReason).selectOptions('8')
    const late = words.rules['emp-end-in-time']['not-met'].split('}').at(-1) ?? ''
    await expect.element(page.getByText(late, { exact: false }).first()).toBeVisible()
    expect(await screen.violations()).toEqual([])
    const act = words.employment.action.endChosen.split(' | ').at(-1)?.replace('{count}', '2') ?? ''
    await page.getByRole('button', { name: act }).click()
    await expect.poll(() => station.store.head().seq).toBe(head + 1)
    await expect.element(page.getByRole('checkbox')).toBeVisible() // one is left
    const spells = await station.store.listAll('employmentSpells')
    expect(spells.filter(({ endedOn }) => endedOn !== null)).toMatchObject(
      Array.from({ length: 2 }, () => ({ endedOn: addDays(today(), -16), endCode: '8', endRegisteredOn: today() })),
    )
  })
}

const { employment: words } = zhCN
const find = async (employer: string): Promise<void> => {
  await page.getByLabelText(words.field.findEmployer).fill(employer)
  await page.getByRole('button', { name: words.action.find, exact: true }).click()
}
const tick = (name: string) => page.getByRole('checkbox', { name })
const endChosen = (count: number) =>
  page.getByRole('button', { name: words.action.endChosen.replace('{count}', String(count)) })

/** Two people of one employer and one of another. */
async function aStaff(): Promise<readonly [string, string, string]> {
  const people = generatePeople({ seed: 9, count: 3, today: today() })
  await importHires(
    station.services,
    hireText(people.slice(0, 2), () => ({ 入职日期: addDays(today(), -25) })),
  )
  await importHires(
    station.services,
    hireText(people.slice(2), () => ({ 入职日期: addDays(today(), -5) })).replace('高坎食品', '石桥机械'),
  )
  const [first, second, third] = people.map(({ name }) => name)
  return [first ?? '', second ?? '', third ?? '']
}

test('after a report everything is ready for the next one: nothing is marked wrong, nothing of the last one is left', async () => {
  const [first, second] = await aStaff()
  screen = await openScreen(station.services, '/counter/leavers')
  await find('高坎')
  await tick(first).click()
  await page.getByLabelText(words.field.endReason).selectOptions('9')
  await endChosen(1).click()
  await expect.element(page.getByRole('alert')).toBeVisible() // "other" is not explained
  await page.getByLabelText(words.field.endNote).fill('自行离开')
  await endChosen(1).click()
  await expect.element(tick(first)).not.toBeInTheDocument()
  await expect.element(tick(second)).toBeVisible()
  await expect.element(page.getByLabelText(words.field.findEmployer)).toHaveFocus()
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  await expect.element(page.getByLabelText(words.field.endReason)).toHaveValue('')
  await expect.element(page.getByLabelText(words.field.endNote)).toHaveValue('')

  await tick(second).click()
  await page.getByLabelText(words.field.endReason).selectOptions('8')
  await endChosen(1).click()
  await expect.element(tick(second)).not.toBeInTheDocument()
  await expect.poll(() => station.store.listAll('employmentSpells')).toHaveLength(3)
  await expect.element(page.getByRole('form', { name: words.title.employees })).not.toBeInTheDocument()
  expect(page.getByText(words.empty.leavers).query()).toBeNull()
  await find('高坎')
  await expect.element(page.getByText(words.empty.leavers)).toBeVisible()
})

test('asking for another employer drops ticks, day and reason of the one before', async () => {
  const [first, , other] = await aStaff()
  screen = await openScreen(station.services, '/counter/leavers')
  await find('高坎')
  await tick(first).click()
  await page.getByLabelText(words.field.endReason).selectOptions('8')
  await page.getByLabelText(words.field.endedOn).fill(addDays(today(), -9))
  await find('有限公司')
  await expect.element(tick(other)).toBeVisible()
  await expect.element(tick(first)).not.toBeChecked()
  await expect.element(page.getByLabelText(words.field.endReason)).toHaveValue('')
  await expect.element(page.getByLabelText(words.field.endedOn)).toHaveValue(today())
})

test('what stops one of several is told with the name, beside the list and for screen readers', async () => {
  const [first, , late] = await aStaff()
  screen = await openScreen(station.services, '/counter/leavers')
  await find('有限公司')
  await tick(first).click()
  await tick(late).click()
  await page.getByLabelText(words.field.endReason).selectOptions('8')
  await page.getByLabelText(words.field.endedOn).fill(addDays(today(), -9))
  await endChosen(2).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(new RegExp(`${late}（JY.*日期先后不对`))
  await expect.element(page.getByRole('alert')).not.toHaveTextContent(first)
  await expect
    .element(page.getByRole('group', { name: words.title.employees }))
    .toHaveAccessibleDescription(new RegExp(late))
  expect(await screen.violations()).toEqual([])
})

test('numbers of foreign documents stand covered too', async () => {
  const foreigner = aNewPerson({
    name: '安东尼',
    documentKind: 'passport',
    idNumber: 'E87654321',
    sex: '1',
    bornOn: localDate('1984-03-07'),
  })
  const { result: person } = await station.services.person.create(foreigner)
  const employment = { employer: '高坎食品有限公司', startedOn: today(), registeredOn: today() }
  await station.services.registration.registerEmployed(aNewEmployment({ personId: person.id, ...employment }))
  screen = await openScreen(station.services, '/counter/leavers')
  await find('高坎')
  await expect.element(page.getByRole('row').filter({ hasText: '安东尼' })).toHaveTextContent(/E\*{6}21/)
})
