import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { likelyMonth, listMonths, monthFrom } from '../../../src/ui/areas/month/month-choice'
import { today } from '../../../src/ui/composables/today'
import { lastDayOf, localDate, month, monthOf } from '../../../src/shared/units'
import { anApproval } from '../../builders/approval.builder'
import { openScreen, type Screen } from '../../builders/open-screen'
import { hex, openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

let station: TestStation
let screen: Screen | null = null

/** Somebody registered unemployed today, without a phone number: a reminder, no obstacle. */
async function aRegistration() {
  const { person, registration } = station.services
  const { result } = await person.create(aNewPerson({ name: '王秀英', idNumber: anIdNumber(), phone: '' }))
  await registration.registerUnemployed({
    personId: result.id,
    registeredOn: today(),
    place: 'hukou',
    unemployedOn: today(),
    reason: '01',
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
  })
  return result
}

/** The same registration, damaged so that it ends before it begins. */
async function damageTheRegistration() {
  const { store } = station
  const [spell] = await store.listAll('unemploymentSpells')
  if (!spell) throw new Error('a registration is needed')
  const end = { kind: 'cancelled', endedOn: localDate('2026-01-01'), reason: '1', note: '' } as const
  await store.change('registration:register-unemployed', (change) =>
    Promise.resolve(change.put('unemploymentSpells', { ...spell, end })),
  )
}

beforeEach(async () => {
  station = await openTestStation(today())
})

afterEach(async () => {
  screen?.close()
  screen = null
  await station.close()
})

test('a faulty record is named, opens, and keeps the month from being sealed', async () => {
  const person = await aRegistration()
  await damageTheRegistration()
  screen = await openScreen(station.services, `/month?month=${monthOf(today())}`)
  await expect.element(page.getByText('1 条必须先改')).toBeVisible()
  const link = page.getByRole('link', { name: '王秀英' }).first()
  await expect.element(link).toHaveAttribute('href', `#/people/${person.id}`)
  await expect.element(page.getByRole('button', { name: '去复核' })).toBeDisabled()
  await screen.go(`/month?month=${monthOf(today())}&step=seal`)
  await expect.element(page.getByText('还有 1 条必须先改，不能封存。')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^封存 / })).toBeDisabled()
})

/** A second person signs for the export, which tells how many people it is about. */
async function agree(people = 1) {
  const dialog = page.getByRole('dialog', { name: '第二人确认' })
  await expect.element(dialog.getByText('含完整证件号和手机号')).toBeVisible()
  await expect.element(dialog).toHaveTextContent(new RegExp(`人数\\s*${people}`))
  await dialog.getByLabelText('第二人', { exact: true }).fill('zhouqiang')
  await dialog.getByLabelText('第二人的密码').fill('fuhe-2026-shanshui')
  await dialog.getByRole('button', { name: '看过，同意' }).click()
}

/** The door, as far as a second person knocks at it. */
const access = { approve: () => Promise.resolve(anApproval()) }

test('a month goes from check to export, and the file shown is the file saved', async () => {
  await aRegistration()
  screen = await openScreen(station.services, `/month?month=${monthOf(today())}`, 'zh-CN', { access })
  await expect.element(page.getByText('没有手机号码').first()).toBeVisible()
  await page.getByRole('button', { name: '去复核' }).click()
  const row = page.getByRole('row', { name: '登记失业人数' })
  await expect.element(row).toHaveTextContent(/0.*1.*0.*1/)
  await page.getByRole('button', { name: '去封存' }).click()
  await page.getByRole('button', { name: /^封存 / }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(仍要)?封存$/ })
    .click()
  await page.getByRole('button', { name: '导出批次文件' }).click()
  await agree()
  await expect.element(page.getByRole('button', { name: '再导出一次' })).toBeVisible()
  const [file] = station.saved
  if (!file) throw new Error('no file was saved')
  const digest = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(file.bytes))))
  await expect.element(page.getByText(digest)).toBeVisible()
  await page.getByRole('button', { name: '打开所在文件夹' }).click()
  await expect.element(page.getByText(`文件在：/exports/${file.fileName}`)).toBeVisible()
  const [batch] = await station.services.month.listBatches()
  expect(batch).toMatchObject({ status: 'exported', packageSha256: digest, month: monthOf(today()) })
})

test('the question before sealing says once more what speaks against it', async () => {
  await aRegistration()
  const running = monthOf(today())
  screen = await openScreen(station.services, `/month?month=${running}&step=seal`)
  await page.getByRole('button', { name: /^封存 / }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText('检查出的提醒还有 1 条没有处理。')).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: '仍要封存' })).toBeVisible()
  if (today() < lastDayOf(running)) await expect.element(dialog.getByText(/还没有过完/)).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()
  expect(await station.services.month.listBatches()).toEqual([])
})

