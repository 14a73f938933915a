import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Paper } from '../../../src/usecases/documents/documents-services'
import { zhCN } from '../../../src/i18n/zh-CN'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openShell } from '../../builders/open-shell'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'
import { rail, signIn } from './desk'

const { app, documents: words } = zhCN
let station: TestStation
let screen: Pick<Screen, 'violations' | 'close'>
let paper: Paper

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  const { id } = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  const spell = await station.services.registration.registerUnemployed({
    personId: id,
    registeredOn: today(),
    place: 'hukou',
    unemployedOn: today(),
    reason: '02',
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
  })
  paper = await station.services.documents.make({ form: 'unemployment-registration-form', spellId: spell.result.id })
})
afterEach(async () => {
  vi.restoreAllMocks()
  document.documentElement.style.removeProperty('zoom')
  screen.close()
  await station.close()
})

const prints = () => station.services.documents.listPrints(10)
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('a print that gave no paper is void after one press, and the next one is the first copy', async () => {
  await station.services.documents.recordPrint(paper, 'file')
  screen = await openScreen(station.services, '/prints')
  await button(words.action.againNamed.replace('{paperNo}', paper.paperNo)).click()
  const print = vi.fn()
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({ print } as unknown as Window)
  const dialog = page.getByRole('dialog', { name: app.form['unemployment-registration-form'] })
  await dialog.getByRole('button', { name: app.action.print, exact: true }).click()
  await dialog.getByRole('button', { name: app.paper.notPrinted }).click()
  await expect.element(dialog.getByText(app.paper.voided)).toBeVisible()
  expect(print).toHaveBeenCalledOnce()
  const [newest] = await prints()
  expect(newest).toMatchObject({ copy: 2, sentTo: 'printer', voided: { reason: 'not-printed', operatorName: '李娜' } })
  expect((await station.services.documents.recordPrint(paper, 'printer')).result.copy).toBe(2)
})

test('a print is made void in the log with its reason: it stays, struck through, and says so in words', async () => {
  await station.services.documents.recordPrint(paper, 'printer')
  screen = await openScreen(station.services, '/prints')
  await button(words.action.voidNamed.replace('{paperNo}', paper.paperNo)).click()
  const dialog = page.getByRole('dialog', { name: words.title.voidPrint })
  await dialog.getByRole('combobox', { name: words.field.voidReason }).selectOptions('badly-printed')
  await expect.poll(() => screen.violations()).toEqual([]) // once the dialog has faded in
  await dialog.getByRole('button', { name: words.title.voidPrint }).click()
  const row = page.getByRole('row', { name: new RegExp(paper.paperNo) })
  await expect.element(row).toHaveTextContent(words.voidReason['badly-printed'])
  const number = page.getByRole('button', { name: words.action.openNamed.replace('{paperNo}', paper.paperNo) })
  expect(getComputedStyle(number.element()).textDecorationLine).toBe('line-through')
  expect(button(words.action.voidNamed.replace('{paperNo}', paper.paperNo)).query()).toBeNull()
  expect((await prints())[0]).toMatchObject({ copy: 1, voided: { reason: 'badly-printed' } })
  await expect.poll(() => screen.violations()).toEqual([])
})

test('a print that was made void by mistake, in the log or beside the paper, is taken back', async () => {
  const { result: print } = await station.services.documents.recordPrint(paper, 'printer')
  screen = openShell(station.services)
  await signIn()
  await rail().getByRole('link', { name: app.area.prints }).click()
  const numbered = (name: string) => page.getByRole('button', { name: name.replace('{paperNo}', print.paperNo) })
  await numbered(words.action.voidNamed).click()
  await page.getByRole('dialog').getByRole('button', { name: words.title.voidPrint }).click()
  const undo = page.getByRole('button', { name: `撤销：${words.act.void}` })
  await undo.click()
  await expect.element(numbered(words.action.voidNamed)).toBeVisible()
  expect(await prints()).toEqual([print])

  await numbered(words.action.againNamed).click()
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({
    print: vi.fn(),
  } as unknown as Window)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: app.action.print, exact: true }).click()
  await dialog.getByRole('button', { name: app.paper.notPrinted }).click()
  await dialog.getByRole('button', { name: app.action.close, exact: true }).click()
  await undo.click()
  await expect.poll(async () => (await prints()).map((one) => one.voided)).toEqual([undefined, undefined])
})

test.each([
  { width: 1366, height: 768, zoom: 1 },
  { width: 1366, height: 768, zoom: 1.25 },
  { width: 1366, height: 768, zoom: 1.5 },
  { width: 683, height: 384, zoom: 1 }, // what a browser at 200 % leaves of 1366×768
])('the log holds at $width×$height and text size $zoom', async ({ width, height, zoom }) => {
  await page.viewport(width, height)
  document.documentElement.style.setProperty('zoom', String(zoom))
  const certificates: Paper = {
    ...paper,
    form: 'completion-certificate',
    paperNo: '5199012026000001-5199012026000100',
    pages: 100,
  }
  const { result } = await station.services.documents.recordPrint(certificates, 'printer')
  await station.services.documents.voidPrint(result.id, 'badly-printed')
  await station.services.documents.recordPrint(paper, 'printer')
  screen = await openScreen(station.services, '/prints')
  await expect.element(page.getByRole('table')).toBeVisible()
  const frame = page.getByRole('region', { name: words.printTable }).element()
  expect(frame.scrollWidth, 'sideways scrolling').toBeLessThanOrEqual(frame.clientWidth)
  const em = 15 * zoom
  for (const cell of document.querySelectorAll('th, tbody td')) {
    expect(cell.getBoundingClientRect().width / em, cell.textContent).toBeGreaterThan(6)
  }
  for (const row of document.querySelectorAll('tbody tr')) {
    expect(row.getBoundingClientRect().height / em, 'lines of a row').toBeLessThan(9)
  }
})
