import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { addDays, addMonths } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'
import { aNewUnemployment } from '../../builders/registration.builder'
import { aNewJobSeeking } from '../../builders/seeking.builder'

const words = zhCN.seeking
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

const atCounter = async (): Promise<void> => {
  screen = await openScreen(station.services, `/counter/${person.id}/seeking`)
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const seekings = async () => (await station.services.person.file(person.id)).seeking

test('somebody who looks for work is registered for three months, with the wish told at the unemployment', async () => {
  const input = aNewUnemployment({ personId: person.id, registeredOn: today(), unemployedOn: today(), jobWish: '保洁' })
  await station.services.registration.registerUnemployed(input)
  await atCounter()
  await expect.element(field(words.field.job.replace('{place}', '1'))).toHaveValue('保洁')
  await field(words.field.monthlyPay).fill('3200')
  await button(words.action.register).click()
  await expect
    .poll(seekings)
    .toMatchObject([{ jobs: ['保洁'], monthlyPay: 320_000, validUntil: addDays(addMonths(today(), 3), -1), end: null }])
})

test('a registration without a kind of work, or with a pay that is none, is told beside the field', async () => {
  await atCounter()
  await field(words.field.monthlyPay).fill('12.345')
  await button(words.action.register).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.wrong.monthlyPay)
  await field(words.field.monthlyPay).fill('')
  await button(words.action.register).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['seeking/job-missing'])
  expect(await seekings()).toEqual([])
})

test('a job seeker is sent to a vacancy, and a refusal counts for the unemployment', async () => {
  const start = addDays(today(), -40)
  const unemployed = aNewUnemployment({ personId: person.id, registeredOn: start, unemployedOn: start })
  await station.services.registration.registerUnemployed(unemployed)
  await station.services.seeking.register(aNewJobSeeking({ personId: person.id, registeredOn: start }))
  await atCounter()
  await field(words.field.employer).fill('演示物流园')
  await field(words.field.vacancy).fill('分拣员')
  await button(words.action.recommend).click()
  await page.getByRole('button', { name: `${words.action.settle} 演示物流园` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.action.saveResult }).click()
  await expect.element(dialog.getByText(words.wrong.result)).toBeVisible()
  await dialog.getByRole('radio', { name: words.result.refused }).click()
  await dialog.getByRole('button', { name: words.action.saveResult }).click()
  await expect.element(dialog.getByText(zhCN.errors['seeking/refusal-unexplained'])).toBeVisible()
  await dialog.getByRole('textbox', { name: words.field.note }).fill('嫌夜班')
  await dialog.getByRole('button', { name: words.action.saveResult }).click()
  await expect.element(page.getByRole('row').filter({ hasText: '演示物流园' })).toHaveTextContent(words.result.refused)
  const file = await station.services.person.file(person.id)
  expect(file.unemployment[0]?.followUps).toMatchObject([{ result: 'refused', offered: '演示物流园 分拣员' }])
})

test('the outcome of a recommendation is taken back together with the refusal that it counted as', async () => {
  const { seeking, registration } = station.services
  const unemployed = aNewUnemployment({ personId: person.id, registeredOn: today(), unemployedOn: today() })
  await registration.registerUnemployed(unemployed)
  const { result } = await seeking.register(aNewJobSeeking({ personId: person.id, registeredOn: today() }))
  await seeking.recommend(result.id, { on: today(), employer: '演示物流园', job: '分拣员' })
  const refused = { result: 'refused', on: today(), note: '嫌夜班' } as const
  const settled = await seeking.settle({ id: result.id, at: 0 }, refused)
  const outcomes = async () => {
    const file = await station.services.person.file(person.id)
    return [file.seeking[0]?.recommendations[0]?.outcome?.result, file.unemployment[0]?.followUps?.length]
  }
  expect(await outcomes()).toEqual(['refused', 1])
  await station.services.station.undo(settled.opId)
  expect(await outcomes()).toEqual([undefined, undefined])
})

test('a registration ends with a reason, and one that ran out gives way to a new one', async () => {
  await station.services.seeking.register(
    aNewJobSeeking({ personId: person.id, registeredOn: addMonths(today(), -4), jobs: ['厨师'] }),
  )
  await atCounter()
  await expect.element(field(words.field.job.replace('{place}', '1'))).toHaveValue('厨师')
  await button(words.action.register).click()
  await expect.poll(async () => (await seekings()).map(({ end }) => end?.reason)).toEqual(['expired', undefined])
  screen?.close()
  await atCounter()
  await button(words.action.end).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: words.end['found-work'] }).click()
  await dialog.getByRole('button', { name: words.action.end }).click()
  await expect.poll(async () => (await seekings()).at(-1)?.end).toEqual({ reason: 'found-work', on: today() })
})