describe('a large month', () => {
  /** The next reading of the records stops after its first page until it is let go; the job shows its progress meanwhile. */
  function holdReading(): () => void {
    const { store } = station
    const pages = store.pages.bind(store)
    let letGo: () => void = () => undefined
    const held = new Promise<void>((done) => (letGo = done))
    store.pages = async function* (table, query) {
      for await (const page of pages(table, query)) {
        yield page
        await held
      }
    }
    return () => {
      store.pages = pages
      letGo()
    }
  }

  const cancel = page.getByRole('status').getByRole('button', { name: '取消' })
  const cancelled = page.getByRole('alert').filter({ hasText: '已取消' })

  test('shows how far its check and its figures are, and each can be cancelled and begun again', async () => {
    await aRegistration()
    const running = monthOf(today())
    for (const [step, again, done] of [
      ['check', '开始检查', '没有手机号码'],
      ['review', '重试', '各项都平。'],
    ] as const) {
      const letGo = holdReading()
      screen = await openScreen(station.services, `/month?month=${running}&step=${step}`)
      await expect.element(page.getByText(/^\s*读取 1 \/ \d+$/)).toBeVisible()
      await cancel.click()
      await expect.element(cancelled).toBeVisible()
      letGo()
      await page.getByRole('button', { name: again }).click()
      await expect.element(page.getByText(done).first()).toBeVisible()
      screen.close()
      screen = null
    }
  })

  test('is not sealed when sealing is cancelled or its question is closed', async () => {
    await aRegistration()
    screen = await openScreen(station.services, `/month?month=${monthOf(today())}&step=seal`)
    await page.getByRole('button', { name: /^封存 / }).click()
    const dialog = page.getByRole('dialog')
    const confirm = dialog.getByRole('button', { name: /^(仍要)?封存$/ })
    for (const stop of [() => cancel.click(), () => dialog.getByRole('button', { name: '取消' }).last().click()]) {
      const letGo = holdReading()
      await confirm.click()
      await expect.element(dialog.getByText('正在核对并封存')).toBeVisible()
      await stop()
      await expect.element(dialog.getByText('正在核对并封存')).not.toBeInTheDocument()
      letGo()
      await station.store.change('person:update', () => Promise.resolve(null)) // changes go one after another
      expect(await station.services.month.listBatches()).toEqual([])
    }
  })

  test('is sealed but not exported when its export is cancelled, and no file is left', async () => {
    await aRegistration()
    await station.services.month.seal(monthOf(today()), {})
    screen = await openScreen(station.services, `/month?month=${monthOf(today())}&step=export`, 'zh-CN', { access })
    const button = page.getByRole('button', { name: '导出批次文件' })
    const second = page.getByRole('dialog', { name: '第二人确认' })
    const letCount = holdReading()
    await button.click()
    await cancel.click()
    await expect.element(cancelled).toBeVisible()
    letCount()
    await expect.element(second).not.toBeInTheDocument()
    await button.click()
    await expect.element(second).toBeVisible()
    const letGo = holdReading()
    await agree()
    await cancel.click()
    await expect.element(cancelled).toBeVisible()
    letGo()
    expect(station.saved).toEqual([])
    expect((await station.services.month.listBatches())[0]?.status).toBe('sealed')
    await button.click()
    await agree()
    await expect.element(page.getByRole('button', { name: '再导出一次' })).toBeVisible()
    expect(station.saved).toHaveLength(1)
  })

  test('is not exported when the second person says no', async () => {
    await aRegistration()
    await station.services.month.seal(monthOf(today()), {})
    screen = await openScreen(station.services, `/month?month=${monthOf(today())}&step=export`, 'zh-CN', { access })
    const button = page.getByRole('button', { name: '导出批次文件' })
    await button.click()
    const second = page.getByRole('dialog', { name: '第二人确认' })
    await expect.element(second).toBeVisible()
    await vi.waitFor(async () => expect(await screen?.violations()).toEqual([]), 5_000) // it fades in
    await second.getByRole('button', { name: '取消' }).click()
    await expect.element(second).not.toBeInTheDocument()
    await expect.element(button).toBeEnabled()
    expect(station.saved).toEqual([])
  })
})

describe('choice of the month', () => {
  test('is the last month until its report is due on the 10th, then the running one', () => {
    expect(likelyMonth(localDate('2026-12-10'))).toBe('2026-11')
    expect(likelyMonth(localDate('2026-12-11'))).toBe('2026-12')
    expect(likelyMonth(localDate('2027-01-03'))).toBe('2026-12')
  })

  test('offers two years, newest first, and takes no nonsense from the address', () => {
    const months = listMonths(localDate('2026-11-22'))
    expect(months).toHaveLength(25)
    expect([months[0], months.at(-1)]).toEqual(['2026-11', '2024-11'])
    expect(monthFrom('2025-03', localDate('2026-11-22'))).toBe(month('2025-03'))
    expect(monthFrom('2025-13', localDate('2026-11-22'))).toBe('2026-11')
  })
})

test.each(['zh-CN', 'en'] as const)('no step of the month breaks WCAG 2.2 AA (%s)', async (language) => {
  await aRegistration()
  const running = monthOf(today())
  screen = await openScreen(station.services, `/month?month=${running}`, language)
  for (const step of ['check', 'review', 'seal', 'export']) {
    await screen.go(`/month?month=${running}&step=${step}`)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect([step, ...(await screen.violations())]).toEqual([step])
  }
})
