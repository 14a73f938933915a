import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { Id } from '../../../src/shared/ids'
import { addDays, addMonths } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { useSavesStore } from '../../../src/ui/stores/saves.store'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment, aNewUnemployment, anAcceptance } from '../../builders/registration.builder'

const { personFile: words, flags: flagWords } = zhCN
let station: TestStation
let screen: Screen
let id: Id<'person'>

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  const entered = aNewPerson({ name: '王秀英', idNumber: anIdNumber({ sex: '2' }), note: '喜欢在近处上班' })
  id = (await station.services.person.create(entered)).result.id
})
afterEach(async () => {
  screen.close()
  await station.close()
})

/** Worked far away for a year, registered unemployed when back. */
async function giveHistory(): Promise<void> {
  const { registration } = station.services
  const [from, to] = [addMonths(today(), -14), addMonths(today(), -2)]
  const away = aNewEmployment({ personId: id, kind: '7', employer: '', workPlace: '广东省东莞市', startedOn: from })
  const job = (await registration.registerEmployed({ ...away, registeredOn: from })).result
  await station.store.change('posts:end-assignment', (change) => {
    change.put('employmentSpells', { ...job, endedOn: addDays(to, -1), endReason: '返乡' })
    return Promise.resolve()
  })
  await registration.registerUnemployed(aNewUnemployment({ personId: id, registeredOn: to, unemployedOn: to }))
}

test('the timeline is a picture, and a list that says the same in words', async () => {
  await giveHistory()
  screen = await openScreen(station.services, `/people/${id}`)
  await expect.element(page.getByRole('heading', { name: words.title.timeline })).toBeVisible()
  const figure = document.querySelector('figure.timeline')
  expect(figure?.textContent).toContain(words.lane.away)
  expect(await screen.violations()).toEqual([])
  await page.getByRole('radio', { name: words.view.list }).click()
  const table = page.getByRole('table', { name: words.title.timeline })
  await expect.element(table.getByRole('row').nth(1)).toHaveTextContent(words.lane.unemployed)
  await expect.element(table.getByRole('row').nth(2)).toHaveTextContent(words.lane.away)
  expect(await screen.violations()).toEqual([])
})

test('J and K lead from part to part, and the links of the page to each', async () => {
  screen = await openScreen(station.services, `/people/${id}`)
  await expect.element(page.getByRole('heading', { name: words.title.claims })).toBeVisible()
  await page.getByRole('link', { name: words.section.services }).click()
  await expect.poll(() => document.activeElement?.id).toBe('file-services')
  await userEvent.keyboard('j')
  expect(document.activeElement?.id).toBe('file-papers')
  await userEvent.keyboard('k')
  await userEvent.keyboard('k')
  expect(document.activeElement?.id).toBe('file-registrations')
})

test('notes are appended with day and name; what stood on the file from the beginning comes last', async () => {
  screen = await openScreen(station.services, `/people/${id}`)
  const field = page.getByLabelText(words.field.newNote)
  for (const text of ['第一次来访', '第二次来访']) {
    await field.fill(text)
    await page.getByRole('button', { name: words.action.addNote }).click()
    await expect.element(page.getByText(text)).toBeVisible()
  }
  const notes = [...document.querySelectorAll('.notes li')].map((one) => one.textContent)
  expect(notes.map((note) => note.replace(/^.*(第.次来访|喜欢在近处上班).*$/su, '$1'))).toEqual([
    '第二次来访',
    '第一次来访',
    '喜欢在近处上班',
  ])
  expect(notes[0]).toContain('李娜')
})

