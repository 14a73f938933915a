import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import type { PersonHit } from '../../../src/usecases/ports'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

const words = zhCN.person
let station: TestStation
let screen: Screen | null = null
let head: Person
let son: Person

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  const { person } = station.services
  head = (await person.create(aNewPerson({ name: '王秀英', idNumber: anIdNumber({ sex: '2' }) }))).result
  son = (await person.create(aNewPerson({ name: '李小军', idNumber: anIdNumber({ serial: 2 }) }))).result
})
afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

/** The services, with a search that finds the son whatever is typed. */
function servicesFindingSon() {
  const hit: PersonHit = {
    personId: son.id,
    name: son.name,
    sex: son.sex,
    birthYear: 1985,
    village: '甲村',
    idTail: '',
    phoneTail: '',
  }
  const { services } = station
  return { ...services, person: { ...services.person, search: () => Promise.resolve({ hits: [hit], total: 1 }) } }
}

test('a relative is linked on the page of the head, shown on both pages, and taken out again', async () => {
  screen = await openScreen(servicesFindingSon(), `/people/${head.id}`)
  await page.getByRole('button', { name: words.action.joinHousehold }).click()
  const save = page.getByRole('form', { name: words.action.joinHousehold }).getByRole('button').last()
  await save.click()
  await expect.element(page.getByText(words.wrong.relative).first()).toBeVisible()
  await page.getByRole('combobox', { name: words.field.relative }).fill('李小军')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabelText(words.field.relation).selectOptions('2')
  expect(await screen.violations()).toEqual([])
  await save.click()
  await page.getByRole('link', { name: '李小军' }).click()
  await expect.element(page.getByRole('link', { name: '王秀英' })).toBeVisible()
  await page.getByRole('button', { name: '把 李小军 移出家庭' }).click()
  await expect.element(page.getByText(words.hint.noHousehold)).toBeVisible()
  expect((await station.services.person.file(head.id)).person).toEqual(head)
})

test('a link is refused where it makes no sense, kept when particulars are corrected, and names both on both files', async () => {
  const { person } = station.services
  await person.joinHousehold(head.id, son.id, '2')
  await expect(person.joinHousehold(son.id, head.id, '5')).rejects.toMatchObject({ code: 'person/household-not-head' })
  await expect(person.leaveHousehold(head.id)).rejects.toMatchObject({ code: 'person/household-has-members' })
  const corrected = await person.update(son.id, aNewPerson({ name: '李小军', idNumber: son.idNumber, village: '乙村' }))
  await person.update(head.id, aNewPerson({ name: '王秀英', idNumber: head.idNumber, village: '乙村' }))
  const { household } = await person.file(head.id)
  expect(household?.members).toEqual([{ person: corrected.result, relation: '2' }])
  expect((await person.file(son.id)).household?.head.id).toBe(head.id)
})

test('linking is undone in both records at once', async () => {
  const { person, station: desk } = station.services
  const { opId } = await person.joinHousehold(head.id, son.id, '2')
  await desk.undo(opId)
  expect([await person.file(head.id), await person.file(son.id)].map((file) => file.person)).toEqual([head, son])
})
