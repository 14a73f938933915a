import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { aNewEmploymentCertificate } from '../../builders/employment-certificate.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const words = zhCN.employmentCertificate
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

const at = async (path: string): Promise<void> => {
  screen?.close()
  screen = await openScreen(station.services, path)
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const certificates = async () => (await station.services.person.file(person.id)).employmentCertificates

test('a certificate with an unusual number is warned about, saved, and the person bears its number', async () => {
  await at(`/counter/${person.id}/certificate`)
  await button(words.action.issue).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['employment-certificate/number-missing'])
  await field(words.field.number).fill('5101 0010 2400 0123')
  await expect.element(page.getByText('510100', { exact: false }).first()).toBeVisible()
  await field(words.field.number).fill('510100102400012')
  await expect
    .element(page.getByText(zhCN.errors['employment-certificate/unusual-length'].replace('{found}', '15').slice(0, 9)))
    .toBeVisible()
  await button(words.action.issue).click()
  await expect
    .poll(certificates)
    .toMatchObject([{ certificateNo: '510100102400012', medium: 'social-security-card', invalidated: null }])
  expect((await station.services.person.file(person.id)).person.certificateNumbers).toEqual(['510100102400012'])
})

test('it is given out again with its number, changed, made void, and its history stands on the person file', async () => {
  await station.services.employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
  await at(`/counter/${person.id}/certificate`)
  await button(words.action.reissue).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.action.reissue }).click()
  await expect.element(dialog.getByText(words.wrong.cause)).toBeVisible()
  await dialog.getByRole('radio', { name: words.cause.lost }).click()
  await dialog.getByRole('textbox', { name: words.field.statement }).fill('坐车时遗失')
  await dialog.getByRole('button', { name: words.action.reissue }).click()
  await expect.element(page.getByRole('row').filter({ hasText: '坐车时遗失' })).toBeVisible()
  await button(words.action.change).click()
  await dialog.getByRole('combobox', { name: words.field.item }).selectOptions('medium')
  await dialog.getByRole('combobox', { name: words.field.becomes }).selectOptions('paper')
  await dialog.getByRole('button', { name: words.action.change }).click()
  await expect.poll(async () => (await certificates())[0]?.medium).toBe('paper')
  await button(words.action.void).click()
  await dialog.getByRole('radio', { name: '移居境外' }).click()
  await dialog.getByRole('button', { name: words.action.void }).click()
  await expect.poll(async () => (await certificates())[0]?.invalidated?.reason).toBe('emigrated')
  expect((await certificates())[0]?.certificateNo).toBe('5199001024000123')
  await at(`/people/${person.id}`)
  await expect.element(page.getByText(words.status.void)).toBeVisible()
  await expect.element(page.getByRole('row').filter({ hasText: '坐车时遗失' })).toBeVisible()
})

test('the yearly check is offered only where the station turned it on', async () => {
  await station.services.employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
  await at(`/counter/${person.id}/certificate`)
  await expect.element(page.getByText(words.hint.checkOff)).toBeVisible()
  await expect.element(button(words.action.check)).not.toBeInTheDocument()
})

test('issuing it is taken back together with the number that the person is found by', async () => {
  const issued = await station.services.employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
  await station.services.station.undo(issued.opId)
  expect(await certificates()).toEqual([])
  expect((await station.services.person.file(person.id)).person).toEqual(person)
})

test('correcting a person keeps the number of the certificate', async () => {
  await station.services.employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
  const { result } = await station.services.person.update(person.id, { ...aNewPerson({ name: '王秀兰' }) })
  expect(result.certificateNumbers).toEqual(['5199001024000123'])
})

test('its contents are printed at the counter and again from the person file', async () => {
  await station.services.employmentCertificate.issue(aNewEmploymentCertificate({ personId: person.id }))
  const paper = page.getByRole('dialog', { name: zhCN.app.form['employment-certificate-pages'] })
  for (const path of [`/counter/${person.id}/certificate`, `/people/${person.id}`]) {
    await at(path)
    await button(words.action.print).click()
    await expect.element(paper.getByText('CY', { exact: false }).first()).toBeVisible()
  }
})
