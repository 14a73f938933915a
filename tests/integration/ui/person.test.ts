import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { Id } from '../../../src/shared/ids'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

const words = zhCN.person
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

const rosterInput = () => document.querySelector('#roster-file') as Element
const number = () => page.getByLabelText(words.field.idNumber, { exact: true })

test('the number of a new person tells sex and birth date, which cannot be typed over', async () => {
  screen = await openScreen(station.services, '/people/new')
  await number().fill(anIdNumber({ sex: '2' }))
  const sex = page.getByLabelText(words.field.sex, { exact: true })
  await expect.element(sex).toHaveValue('女')
  await expect.element(sex).toHaveAttribute('readonly')
  await expect.element(page.getByLabelText(words.field.bornOn)).toHaveValue(expect.stringContaining('1985年6月15日'))
  expect(await screen.violations()).toEqual([])
})

test('a wrong check digit is said beside the number once it was left', async () => {
  screen = await openScreen(station.services, '/people/new')
  const right = anIdNumber()
  await number().fill(right.slice(0, 17) + (right.endsWith('0') ? '1' : '0'))
  await page.getByLabelText(words.field.name, { exact: true }).fill('王秀英')
  await expect.element(page.getByText(zhCN.errors['person/id-number-check-digit'])).toBeVisible()
  await expect.element(number()).toHaveAttribute('aria-invalid', 'true')
})

test('somebody on file is offered instead of being put on file twice', async () => {
  const known = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  screen = await openScreen(station.services, '/people/new')
  await number().fill(known.idNumber)
  await page.getByRole('button', { name: words.action.openOnFile }).click()
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  expect(screen.path()).toBe(`/people/${known.id}`)
})

test('particulars are corrected and everything else stays', async () => {
  const person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  screen = await openScreen(station.services, `/people/${person.id}/edit`)
  await expect.element(page.getByLabelText(words.field.sex, { exact: true })).toHaveValue(words.sex[person.sex])
  await page.getByLabelText(words.field.village).fill('乙村')
  await page.getByRole('button', { name: words.action.update }).click()
  await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
  const { person: after } = await station.services.person.file(person.id)
  expect(after).toEqual({ ...person, village: '乙村' })
})

test('a roster is rehearsed; each row with a problem is listed with its place and what to do', async () => {
  screen = await openScreen(station.services, '/people/import')
  const good = anIdNumber({ serial: 7 })
  const csv = `姓名,身份证号,性别\r\n王秀英,${good},\r\n李建国,51990019850615001,\r\n`
  await userEvent.upload(rosterInput(), new File([csv], 'roster.csv', { type: 'text/csv' }))
  await page.getByRole('button', { name: words.action.startImport }).click()
  await page.getByRole('button', { name: zhCN.sheets.action.next }).click()
  const row = page.getByRole('row').filter({ hasText: zhCN.sheets.effect.refused })
  await expect.element(row).toHaveTextContent('3')
  await expect.element(row).toHaveTextContent('身份证号')
  await expect.element(row).toHaveTextContent(zhCN.errors['person/id-number-length'])
  expect(await station.services.person.count()).toBe(0)
  expect(await screen.violations()).toEqual([])
})

test('a file that is no table is refused with the reason, and nobody is imported', async () => {
  screen = await openScreen(station.services, '/people/import')
  await userEvent.upload(rosterInput(), new File(['%PDF-1.7\n'], 'roster.csv'))
  await page.getByRole('button', { name: words.action.startImport }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['sheets/unsupported-kind'])
  await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.sheets.reason.pdf)
  expect(await station.services.person.count()).toBe(0)
})

