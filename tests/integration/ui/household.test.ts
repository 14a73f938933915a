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

/** The services, with a search that finds one person whatever is typed. */
function servicesFinding(found: Person) {
  const hit: PersonHit = {
    personId: found.id,
    name: found.name,
    sex: found.sex,
    birthYear: 1985,
    village: '甲村',
    idTail: '',
    phoneTail: '',
  }
  const { services } = station
  return { ...services, person: { ...services.person, search: () => Promise.resolve({ hits: [hit], total: 1 }) } }
}

test('a relative is linked on the page of the head, shown on both pages, and taken out again', async () => {
  screen = await openScreen(servicesFinding(son), `/people/${head.id}`)
  await page.getByRole('button', { name: words.action.joinHousehold }).click()
  const save = page.getByRole('form', { name: words.action.joinHousehold }).getByRole('button').last()
  await save.click()
  await expect.element(page.getByText(words.wrong.relative).first()).toBeVisible()
  await page.getByRole('combobox', { name: words.field.relative }).fill('李小军')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabelText('李小军 是 王秀英 的').selectOptions('2')
  expect(await screen.violations()).toEqual([])
  await save.click()
  await page.getByRole('link', { name: '李小军' }).click()
  await expect.element(page.getByRole('link', { name: '王秀英' })).toBeVisible()
  await page.getByRole('button', { name: '把 李小军 移出家庭' }).click()
  await expect.element(page.getByText(words.hint.noHousehold)).toBeVisible()
  expect((await station.services.person.file(head.id)).person).toEqual(head)
})

/** Chooses the one found in the search field of the form. */
async function pick(label: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill('谁')
  await page.getByRole('listbox').getByRole('option').first().click()
}
const submit = (action: string) => page.getByRole('form').getByRole('button', { name: action }).click()

test('a member is linked on their own page, also by way of another member of that household', async () => {
  const { person } = station.services
  const wife = (await person.create(aNewPerson({ name: '赵小兰', idNumber: anIdNumber({ sex: '2', serial: 7 }) })))
    .result
  await person.joinHousehold(head.id, son.id, '2')
  screen = await openScreen(servicesFinding(son), `/people/${wife.id}`)
  await page.getByRole('button', { name: words.action.joinHousehold }).click()
  await page.getByLabelText('赵小兰 加入别人家').click()
  await pick(words.field.relativeOther)
  await expect.element(page.getByText('那一家的户主是 王秀英')).toBeVisible()
  await page.getByLabelText('赵小兰 是 王秀英 的').selectOptions('3')
  expect(await screen.violations()).toEqual([])
  await submit(words.action.joinHousehold)
  await expect.element(page.getByRole('link', { name: '王秀英' })).toBeVisible()
  const { household } = await person.file(head.id)
  expect(household?.members.map((one) => [one.person.name, one.relation])).toEqual([
    ['李小军', '2'],
    ['赵小兰', '3'],
  ])
})

test('the son becomes the head: what is certain is filled in, what is not is asked, and it is undone at once', async () => {
  const { person, station: desk } = station.services
  const wife = (await person.create(aNewPerson({ name: '赵小兰', idNumber: anIdNumber({ sex: '2', serial: 7 }) })))
    .result
  await person.joinHousehold(head.id, son.id, '2')
  await person.joinHousehold(head.id, wife.id, '3')
  const before = await person.file(son.id)
  screen = await openScreen(station.services, `/people/${son.id}`)
  await page.getByRole('button', { name: '把 李小军 设为户主' }).click()
  await expect.element(page.getByLabelText('王秀英 是 李小军 的')).toHaveValue('5')
  await submit(words.action.changeHead)
  await expect.element(page.getByText('没有选择 赵小兰 与新户主的关系。请选择。').first()).toBeVisible()
  await page.getByLabelText('赵小兰 是 李小军 的').selectOptions('1')
  expect(await screen.violations()).toEqual([])
  await submit(words.action.changeHead)
  for (const id of [head.id, son.id, wife.id])
    await expect.poll(async () => (await person.file(id)).household?.head.id).toBe(son.id)
  const last = station.journal.operations.at(-1)
  expect(last?.writes).toHaveLength(3)
  if (last) await desk.undo(last.opId)
  expect(await person.file(son.id)).toEqual(before)
})

test('a head who leaves names who follows; of two the household ends', async () => {
  const { person } = station.services
  const wife = (await person.create(aNewPerson({ name: '赵小兰', idNumber: anIdNumber({ sex: '2', serial: 7 }) })))
    .result
  await person.joinHousehold(head.id, son.id, '2')
  await person.joinHousehold(head.id, wife.id, '3')
  screen = await openScreen(station.services, `/people/${head.id}`)
  await page.getByRole('button', { name: '把 王秀英 移出家庭' }).click()
  await page.getByLabelText('王秀英 移出后，谁做户主').selectOptions(son.id)
  await page.getByLabelText('赵小兰 是 李小军 的').selectOptions('1')
  await submit(words.action.changeHead)
  await expect.element(page.getByText(words.hint.noHousehold)).toBeVisible()
  expect((await person.file(wife.id)).household?.head.id).toBe(son.id)
  await screen.go(`/people/${wife.id}`)
  await page.getByRole('button', { name: '把 李小军 移出家庭' }).click()
  await expect.element(page.getByText(words.hint.noHousehold)).toBeVisible()
  expect((await person.file(son.id)).household).toBeNull()
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
