import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Person } from '../../../src/domain/person/types'
import { en } from '../../../src/i18n/en'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { Language } from '../../../src/i18n/languages'
import { monthOf } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson } from '../../builders/person.builder'

const catalogues = { 'zh-CN': zhCN, en } as const
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

const button = (name: string) => page.getByRole('button', { name, exact: true })
const notices = async () => (await station.services.person.file(person.id)).notices
const missing = (language: Language = 'zh-CN') =>
  page.getByText(catalogues[language].person.notice.missing.replace('{version}', '2026-1'))

describe.each(['zh-CN', 'en'] as const)('the notice on personal data (%s)', (language) => {
  const words = catalogues[language].person

  test('is asked for at the counter in one line, stands in no way, and is gone once it was shown', async () => {
    screen = await openScreen(station.services, `/counter/${person.id}`, language)
    await expect.element(missing(language)).toBeVisible()
    await screen.go(`/counter/${person.id}/unemployment`)
    await expect.element(missing(language)).toBeVisible()
    await expect.element(page.getByRole('form').first()).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await button(words.action.noticeShown).click()
    await expect.element(missing(language)).not.toBeInTheDocument()
    expect(await notices()).toMatchObject([{ how: 'shown', version: '2026-1', operatorName: '李娜' }])
  })

  test('can be read on the screen, which says that its wording is not confirmed, and recorded from there', async () => {
    screen = await openScreen(station.services, `/people/${person.id}`, language)
    await button(words.action.readNotice).click()
    const dialog = page.getByRole('dialog', { name: words.title.notice.replace('{version}', '2026-1') })
    await expect.element(dialog.getByText('丰裕镇服务站', { exact: false }).first()).toBeVisible()
    await expect.element(dialog.getByText(words.notice.unconfirmed)).toBeVisible()
    await expect.poll(() => screen.violations()).toEqual([]) // once the dialog has faded in
    const recorded = dialog.getByRole('button', { name: words.action.noticeShown })
    expect(recorded.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight)
    await recorded.click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('李娜', { exact: false }).first()).toBeVisible()
    expect(await notices()).toHaveLength(1)
  })
})

test('the commitment and each consent are recorded for themselves, taken back and undone; nobody agrees untold', async () => {
  const words = zhCN.person.declaration
  const { person: people, station: office } = station.services
  await expect(people.recordDeclaration(person.id, 'truth', true)).rejects.toMatchObject({ code: 'person/not-told' })
  await people.recordNotice(person.id)
  screen = await openScreen(station.services, `/people/${person.id}`)
  await page.getByText(words.summary.replace('{all}', '3').replace('{done}', '0')).click()
  const list = page.getByRole('list', { name: words.list })
  const press = (title: string, action: string) => list.getByRole('button', { name: `${title} · ${action}` }).click()
  await press('情况属实的承诺', words.sign)
  await expect.element(list.getByText('已签字', { exact: false })).toBeVisible()
  await press('把求职资料提供给用人单位', words.refuse)
  await expect.element(list.getByText('不同意（', { exact: false })).toBeVisible()
  await press('培训时用人脸签到', words.give)
  await press('培训时用人脸签到', words.takeBack)
  await expect.element(list.getByText('撤回同意（', { exact: false })).toBeVisible()
  expect(await screen.violations()).toEqual([])
  const declared = async () => (await notices())[0]?.declarations?.map(({ kind, given }) => [kind, given])
  const all = [
    ['truth', true],
    ['employer-referral', false],
    ['face-check-in', true],
    ['face-check-in', false],
  ]
  expect(await declared()).toEqual(all)
  const last = station.journal.operations.at(-1)
  if (last) await office.undo(last.opId)
  expect(await declared()).toEqual(all.slice(0, 3))
})

test('who may only read sees whether the person was told, and gets no buttons for it', async () => {
  screen = await openScreen(station.services, `/people/${person.id}`, 'zh-CN', { mode: 'recovery' })
  await expect.element(missing()).toBeVisible()
  const { noticeShown, printNotice, ownFile, readNotice } = zhCN.person.action
  for (const name of [noticeShown, printNotice, ownFile]) expect(button(name).query()).toBeNull()
  await button(readNotice).click()
  await expect.element(page.getByRole('dialog').getByText(zhCN.person.notice.unconfirmed)).toBeVisible()
  expect(button(noticeShown).query()).toBeNull()
})

