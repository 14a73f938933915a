import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { localDate } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import type { StationServices } from '../../../src/usecases/services'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const words = zhCN.rights
let station: TestStation
let screen: Screen
let person: Person
/** What was written down, as person, field and reason; a test may have it fail. */
let reveals: Parameters<StationServices['station']['recordReveal']>[]
let services: StationServices
let failure: AppError | null

beforeEach(async () => {
  await page.viewport(1366, 768)
  station = await openTestStation(today())
  person = (await station.services.person.create(aNewPerson({ name: '王秀英' }))).result
  reveals = []
  failure = null
  const { station: rest } = station.services
  services = {
    ...station.services,
    station: {
      ...rest,
      recordReveal: (...reveal) => {
        reveals.push(reveal)
        return failure ? Promise.reject(failure) : rest.recordReveal(...reveal)
      },
    },
  }
})
afterEach(async () => {
  vi.useRealTimers()
  screen.close()
  await station.close()
})

const show = () => page.getByRole('button', { name: `${zhCN.app.action.show}: ${zhCN.person.field.phone}` })
const dialog = () => page.getByRole('dialog')
const reason = (name: keyof typeof words.reason) => dialog().getByLabelText(words.reason[name])
const confirm = () => dialog().getByRole('button', { name: words.action.reveal })
const open = () => openScreen(services, `/people/${person.id}`)

/** The phone is asked for with the first usual reason. */
async function showPhone(): Promise<void> {
  screen = await open()
  await show().click()
  await reason('contact-person').click()
  await confirm().click()
  await expect.element(page.getByText(person.phone)).toBeVisible()
}

describe('a covered number', () => {
  test('is shown after a usual reason, and whose, which and why are written down', async () => {
    screen = await open()
    await show().click()
    await expect.element(reason('check-document')).toHaveFocus() // faded in
    expect(await screen.violations()).toEqual([])
    await reason('contact-person').click()
    expect(document.body.textContent).not.toContain(person.phone)
    expect(reveals).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(person.phone)).toBeVisible()
    expect(reveals).toEqual([[person.id, 'phone', 'contact-person']])
  })

  test('stays covered while no reason is given, and when Esc is pressed', async () => {
    screen = await open()
    await show().click()
    await confirm().click()
    await expect.element(dialog()).toHaveTextContent(words.wrong.reason)
    await userEvent.keyboard('{Escape}')
    await expect.element(show()).toHaveFocus()
    expect(reveals).toEqual([])
    expect(document.body.textContent).not.toContain(person.phone)
  })

  test('stays covered when the look cannot be written down', async () => {
    failure = new AppError('journal/write-failed')
    screen = await open()
    await show().click()
    await reason('check-document').click()
    await confirm().click()
    await expect.element(dialog().getByRole('alert')).toHaveTextContent(zhCN.errors['journal/write-failed'])
    expect(document.body.textContent).not.toContain(person.phone)
  })

  test('takes other reasons in words, but no number among them', async () => {
    screen = await open()
    await show().click()
    await reason('other').click()
    await dialog().getByLabelText(words.field.otherReason).fill('核对 13800001111')
    await confirm().click()
    await expect.element(dialog()).toHaveTextContent(words.wrong.digits)
    expect(reveals).toEqual([])
    await dialog().getByLabelText(words.field.otherReason).fill('家属来问办理进度')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(person.phone)).toBeVisible()
    expect(reveals.at(-1)?.[2]).toBe('家属来问办理进度')
  })

  test('offers the last reason again, so that Enter is enough', async () => {
    await showPhone()
    await page.getByRole('button', { name: `${zhCN.app.action.show}: ${zhCN.person.field.idNumber}` }).click()
    await expect.element(reason('contact-person')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => reveals.at(-1)).toEqual([person.id, 'id-number', 'contact-person'])
  })

  test('is covered again when the window loses the focus', async () => {
    await showPhone()
    window.dispatchEvent(new Event('blur'))
    await expect.poll(() => screen.root.textContent).not.toContain(person.phone)
    await expect.element(show()).toBeVisible()
  })

  test('is covered again after half a minute', async () => {
    screen = await open()
    await show().click()
    await reason('contact-person').click()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    ;(confirm().element() as HTMLElement).click()
    await vi.waitFor(() => expect(screen.root.textContent).toContain(person.phone))
    vi.advanceTimersByTime(29_000)
    expect(screen.root.textContent).toContain(person.phone)
    vi.advanceTimersByTime(2_000)
    vi.useRealTimers()
    await expect.poll(() => screen.root.textContent).not.toContain(person.phone)
  })

  test('is copied as it stands: covered', async () => {
    screen = await open()
    await expect.element(page.getByText('138****0000')).toBeVisible()
    const selection = getSelection()
    selection?.selectAllChildren(screen.root)
    const copied = selection?.toString() ?? ''
    expect(copied).toContain('138****0000')
    expect(copied).not.toContain(person.phone)
    expect(copied).not.toContain(person.idNumber)
  })
})

