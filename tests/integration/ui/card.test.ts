import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { createSerialReader } from '../../../src/platform/card-readers/serial-reader'
import { AppError } from '../../../src/shared/errors/app-error'
import { today } from '../../../src/ui/composables/today'
import type { CardReaders } from '../../../src/usecases/ports'
import { aResidentCard, encodeCardRecord } from '../../builders/card-record'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'
import { SerialReaderSimulator, type SerialReaderOptions } from '../../simulators/serial-reader'

const idNumber = anIdNumber({ sex: '2' })
const words = zhCN.card
let station: TestStation
let screen: Screen

beforeEach(() => page.viewport(1366, 768))
afterEach(async () => {
  screen.close()
  await station.close()
  localStorage.clear()
})

const readButton = () => page.getByRole('button', { name: words.action.read })
const field = (label: string) => page.getByLabelText(label, { exact: true })

/** A station with a reader on its serial port, and a card on the reader. */
async function withReader(
  card: Readonly<Record<string, string>> | null,
  options: Partial<SerialReaderOptions> = {},
): Promise<void> {
  const record = card && encodeCardRecord('resident-id', card)
  const line = new SerialReaderSimulator({ record, ...options })
  const ports = { getPorts: () => Promise.resolve([line]), requestPort: () => Promise.resolve(line) }
  await open({ serial: createSerialReader(ports, 1000) }, 'serial')
}

async function open(readers: Partial<CardReaders>, choice: string | null): Promise<void> {
  if (choice) localStorage.setItem('station.cardReader', choice)
  station = await openTestStation(today(), readers)
}

