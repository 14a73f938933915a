import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { addDays, localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { useSavesStore } from '../../../src/ui/stores/saves.store'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment, aNewUnemployment } from '../../builders/registration.builder'
import { settled } from '../../builders/settled'

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

const hardshipOf = async () => (await station.services.person.file(person.id)).person.hardship
const evidence = page.getByRole('combobox', { name: '核验材料' })
const note = page.getByRole('textbox', { name: '材料编号或说明' })
const recognise = page.getByRole('button', { name: '认定', exact: true })
const countyReason = page.getByRole('textbox', { name: words.field.countyReason })

test('a recognition is kept with the evidence seen, and the person page shows it with the card number covered', async () => {
  screen = await openScreen(station.services, `/counter/${person.id}/hardship`)
  await page.getByRole('radio', { name: '残疾人员' }).click()
  await expect.element(evidence).toHaveValue('disability-card')
  await note.fill(`${person.idNumber}41`)
  await page.getByRole('textbox', { name: '材料有效期至' }).fill('2031-05-06')
  await page.getByRole('textbox', { name: '认定编号' }).fill('KN2026-18')
  await countyReason.fill('县级会议纪要〔2026〕3号')
  await recognise.click()
  await expect.poll(hardshipOf).toMatchObject([
    {
      category: 'disabled',
      recognisedOn: today(),
      endedOn: null,
      endReason: null,
      grounds: {
        appliedOn: today(),
        recognitionNo: 'KN2026-18',
        evidence: 'disability-card',
        evidenceNote: `${person.idNumber}41`,
        evidenceUntil: '2031-05-06',
        handlerName: '李娜',
      },
      decision: { decidedFor: today(), verdict: 'does-not-qualify', countyReason: '县级会议纪要〔2026〕3号' },
    },
  ])
  await screen.go(`/people/${person.id}`)
  const table = page.getByRole('table', { name: '就业困难认定' })
  await expect.element(table).toHaveTextContent(/KN2026-18.*残疾人证.*2031年5月6日.*李娜/)
  await expect.element(table).not.toHaveTextContent(person.idNumber)
})

test('other evidence has to be named, and a card of somebody else is pointed out without stopping', async () => {
  screen = await openScreen(station.services, `/counter/${person.id}/hardship`)
  await page.getByRole('radio', { name: '零就业家庭成员' }).click()
  await recognise.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('没有选择核验材料')
  await evidence.selectOptions('other')
  await recognise.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('请写明是什么材料')
  await evidence.selectOptions('disability-card')
  await note.fill(`${anIdNumber({ serial: 7 })}41`)
  await expect.element(page.getByText(/和此人的身份证号不同/)).toBeVisible()
  expect(await screen.violations()).toEqual([])
  await countyReason.fill('县级会议纪要〔2026〕3号')
  await recognise.click()
  await expect.poll(async () => (await hardshipOf()).length).toBe(1)
})

test('whoever is near the screen reads no identity number, whatever evidence it was noted for', async () => {
  const until = { appliedOn: today(), recognisedOn: today(), evidenceUntil: null, recognitionNo: '' }
  const recognised = [
    { category: 'older', evidence: 'identity-document', evidenceNote: person.idNumber },
    { category: 'other', evidence: 'other', evidenceNote: `村委会证明，本人${person.idNumber}` },
    { category: 'low-income', evidence: 'low-income-certificate', evidenceNote: 'DB2026-18' },
  ] as const
  for (const one of recognised)
    await station.services.person.recognizeHardship(person.id, aNewRecognition({ ...until, ...one }))
  screen = await openScreen(station.services, `/people/${person.id}`)
  const table = page.getByRole('table', { name: '就业困难认定' })
  await expect.element(table).toHaveTextContent('DB2026-18')
  await expect.element(table).not.toHaveTextContent(person.idNumber.slice(6, 14))
  const shows = table.getByRole('button', { name: '显示: 材料编号或说明' })
  expect(shows.elements()).toHaveLength(2)
  await shows.last().click()
  const question = page.getByRole('dialog')
  await question.getByLabelText(zhCN.rights.reason['check-document']).click()
  await question.getByRole('button', { name: zhCN.rights.action.reveal }).click()
  await expect.element(table).toHaveTextContent(`村委会证明，本人${person.idNumber}`)
})

test('evidence that the clerk chose stays when the category changes; number and day go with the evidence', async () => {
  screen = await openScreen(station.services, `/counter/${person.id}/hardship`)
  const until = page.getByRole('textbox', { name: '材料有效期至' })
  await page.getByRole('radio', { name: '大龄人员' }).click()
  await expect.element(evidence).toHaveValue('identity-document')
  await page.getByRole('radio', { name: '残疾人员' }).click()
  await expect.element(evidence).toHaveValue('disability-card')
  await note.fill(`${person.idNumber}41`)
  await until.fill('2031-05-06')
  await evidence.selectOptions('other')
  await expect.element(note).toHaveValue('')
  await expect.element(until).toHaveValue('')
  await note.fill('村委会证明')
  await until.fill('2030-01-02')
  await page.getByRole('radio', { name: '大龄人员' }).click()
  await expect.element(evidence).toHaveValue('other')
  await expect.element(note).toHaveValue('村委会证明')
  await countyReason.fill('县级会议纪要〔2026〕3号')
  await recognise.click()
  await expect
    .poll(async () => (await hardshipOf()).map((one) => one.grounds))
    .toMatchObject([{ evidence: 'other', evidenceNote: '村委会证明', evidenceUntil: '2030-01-02' }])
})