test('what may be claimed stands with its reason, and the day from which it may be', async () => {
  await giveHistory()
  screen = await openScreen(station.services, `/people/${id}`)
  const claims = page.getByRole('listitem').filter({ hasText: words.claim['urban-post'] })
  await expect.element(claims).toHaveTextContent(words.standing.no)
  await claims.getByText(words.claim['urban-post']).click()
  await expect.element(claims.getByRole('list')).toBeVisible()
  const registration = new RegExp(`^${words.claim['unemployment-registration']}`) // others name it in their reasons
  await expect
    .element(page.getByRole('listitem').filter({ hasText: registration }))
    .toHaveTextContent(words.standing.has)
  expect(await screen.violations()).toEqual([])
})

test("a bureau's list is rehearsed, taken, and stands on the page of the person with its source", async () => {
  const { idNumber } = (await station.services.person.file(id)).person
  screen = await openScreen(station.services, '/people/lists')
  await page.getByRole('radio', { name: '农业农村（乡村振兴）部门' }).click()
  await page.getByLabelText(flagWords.field.listedOn).fill(today())
  const csv = `姓名,身份证号,人员类别\r\n王秀英,${idNumber},边缘易致贫户\r\n赵外人,${anIdNumber({ serial: 9 })},脱贫户\r\n`
  const input = document.querySelector('#flag-file') as Element
  await userEvent.upload(input, new File([csv], '十一月.csv', { type: 'text/csv' }))
  await page.getByRole('button', { name: flagWords.action.rehearse }).click()
  await expect.element(page.getByRole('heading', { name: `${flagWords.title.added} · 1` })).toBeVisible()
  await expect.element(page.getByText('赵外人')).toBeVisible()
  expect(await screen.violations()).toEqual([])
  await page.getByRole('button', { name: flagWords.action.save.replace('{count}', '1') }).click()
  await expect.element(page.getByRole('table', { name: flagWords.title.past })).toHaveTextContent('十一月.csv')
  await screen.go(`/people/${id}`)
  const table = page.getByRole('table', { name: flagWords.title.flags })
  await expect.element(table).toHaveTextContent('边缘易致贫户')
  await expect.element(table).toHaveTextContent('十一月.csv')
  expect(await screen.violations()).toEqual([])
})

test('only a registration that goes on waits for its commitment; what is over has nothing due and shows no number', async () => {
  const { registration } = station.services
  const on = addDays(today(), -400)
  await registration.acceptUnemployment(id, anAcceptance().answers)
  const [waiting] = await registration.listAccepted()
  await registration.withdrawAcceptance(waiting!.acceptance.id, '改日再来，电话 13800005678')
  const spell = (
    await registration.registerUnemployed(aNewUnemployment({ personId: id, registeredOn: on, unemployedOn: on }))
  ).result
  const job = aNewEmployment({ personId: id, startedOn: addDays(on, 9), registeredOn: addDays(on, 9) })
  const { id: employmentId } = (await registration.registerEmployed(job)).result
  const end = { employmentId, on: addDays(on, 90), reason: '9', note: '见 519900198506150035' } as const
  await registration.endEmployment([end])
  screen = await openScreen(station.services, `/people/${id}`)
  const table = page.getByRole('table', { name: zhCN.person.group.registrations })
  await expect.element(table).toHaveTextContent(/138\*{4}5678/)
  await expect.element(table).toHaveTextContent(/519900\*{8}0035/)
  await expect.element(table).not.toHaveTextContent(zhCN.unemployment.status.unsigned)
  await expect.element(table).not.toHaveTextContent(/受理.*应在|办结/)
  const sign = page.getByRole('button', { name: new RegExp(`^${zhCN.unemployment.action.sign}`) })
  expect(sign.query()).toBeNull()
  await expect(registration.signCommitment(spell.id, today())).rejects.toMatchObject({ code: 'registration/not-open' })

  await registration.registerUnemployed(
    aNewUnemployment({ personId: id, registeredOn: today(), unemployedOn: addDays(on, 91) }),
  )
  useSavesStore().touch()
  await sign.click()
  await expect.element(table).not.toHaveTextContent(zhCN.unemployment.status.unsigned)
  expect(sign.query()).toBeNull()
})