/** Types as a reader does that stands in for a keyboard: all keys at once, then Enter. */
async function burst(text: string): Promise<void> {
  ;(document.activeElement as HTMLElement | null)?.blur()
  for (const key of text) window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}` }))
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter' }))
  await Promise.resolve()
}

describe('a card on the reader', () => {
  test('of a newcomer fills the form, with the cursor in the first field that is still empty', async () => {
    await withReader(aResidentCard({ ethnicity: '17' }))
    screen = await openScreen(station.services, '/counter')
    await readButton().click()
    await expect.element(field(zhCN.person.field.name)).toHaveValue('王秀英')
    expect(screen.path()).toBe('/people/new')
    await expect.element(field(zhCN.person.field.idNumber)).toHaveValue(idNumber)
    await expect.element(field(zhCN.person.field.ethnicity)).toHaveValue('17')
    await expect.element(field(zhCN.person.field.sex)).toHaveValue('女')
    await expect.element(page.getByLabelText(zhCN.person.field.hukouAddress)).toHaveValue('演示县演示镇甲村1组12号')
    await expect.element(page.getByText(words.hint.fromCard)).toBeVisible()
    await expect.element(page.getByLabelText(zhCN.person.field.phone)).toHaveFocus()
    expect(await screen.violations()).toEqual([])
  })

  test('of somebody on file opens them at the counter, and says when the card has expired', async () => {
    await withReader(aResidentCard({ until: '20200301' }))
    const known = (await station.services.person.create(aNewPerson({ name: '王秀英', idNumber }))).result
    screen = await openScreen(station.services, '/counter')
    await userEvent.keyboard('{F6}')
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(screen.path()).toBe(`/counter/${known.id}`)
    await expect.element(page.getByText(zhCN.errors['card/expired'].replace('{on}', '2020年3月1日'))).toBeVisible()
    expect(await station.services.person.count()).toBe(1)
  })

  test('from the people page opens the person there', async () => {
    await withReader(aResidentCard())
    const known = (await station.services.person.create(aNewPerson({ name: '王秀莲', idNumber }))).result
    screen = await openScreen(station.services, '/people')
    await readButton().click()
    await expect.element(page.getByText(zhCN.errors['card/name-differs'])).toBeVisible()
    expect(screen.path()).toBe(`/people/${known.id}`)
  })

  test('saves nothing by itself', async () => {
    await withReader(aResidentCard())
    screen = await openScreen(station.services, '/counter')
    const before = station.store.head()
    await readButton().click()
    await expect.element(field(zhCN.person.field.name)).toHaveValue('王秀英')
    expect(station.store.head()).toEqual(before)
  })
})

describe('without a card that can be read', () => {
  test.each([
    ['no card', null, {}, 'reader/no-card'],
    ['a bad cable', aResidentCard(), { isDamaged: true }, 'reader/check-failed'],
  ] as const)('%s is said beside the button, and typing goes on', async (_what, card, options, code) => {
    await withReader(card, options)
    screen = await openScreen(station.services, '/counter')
    await readButton().click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors[code])
    expect(screen.path()).toBe('/counter')
    await page.getByRole('link', { name: zhCN.person.action.new }).click()
    await expect.element(field(zhCN.person.field.idNumber)).toHaveFocus()
  })

  test("a maker's program that does not run is said, and the next try is free", async () => {
    let tries = 0
    const read = () => Promise.reject(new AppError('reader/unreachable', { tries: ++tries }))
    await open({ huashi: { read } }, 'huashi')
    screen = await openScreen(station.services, '/counter')
    await readButton().click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['reader/unreachable'])
    await readButton().click()
    await expect.poll(() => tries).toBe(2)
  })

  test('nothing is chosen: no button, one line, and the way to the settings', async () => {
    await open({}, null)
    screen = await openScreen(station.services, '/counter')
    await expect.element(page.getByText(words.hint.none)).toBeVisible()
    expect(readButton().elements()).toEqual([])
    await page.getByRole('link', { name: words.hint.settings }).click()
    await page.getByRole('radio', { name: words.choice.huashi }).click()
    await expect.poll(() => localStorage.getItem('station.cardReader')).toBe('huashi')
    expect(await screen.violations()).toEqual([])
  })
})

describe('a reader that types like a keyboard', () => {
  test('fills the number of a newcomer; the name comes next', async () => {
    await open({}, null)
    screen = await openScreen(station.services, '/counter')
    await expect.element(page.getByText(words.hint.none)).toBeVisible()
    await burst(idNumber)
    await expect.element(field(zhCN.person.field.idNumber)).toHaveValue(idNumber)
    await expect.element(field(zhCN.person.field.name)).toHaveFocus()
    await expect.element(page.getByText(words.hint.fromNumber)).toBeVisible()
  })

  test('is understood with an input method on, which hides the keys', async () => {
    await open({}, null)
    const known = (await station.services.person.create(aNewPerson({ name: '王秀英', idNumber }))).result
    screen = await openScreen(station.services, '/counter')
    await expect.element(page.getByText(words.hint.none)).toBeVisible()
    ;(document.activeElement as HTMLElement | null)?.blur()
    for (const key of idNumber) {
      const code = key === 'X' ? 'KeyX' : `Digit${key}`
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code }))
    }
    // No Enter: a reader that sends none is done when it stays quiet.
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(screen.path()).toBe(`/counter/${known.id}`)
  })

  test('opens the next visitor while another sits there, and starts nothing for the one who does', async () => {
    await open({}, null)
    const first = (await station.services.person.create(aNewPerson({ name: '李建国' }))).result
    const next = (await station.services.person.create(aNewPerson({ name: '王秀英', idNumber }))).result
    screen = await openScreen(station.services, `/counter/${first.id}`)
    await expect.element(page.getByRole('heading', { name: '李建国' })).toBeVisible()
    const been = new Set<string>()
    const watching = setInterval(() => been.add(screen.path()), 2)
    await burst(idNumber) // its first digit is the key of an act
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    await new Promise((done) => setTimeout(done, 200))
    clearInterval(watching)
    expect([...been].filter((path) => path !== `/counter/${first.id}`)).toEqual([`/counter/${next.id}`])
  })

  test('typing into the search box finds the person, or offers the form with the number', async () => {
    await open({}, null)
    const known = (await station.services.person.create(aNewPerson({ name: '王秀英', idNumber }))).result
    screen = await openScreen(station.services, '/counter')
    const box = page.getByRole('combobox', { name: zhCN.registration.field.visitor })
    await box.fill(idNumber)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(screen.path()).toBe(`/counter/${known.id}`)
    await screen.go('/people')
    const other = anIdNumber({ serial: 77 })
    await page.getByLabelText(zhCN.person.search.label).fill(other)
    await userEvent.keyboard('{Enter}')
    await expect.element(field(zhCN.person.field.idNumber)).toHaveValue(other)
  })

  test('is not taken for one when a person types by hand, nor while a field has the keys', async () => {
    await open({}, null)
    screen = await openScreen(station.services, '/counter')
    const box = page.getByRole('combobox', { name: zhCN.registration.field.visitor })
    await box.click()
    for (const key of idNumber) {
      box.element().dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}`, bubbles: true }))
    }
    await new Promise((done) => setTimeout(done, 300))
    expect(screen.path()).toBe('/counter')
    ;(document.activeElement as HTMLElement | null)?.blur()
    for (const key of idNumber) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}` }))
      await new Promise((done) => setTimeout(done, 60))
    }
    await new Promise((done) => setTimeout(done, 300))
    expect(screen.path()).toBe('/counter')
  })
})