test('before anything is recorded the form says rule by rule what speaks against it, and follows what is typed', async () => {
  const since = addDays(today(), -400)
  const { person: people, registration } = station.services
  const idNumber = anIdNumber({ bornOn: localDate('1970-01-01'), serial: 8 })
  const { result: older } = await people.create(aNewPerson({ name: '张德明', idNumber }))
  screen = await openScreen(station.services, `/counter/${older.id}/hardship`)
  await page.getByRole('radio', { name: '大龄人员' }).click()
  const verdict = page.getByRole('region', { name: words.title.verdict })
  await expect.element(verdict).toHaveTextContent(words.verdict['does-not-qualify'])
  await expect.element(verdict).toHaveTextContent('先办理失业登记')
  await registration.registerUnemployed(
    aNewUnemployment({ personId: older.id, registeredOn: since, unemployedOn: since }),
  )
  await screen.go('/people')
  await screen.go(`/counter/${older.id}/hardship`)
  await expect.element(verdict).toHaveTextContent(words.verdict.open)
  await expect.element(verdict).toHaveTextContent('四川省就业困难人员申请认定办法')
  expect(await screen.violations()).toEqual([])
  await page.getByRole('radio', { name: '城镇户籍' }).click()
  await page.getByRole('radiogroup', { name: words.field.otherLiving }).getByRole('radio', { name: '无' }).click()
  await expect.element(verdict).toHaveTextContent(words.verdict.qualifies)
  await expect.element(countyReason).not.toBeInTheDocument()
  await recognise.click()
  await expect
    .poll(async () => (await people.file(older.id)).person.hardship.map((one) => one.decision?.verdict))
    .toEqual(['qualifies'])
})

test('against the rules nothing is recorded without the reason of the county', async () => {
  screen = await openScreen(station.services, `/counter/${person.id}/hardship`)
  await page.getByRole('radio', { name: '大龄人员' }).click()
  await expect.element(countyReason).toBeVisible()
  await recognise.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('县级仍要认定的，请写明理由')
  expect(await hardshipOf()).toEqual([])
})

test('the worklist proposes the exit with its reason, and the act keeps the recognition with its end', async () => {
  const { person: people, registration } = station.services
  const on = addDays(today(), -20)
  await people.recognizeHardship(person.id, aNewRecognition({ recognisedOn: on }))
  await registration.registerEmployed(aNewEmployment({ personId: person.id, registeredOn: today(), startedOn: on }))
  screen = await openScreen(station.services, '/counter/recognitions')
  const row = page.getByRole('row').filter({ hasText: '王秀英' })
  await expect.element(row).toHaveTextContent(/已就业/)
  expect(await screen.violations()).toEqual([])
  await row.getByRole('button').click()
  const form = page.getByRole('form', { name: words.title.exit })
  await expect.element(form.getByRole('combobox', { name: words.field.exitReason })).toHaveValue('06')
  expect(await screen.violations()).toEqual([])
  await form.getByRole('button', { name: words.action.exit }).click()
  await expect.poll(async () => (await hardshipOf())[0]?.endReason).toBe('06')
  await screen.go(`/people/${person.id}`)
  await expect.element(page.getByRole('table', { name: '就业困难认定' })).toHaveTextContent('已就业或创业')
  await screen.go('/counter/recognitions')
  await expect.element(page.getByText(words.empty.exit)).toBeVisible()
})

test('Today tells of proposed exits; a large station is read for them only once', async () => {
  const { person: people, registration } = station.services
  const on = addDays(today(), -20)
  await people.recognizeHardship(person.id, aNewRecognition({ recognisedOn: on }))
  const listing = vi.spyOn(people, 'listRecognitions')
  screen = await openScreen(station.services, '/today')
  const reminder = page.getByRole('button', { name: zhCN.today.action.openRecognitions, exact: false })
  await expect.poll(() => listing.mock.settledResults[0]?.type).toBe('fulfilled')
  await settled()
  expect(reminder.query()).toBeNull()
  await registration.registerEmployed(aNewEmployment({ personId: person.id, registeredOn: today(), startedOn: on }))
  useSavesStore().touch()
  await expect.element(reminder).toHaveAccessibleName(/1 条困难认定/)
  await reminder.click()
  await expect.element(page.getByRole('row').filter({ hasText: '王秀英' })).toBeVisible()

  vi.spyOn(people, 'count').mockResolvedValue(250_000)
  const listed = listing.mock.calls.length
  await people.endHardship(person.id, 'older', { reason: '06', on: today(), note: '' })
  await screen.go('/today')
  useSavesStore().touch()
  await expect.element(reminder).toHaveAccessibleName(/\d\d:\d\d.*之后有改动/)
  await settled()
  expect(listing.mock.calls.length).toBe(listed)
})

test('Today says what kept the exits from being listed, and nothing of a listing that somebody stopped', async () => {
  const { person: people } = station.services
  const failed = vi.spyOn(people, 'listRecognitions').mockRejectedValueOnce(new AppError('bridge/unexpected'))
  screen = await openScreen(station.services, '/today')
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['bridge/unexpected'])
  await screen.go('/people')
  failed.mockRejectedValueOnce(new AppError('registration/listing-cancelled'))
  await screen.go('/today')
  await expect.poll(() => failed.mock.calls.length).toBe(2)
  await settled()
  expect(page.getByRole('alert').query()).toBeNull()
})

test.each(['zh-CN', 'en'] as const)(
  'a recognition from before evidence was asked for is still shown (%s)',
  async (language) => {
    const before = { category: 'older', recognisedOn: addDays(today(), -400), endedOn: null, endReason: null } as const
    await station.store.change('person:update', (change) =>
      Promise.resolve(change.put('persons', { ...person, hardship: [before] })),
    )
    screen = await openScreen(station.services, `/people/${person.id}`, language)
    await expect.element(page.getByRole('cell', { name: /^(大龄人员|Older)/ })).toBeVisible()
    expect(await screen.violations()).toEqual([])
  },
)