test('a township is typed by first letters and begins the address; with another one the beginning changes', async () => {
  screen = await openScreen(station.services, '/people/new')
  await number().fill(anIdNumber())
  await page.getByLabelText(words.field.name, { exact: true }).fill('王秀英')
  await page.getByLabelText(words.field.education, { exact: true }).selectOptions('71')
  const place = page.getByRole('combobox', { name: words.field.hukouPlace })
  const address = page.getByLabelText(words.field.hukouAddress, { exact: true })
  await address.fill('甲村1组')
  await place.fill('ydz ay')
  await expect
    .element(page.getByRole('listbox').getByRole('option').first())
    .toHaveTextContent('鸳大镇 · 安岳县 · 资阳市')
  await userEvent.keyboard('{Enter}')
  await expect.element(address).toHaveValue('四川省资阳市安岳县鸳大镇甲村1组')
  await place.fill('石羊镇 安岳')
  await expect.element(page.getByRole('listbox').getByRole('option').first()).toHaveTextContent('石羊镇')
  expect(await screen.violations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(address).toHaveValue('四川省资阳市安岳县石羊镇甲村1组')
  await page.getByRole('button', { name: words.action.create }).click()
  await expect.poll(() => station.services.person.count()).toBe(1)
  const [saved] = await station.store.listAll('persons')
  expect(saved?.hukouPlace).toEqual({ code: expect.stringMatching(/^512021\d{3}$/), name: '四川省资阳市安岳县石羊镇' })
  expect(saved).not.toHaveProperty('residencePlace')
})

test('a place that was chosen can be taken out again, and is shown on the page of the person until then', async () => {
  const hukouPlace = { code: '512021', name: '四川省资阳市安岳县' }
  const person = (await station.services.person.create(aNewPerson({ hukouPlace }))).result
  screen = await openScreen(station.services, `/people/${person.id}`)
  await expect.element(page.getByText('四川省资阳市安岳县 · 512021')).toBeVisible()
  await screen.go(`/people/${person.id}/edit`)
  await page.getByRole('button', { name: words.place.clear }).click()
  await page.getByRole('button', { name: words.action.update }).click()
  await expect.poll(() => screen.path()).toBe(`/people/${person.id}`)
  expect((await station.services.person.file(person.id)).person).not.toHaveProperty('hukouPlace')
})

test('somebody without a document is put on file with a reason; the document takes the place of the number later', async () => {
  screen = await openScreen(station.services, '/people/new')
  await page.getByLabelText(words.field.documentKind).selectOptions('none')
  await page.getByLabelText(words.field.name, { exact: true }).fill('阿木')
  await page.getByRole('radio', { name: words.sex['2'] }).click()
  await page.getByLabelText(words.field.bornOn).fill('1985-06-15')
  await page.getByLabelText(words.field.education, { exact: true }).selectOptions('71')
  await page.getByRole('button', { name: words.action.create }).click()
  await expect.element(page.getByText(zhCN.errors['person/no-document-reason-missing']).first()).toBeVisible()
  await page.getByLabelText(words.field.noDocumentReason).selectOptions('lost')
  expect(await screen.violations()).toEqual([])
  await page.getByRole('button', { name: words.action.create }).click()
  await expect.poll(() => station.services.person.count()).toBe(1)
  const [person] = await station.store.listAll('persons')
  const id = person?.id as Id<'person'>
  const year = today().slice(0, 4)
  expect(person).toMatchObject({ idNumber: `LS${year}000001`, noDocumentReason: 'lost' })

  await screen.go(`/people/${id}/edit`)
  await page.getByRole('button', { name: zhCN.rights.action.revealForm }).click()
  await page.getByLabelText(words.field.documentKind).selectOptions('resident-id')
  await expect.element(number()).toHaveValue('')
  await number().fill(anIdNumber({ sex: '2' }))
  await page.getByRole('button', { name: words.action.update }).click()
  await expect.poll(() => screen.path()).toBe(`/people/${id}`)
  await expect.element(page.getByText(`LS${year}000001`)).toBeVisible()
})

test('what is unusual about a name stands under it: codes, what was put right, and which font lacks what', async () => {
  screen = await openScreen(station.services, '/people/new')
  const name = page.getByLabelText(words.field.name, { exact: true })
  await name.fill('王秀英')
  await expect.element(page.getByText(words.nameFinding.title)).not.toBeInTheDocument()
  await name.fill('陈\uE863・𠮷')
  const notice = page.getByRole('status').filter({ hasText: words.nameFinding.title })
  await expect.element(notice).toHaveTextContent('U+E863 换成了 䶮（U+4DAE）')
  await expect.element(notice).toHaveTextContent('U+30FB 统一成了 ·（U+00B7）')
  await expect.element(notice).toHaveTextContent('𠮷（U+20BB7），占 2 个编码单元')
  await expect.element(notice).toHaveTextContent('Noto Sans SC Bold 里没有 𠮷')
  expect(await screen.violations()).toEqual([])
  await name.fill('陈䶮')
  await expect.element(notice).toHaveTextContent(words.nameFinding.printable)
})
