import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { addDays, localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment, anEmploymentSpell } from '../../builders/registration.builder'

const { employment: words, registration, unemployment } = zhCN
let station: TestStation
let screen: Screen
let person: Person

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
})
afterEach(async () => {
  screen.close()
  await station.close()
})

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const alert = () => page.getByRole('alert')
const atCounter = async (task: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> => {
  screen = await openScreen(station.services, `/counter/${person.id}/${task}`, language)
}
const employed = async (employer: string, on = addDays(today(), -100)) => {
  const input = aNewEmployment({ personId: person.id, employer, startedOn: on, registeredOn: on })
  return (await station.services.registration.registerEmployed(input)).result
}
const spells = async () => (await station.services.person.file(person.id)).employment

async function fillInWork(): Promise<void> {
  await page.getByRole('combobox', { name: registration.field.employmentKind }).selectOptions('1')
  await field(registration.field.employer).fill('石桥机械厂')
  await field(registration.field.startedOn).fill(today())
}

for (const [language, all] of [
  ['zh-CN', zhCN],
  ['en', en],
] as const) {
  test(`contract days and pay that cannot be read or cannot be are refused, not kept as empty, in ${language}`, async () => {
    await atCounter('employment', language)
    const { employment, registration: form } = all
    await page.getByRole('combobox', { name: form.field.employmentKind }).selectOptions('1')
    await field(form.field.employer).fill('石桥机械厂')
    await field(form.field.startedOn).fill(today())
    const save = button(form.action.registerEmployed)
    const pay = page.getByRole('textbox', { name: employment.field.monthlyPay })
    await field(employment.field.contractFrom).fill('2026-02-30')
    await save.click()
    await expect.element(alert()).toHaveTextContent(all.app.hint.dateUnreadable)
    await field(employment.field.contractFrom).fill('2026-02-01')
    await field(employment.field.contractTo).fill('2026-01-31')
    await expect.element(alert()).toHaveTextContent(all.errors['registration/contract-order'])
    await field(employment.field.contractTo).fill('2028-01-31')
    for (const wrong of ['-5', '3500.555']) {
      await pay.fill(wrong)
      await expect.element(alert()).toHaveTextContent(employment.wrong.monthlyPay)
      await save.click()
    }
    expect(await screen.violations()).toEqual([])
    expect(await spells()).toEqual([])
    await pay.fill('3500.55')
    await save.click()
    await expect
      .poll(spells)
      .toMatchObject([{ contractFrom: '2026-02-01', contractTo: '2028-01-31', monthlyPay: 350_055 }])
  })
}

test('the only employment stands ticked with today as its last day', async () => {
  await employed('高坎食品有限公司')
  await atCounter('end-employment')
  await expect.element(page.getByRole('checkbox', { name: /高坎食品/ })).toBeChecked()
  await expect.element(field(words.field.endedOn)).toHaveValue(today())
  await page.getByRole('combobox', { name: words.field.endReason }).selectOptions('8')
  await button(words.action.end).click()
  await expect.poll(async () => (await spells())[0]?.endedOn).toBe(today())
})

test('an end that was being typed for an employment that is over by now stops nobody', async () => {
  const spell = await employed('高坎食品有限公司')
  await atCounter('employment')
  await page.getByRole('checkbox', { name: /高坎食品/ }).click()
  await fillInWork()
  await screen.go('/people')
  const end = { employmentId: spell.id, on: addDays(today(), -1), reason: '8', note: '' } as const
  await station.services.registration.endEmployment([end])
  await screen.go(`/counter/${person.id}/employment`)
  await expect.element(field(registration.field.employer)).toHaveValue('石桥机械厂')
  await expect.element(page.getByRole('checkbox', { name: /高坎食品/ })).not.toBeInTheDocument()
  await button(registration.action.registerEmployed).click()
  await expect.poll(spells).toHaveLength(2)
})

test('of several ends the one that stops is named, and so are their rules', async () => {
  await employed('高坎食品有限公司')
  const startedOn = addDays(today(), -100)
  const other = anEmploymentSpell({
    personId: person.id,
    employer: '石桥机械厂',
    registrationNo: 'JY2026-000042',
    startedOn,
  })
  await station.store.change('registration:register-employed', (change) =>
    Promise.resolve(change.put('employmentSpells', other)),
  )
  await atCounter('end-employment')
  await page.getByRole('checkbox', { name: /高坎食品/ }).click()
  await page.getByRole('checkbox', { name: /石桥机械厂/ }).click()
  await page.getByRole('combobox', { name: words.field.endReason }).first().selectOptions('8')
  await button(words.action.end).click()
  await expect.element(alert()).toHaveTextContent(/（JY2026-\d{6}）：没有选择终止原因/)
  await page.getByRole('combobox', { name: words.field.endReason }).last().selectOptions('1')
  for (const day of [field(words.field.endedOn).first(), field(words.field.endedOn).last()]) {
    await day.fill(addDays(today(), -30))
  }
  await expect.element(page.getByRole('list', { name: /石桥机械厂（JY2026-000042）/ })).toBeVisible()
  await expect.element(page.getByRole('list', { name: /高坎食品有限公司（JY2026/ })).toBeVisible()
  expect(await screen.violations()).toEqual([])
})

test('a rule about age tells no birthday that is covered beside it', async () => {
  const year = Number(today().slice(0, 4))
  const bornOn = localDate(`${year - 14}-07-19`)
  const child = aNewPerson({ name: '张小军', idNumber: anIdNumber({ bornOn, serial: 7 }) })
  person = (await station.services.person.create(child)).result
  await atCounter('employment')
  await fillInWork()
  await expect.element(page.getByText(new RegExp(`${year + 2}[-‑]\\*\\*`)).first()).toBeVisible()
  expect(screen.root.textContent).not.toMatch(/7\s*月\s*19\s*日|07[-‑]19/)
})

test('a failure of one button is not told any more once the other one was pressed', async () => {
  const { registration: desk } = station.services
  const failing = (code: ConstructorParameters<typeof AppError>[0]) => () => Promise.reject(new AppError(code))
  Object.assign(desk, {
    registerUnemployed: failing('registration/not-found'),
    acceptUnemployment: failing('registration/not-open'),
  })
  await atCounter('unemployment')
  await page.getByRole('radio', { name: '常住地' }).click()
  await field(registration.field.unemployedOn).fill('20200301')
  await page.getByRole('combobox', { name: registration.field.reason }).selectOptions('02')
  await button(registration.action.registerOnly).click()
  await expect.element(alert()).toHaveTextContent(zhCN.errors['registration/not-found'])
  await button(unemployment.action.accept).click()
  await expect.element(alert()).toHaveTextContent(zhCN.errors['registration/not-open'])
})
