import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import type { UnemploymentSpell } from '../../../src/domain/registration/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays, addMonths, type LocalDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { aNewUnemployment } from '../../builders/registration.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

const words = zhCN.registration
let station: TestStation
let screen: Screen | null = null
let serial = 0

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
})
afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

async function registered(name: string, registeredOn: LocalDate): Promise<UnemploymentSpell & { person: Person }> {
  serial += 1
  const { result: person } = await station.services.person.create(
    aNewPerson({ name, idNumber: anIdNumber({ serial }) }),
  )
  const input = aNewUnemployment({ personId: person.id, registeredOn, unemployedOn: registeredOn })
  const { result: spell } = await station.services.registration.registerUnemployed(input)
  return { ...spell, person }
}
const open = async (path: string): Promise<void> => {
  screen = await openScreen(station.services, path)
}
const row = (name: string) => page.getByRole('row').filter({ hasText: name })
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('the worklist has those whose contact is due, the longest overdue first, and a contact takes them off it', async () => {
  await registered('王秀英', today())
  await registered('李建国', addDays(today(), -30))
  await registered('陈桂芳', addMonths(today(), -5))
  await open('/counter/follow-up')
  await expect.element(row('李建国')).toHaveTextContent(/已过期/)
  await expect.element(row('王秀英')).not.toBeInTheDocument()
  const names = page.getByRole('table').getByRole('link').elements()
  expect(names.map((link) => link.textContent)).toEqual(['陈桂芳', '李建国'])

  await row('李建国')
    .getByRole('button', { name: `${words.action.followUp} 李建国` })
    .click()
  await page.getByRole('radio', { name: words.contactWay.phone }).click()
  await page.getByRole('radio', { name: words.contactResult.reached }).click()
  await button(words.action.keepFollowUp).click()
  await expect.poll(() => screen?.path()).toMatch(/^\/counter\/[^/]+$/)
  const items = await station.services.registration.listFollowUps()
  const followed = items.find(({ person }) => person.name === '李建国')
  expect(followed?.spell.followUps).toMatchObject([{ on: today(), way: 'phone', result: 'reached' }])
  expect(followed?.due).toMatchObject({ kind: 'monthly', on: addMonths(today(), 1) })
})

test('a contact without a result is told, and what was refused must be said', async () => {
  const { person } = await registered('王秀英', addDays(today(), -30))
  await open(`/counter/${person.id}/follow-up`)
  await button(words.action.keepFollowUp).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.wrong.contactResult)
  await page.getByRole('radio', { name: words.contactResult.refused }).click()
  await button(words.action.keepFollowUp).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['registration/follow-up-unexplained'])
  await page.getByRole('textbox', { name: words.field.note }).fill('嫌工地太远')
  await button(words.action.keepFollowUp).click()
  await expect.poll(() => screen?.path()).toBe(`/counter/${person.id}`)
})

test('half a year without contact is proposed for cancelling, with its rule and reason filled in', async () => {
  const { person } = await registered('陈桂芳', addMonths(today(), -7))
  await open('/counter/follow-up?view=over')
  await expect.element(row('陈桂芳')).toHaveTextContent(words.status.longTerm)
  await row('陈桂芳')
    .getByRole('button', { name: `${words.action.cancel} 陈桂芳` })
    .click()
  await expect.element(page.getByRole('list', { name: words.field.proposal })).toHaveTextContent(/已满 6 个月/)
  await expect.element(page.getByRole('combobox', { name: words.field.cancellationReason })).toHaveValue('9')
  await button(words.action.cancel).last().click()
  await expect
    .poll(async () => (await station.services.person.file(person.id)).unemployment[0]?.end)
    .toMatchObject({ reason: '9' })
  expect(await station.services.registration.listFollowUps()).toEqual([])
})

test('the contact is taken back like any other act', async () => {
  const spell = await registered('王秀英', addDays(today(), -30))
  const kept = await station.services.registration.recordFollowUp(spell.id, {
    on: today(),
    way: 'phone',
    result: 'reached',
    offered: '',
    note: '',
  })
  await station.services.station.undo(kept.opId)
  const [item] = await station.services.registration.listFollowUps()
  expect([item?.spell.followUps, item?.due.kind]).toEqual([undefined, 'first'])
})