describe('correcting a person', () => {
  const number = () => page.getByLabelText(zhCN.person.field.idNumber, { exact: true })
  const edit = () => openScreen(services, `/people/${person.id}/edit`)

  test('leaves the numbers covered, and saving keeps them', async () => {
    screen = await edit()
    await expect.element(number()).toHaveAttribute('readonly')
    const values = [...document.querySelectorAll('input')].map((input) => input.value)
    expect(values).not.toContain(person.idNumber)
    expect(values).not.toContain(person.phone)
    await page.getByLabelText(zhCN.person.field.village).fill('乙村')
    await page.getByRole('button', { name: zhCN.person.action.update }).click()
    await expect.element(page.getByRole('heading', { name: '王秀英' })).toBeVisible()
    expect(reveals).toEqual([])
    expect((await services.person.file(person.id)).person).toEqual({ ...person, village: '乙村' })
  })

  test('shows of the day of birth the year and the age, and all of it with the numbers', async () => {
    screen = await edit()
    const born = page.getByLabelText(zhCN.person.field.bornOn)
    await expect.element(born).toHaveValue(expect.stringMatching(/^1985\u2011\*\*\u2011\*\* · \d+ 岁$/))
    await page.getByRole('button', { name: words.action.revealForm }).click()
    await expect.element(born).toHaveValue(expect.stringContaining('1985年6月15日'))
  })

  test('covers the day of birth of a passport alike, and saving keeps it', async () => {
    const input = {
      documentKind: 'passport',
      idNumber: 'E12345678',
      sex: '1',
      bornOn: localDate('1985-06-15'),
    } as const
    const { result } = await services.person.create(aNewPerson({ name: '外国人', ...input }))
    screen = await openScreen(services, `/people/${result.id}/edit`)
    const born = page.getByLabelText(zhCN.person.field.bornOn)
    await expect.element(born).toHaveValue(expect.stringMatching(/^1985\u2011\*\*\u2011\*\*/))
    await expect.element(born).toHaveAttribute('readonly')
    await page.getByLabelText(zhCN.person.field.village).fill('乙村')
    await page.getByRole('button', { name: zhCN.person.action.update }).click()
    await expect.poll(async () => (await services.person.file(result.id)).person.village).toBe('乙村')
    expect((await services.person.file(result.id)).person.bornOn).toBe('1985-06-15')
  })

  test('shows both numbers after one press, which is written down once', async () => {
    screen = await edit()
    await page.getByRole('button', { name: words.action.revealForm }).click()
    await expect.element(number()).toHaveValue(person.idNumber)
    await expect.element(number()).toHaveFocus()
    expect(reveals).toEqual([[person.id, 'all', 'edit']])
    await page.getByLabelText(zhCN.person.field.phone, { exact: true }).fill('13900002222')
    await page.getByRole('button', { name: zhCN.person.action.update }).click()
    await expect.poll(async () => (await services.person.file(person.id)).person.phone).toBe('13900002222')
  })

  test('leaves them covered when the look cannot be written down', async () => {
    failure = new AppError('journal/write-failed')
    screen = await edit()
    await page.getByRole('button', { name: words.action.revealForm }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(zhCN.errors['journal/write-failed'])
    await expect.element(number()).not.toHaveValue(person.idNumber)
  })
})

test('the day of birth, and what tells it, stand covered beside the number until somebody says why', async () => {
  screen = await open()
  await expect.element(page.getByText('1985\u2011**\u2011**')).toBeVisible()
  const retiresOn = (await services.person.file(person.id)).statutoryRetirementOn
  const [, month, day] = retiresOn.split('-').map(Number)
  expect(document.body.textContent).not.toMatch(new RegExp(`6月15日|年${month}月${day}日 ·`))
  await page.getByRole('button', { name: `${zhCN.app.action.show}: ${zhCN.person.field.bornOn}` }).click()
  await reason('check-document').click()
  await confirm().click()
  await expect.element(page.getByText('1985年6月15日')).toBeVisible()
  expect(reveals).toEqual([[person.id, 'birth-date', 'check-document']])
})

test('the counter names the year of retirement, which alone tells no day of birth', async () => {
  screen = await openScreen(services, `/counter/${person.id}`)
  const { statutoryRetirementOn } = await services.person.file(person.id)
  await expect.element(page.getByText(`${statutoryRetirementOn.slice(0, 4)}\u2011**\u2011**`)).toBeVisible()
})

test('a number in a free text of the file is covered too', async () => {
  await services.person.addNote(person.id, '家属电话 13911112222')
  screen = await open()
  await expect.element(page.getByText('139****2222', { exact: false })).toBeVisible()
  expect(document.body.textContent).not.toContain('13911112222')
})

test('the question and the covered form break no accessibility rule in English', async () => {
  screen = await openScreen(services, `/people/${person.id}`, 'en')
  await page.getByRole('button', { name: `${en.app.action.show}: ${en.person.field.phone}` }).click()
  await expect.element(dialog().getByLabelText(en.rights.reason['check-document'])).toHaveFocus() // faded in
  expect(await screen.violations()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await screen.go(`/people/${person.id}/edit`)
  await expect.element(page.getByRole('button', { name: en.rights.action.revealForm })).toBeVisible()
  expect(await screen.violations()).toEqual([])
})