test('the notice that is printed is recorded as printed, and a print that did not come out tells nobody', async () => {
  screen = await openScreen(station.services, `/people/${person.id}`)
  await button(zhCN.person.action.printNotice).click()
  const dialog = page.getByRole('dialog', { name: zhCN.app.form['privacy-notice'] })
  await dialog.getByRole('button', { name: zhCN.app.action.print, exact: true }).click()
  await expect.poll(async () => (await notices()).map((one) => one.how)).toEqual(['printed'])
  await dialog.getByRole('button', { name: zhCN.app.paper.notPrinted }).click()
  await expect.poll(notices).toEqual([])
  await dialog.getByRole('button', { name: zhCN.app.action.close, exact: true }).click()
  await expect.element(missing()).toBeVisible()
})

describe.each(['zh-CN', 'en'] as const)('the own file (%s)', (language) => {
  const { person: words, app } = catalogues[language]

  test('is made once it was said who asks', async () => {
    screen = await openScreen(station.services, `/people/${person.id}`, language)
    await button(words.action.ownFile).click()
    const question = page.getByRole('dialog', { name: words.title.ownFile })
    await question.getByRole('button', { name: words.action.makeOwnFile }).click()
    await expect.element(question.getByText(words.wrong.identityCheck)).toBeVisible()
    await expect.poll(() => screen.violations()).toEqual([])
    await question.getByRole('radio', { name: words.identityCheck.agent }).click()
    await question.getByRole('button', { name: words.action.makeOwnFile }).click()
    const paper = page.getByRole('dialog', { name: app.form['person-file'] })
    await expect.element(paper.getByText(/DA\d{8}-[0-9A-F]{6}/)).toBeVisible()
    await paper.getByRole('button', { name: app.action.saveCopy }).click()
    await expect
      .poll(() => station.services.documents.listPrints(9))
      .toMatchObject([{ formId: 'person-file', subjectIds: [person.id], sentTo: 'file' }])
  })
})

test('a person’s own file is not printed again from the log, where the number opens the person', async () => {
  const request = { form: 'person-file', personId: person.id, identityCheck: 'agent' } as const
  const paper = await station.services.documents.make(request)
  await station.services.documents.recordPrint(paper, 'printer')
  screen = await openScreen(station.services, '/prints')
  const name = zhCN.documents.action.openNamed.replace('{paperNo}', paper.paperNo)
  await expect.element(button(name)).toBeVisible()
  expect(button(zhCN.documents.action.againNamed.replace('{paperNo}', paper.paperNo)).query()).toBeNull()
  await button(name).click()
  await expect.poll(() => screen.path()).toBe(`/people/${person.id}`)
})

describe.each(['zh-CN', 'en'] as const)('the report of a sealed month (%s)', (language) => {
  const { month: words, app } = catalogues[language]

  test('is printed from the export step and not offered before the seal', async () => {
    const running = monthOf(today())
    screen = await openScreen(station.services, `/month?month=${running}&step=export`, language)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(button(words.action.printReport).query()).toBeNull()
    const { result: batch } = await station.services.month.seal(running, {})
    await screen.go('/month?month=2026-01')
    await screen.go(`/month?month=${running}&step=export`)
    await expect.element(button(words.action.printReport)).toBeVisible()
    expect(await screen.violations()).toEqual([])
    await button(words.action.printReport).click()
    const dialog = page.getByRole('dialog', { name: app.form['month-report'] })
    await expect.element(dialog.getByText(batch.batchNo, { exact: false })).toBeVisible()
    await dialog.getByRole('button', { name: app.action.saveCopy }).click()
    await expect
      .poll(() => station.services.documents.listPrints(9))
      .toMatchObject([{ formId: 'month-report', paperNo: batch.batchNo }])
  })
})

describe.each(['zh-CN', 'en'] as const)('the table of retention (%s)', (language) => {
  const { station: words, app } = catalogues[language]

  test('says for each kind of record how long, from where, and whether that is confirmed', async () => {
    screen = await openScreen(station.services, '/settings/retention', language)
    const rows = page.getByRole('row').filter({ hasText: words.retention.journal })
    await expect.element(rows.first()).toHaveTextContent('网络安全法')
    await expect.element(rows.first()).toHaveTextContent(words.retention.confirmed)
    await expect.element(rows.last()).toHaveTextContent(app.finding.unconfirmed)
    const persons = page.getByRole('row').filter({ hasText: words.retention.persons })
    await expect.element(persons).toHaveTextContent(words.retention.open)
    expect(await screen.violations()).toEqual([])
    const frame = page.getByRole('region', { name: words.title.retention }).element()
    expect(frame.scrollWidth, 'sideways scrolling').toBeLessThanOrEqual(frame.clientWidth)
  })
})
