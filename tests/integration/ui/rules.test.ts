import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { addDays, addMonths, localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import type { ParameterPreview } from '../../../src/usecases/station/preview-types'
import { aStatement } from '../../builders/hardship.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'
import { aNewUnemployment } from '../../builders/registration.builder'

const words = zhCN.station
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

test('before a value is set the head sees its history and who would be decided differently', async () => {
  const { person: people, registration } = station.services
  const idNumber = anIdNumber({ bornOn: localDate(addMonths(today(), -12 * 42)), sex: '2' })
  const { result: person } = await people.create(aNewPerson({ name: '陈桂芳', idNumber }))
  const registeredOn = addDays(today(), -10)
  await registration.registerUnemployed(
    aNewUnemployment({ personId: person.id, registeredOn, unemployedOn: registeredOn }),
  )
  await people.recognizeHardship(person.id, aNewRecognition({ recognisedOn: today(), statement: aStatement() }))
  screen = await openScreen(station.services, '/settings/rules')
  await page
    .getByRole('button', { name: `${words.action.override}: ${words.parameter['hardship-olderWomen']}` })
    .click()
  const dialog = page.getByRole('dialog')
  await expect
    .element(dialog.getByRole('table', { name: words.field.history }))
    .toHaveTextContent(/2016年1月1日.*40.*四川省就业困难人员申请认定办法/)
  const preview = dialog.getByRole('button', { name: words.action.preview })
  await preview.click()
  await expect.element(dialog.getByText(words.hint.previewNone)).toBeVisible()
  await dialog
    .getByRole('spinbutton')
    .or(dialog.getByRole('textbox', { name: words.field.ownValue }))
    .first()
    .fill('45')
  await expect.element(dialog.getByText(words.hint.previewNone)).not.toBeInTheDocument()
  await preview.click()
  await expect
    .element(dialog.getByRole('table', { name: words.action.preview }))
    .toHaveTextContent(/陈桂芳.*困难认定.*不到大龄 45 岁/)
  await dialog.getByRole('textbox', { name: words.field.from }).fill('2026-01-01')
  await expect.element(dialog.getByRole('textbox', { name: words.field.backdatedBy })).toBeVisible()
  expect(await screen.violations()).toEqual([])
})

test('a preview that another value overtakes tells nothing, neither its result nor that it stopped', async () => {
  const preview = vi.spyOn(station.services.station, 'previewParameter')
  let answer: (shown: ParameterPreview) => void = () => undefined
  preview.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  preview.mockImplementationOnce(
    (_value, control) =>
      new Promise((_, reject) => {
        control.signal?.addEventListener('abort', () => reject(new AppError('registration/listing-cancelled')))
      }),
  )
  screen = await openScreen(station.services, '/settings/rules')
  await page
    .getByRole('button', { name: `${words.action.override}: ${words.parameter['hardship-olderWomen']}` })
    .click()
  const dialog = page.getByRole('dialog')
  const value = dialog.getByRole('textbox', { name: words.field.ownValue })
  const press = dialog.getByRole('button', { name: words.action.preview })
  await press.click()
  await value.fill('45')
  answer({ on: today(), none: null, counts: [], items: [] }) // of 40, which stands there no more
  await expect.element(press).toBeEnabled()
  expect(dialog.getByText(words.hint.previewNone).query()).toBeNull()

  await press.click()
  await value.fill('46')
  await expect.element(press).toBeEnabled()
  expect(dialog.getByRole('alert').query()).toBeNull()
  await press.click()
  await expect.element(dialog.getByText(words.hint.previewNone)).toBeVisible()
})
