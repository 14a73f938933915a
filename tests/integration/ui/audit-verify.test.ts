import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import { AppError } from '../../../src/shared/errors/app-error'
import { addDays, localDate, monthOf } from '../../../src/shared/units'
import { today } from '../../../src/ui/composables/today'
import type { StationAccess } from '../../../src/usecases/access'
import { openScreen, type Screen } from '../../builders/open-screen'
import { openTestStation, type TestStation } from '../../builders/open-services'

const words = zhCN.audit
const verifyJournal = vi.fn<StationAccess['verifyJournal']>()
let station: TestStation
let screen: Screen

beforeEach(async () => {
  await page.viewport(1366, 768)
  verifyJournal.mockReset()
  station = await openTestStation(today())
})
afterEach(async () => {
  screen.close()
  await station.close()
})

async function openVerify(): Promise<void> {
  screen = await openScreen(station.services, '/audit/verify', 'zh-CN', { access: { verifyJournal } })
}
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('the check of the journal is given the anchors of all batches and a typed one, and says that all is well', async () => {
  verifyJournal.mockImplementation((anchors) =>
    Promise.resolve({
      records: 12,
      head: { seq: 12, hash: 'b'.repeat(64) },
      problem: null,
      anchors: anchors.map((anchor) => ({ ...anchor, fits: true })),
    }),
  )
  const month = monthOf(addDays(localDate(`${monthOf(today())}-01`), -1))
  const batch = (await station.services.month.seal(month, {})).result
  await openVerify()
  await page.getByLabelText(words.field.anchorSeq).fill('1,024')
  await page.getByLabelText(words.field.anchorHash).fill('xyz')
  await button(words.action.verify).click()
  await expect.element(page.getByText(words.wrong.hash)).toBeVisible()
  expect(verifyJournal).not.toHaveBeenCalled()
  await page.getByLabelText(words.field.anchorHash).fill('AAAA BBBB CCCC DDDD')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(words.hint.whole.replace('{records}', '12'))).toBeVisible()
  expect(verifyJournal.mock.calls[0]?.[0]).toEqual([
    { seq: batch.sealedSeq, hash: batch.sealedHash },
    { seq: 1024, hash: 'aaaabbbbccccdddd' },
  ])
  const proofs = page.getByRole('table', { name: words.anchorTable })
  await expect
    .element(proofs.getByRole('row', { name: new RegExp(batch.batchNo) }))
    .toHaveTextContent(words.status.fits)
  await expect.poll(() => screen.violations()).toEqual([])
})

test('a break is told with its place and with the proof that does not fit', async () => {
  verifyJournal.mockResolvedValue({
    records: 9,
    head: { seq: 9, hash: 'b'.repeat(64) },
    problem: { code: 'journal/differs-from-anchor', params: { seq: 3, segment: 1, offset: 1234 } },
    anchors: [
      { seq: 3, hash: 'a'.repeat(64), fits: false },
      { seq: 1, hash: 'c'.repeat(64), fits: true },
    ],
  })
  await openVerify()
  await expect.element(page.getByText(words.hint.noAnchors)).toBeVisible()
  await button(words.action.verify).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('000001.jrn，第 1,234 字节')
  await expect.element(page.getByRole('alert')).toHaveTextContent('第 3 条')
  // The chain is whole, but what the proof says of record 3 is not true of it: no more than record 1 is known to be good.
  await expect.element(page.getByRole('alert')).toHaveTextContent(words.hint.good.replace('{records}', '1'))
  await expect.element(page.getByRole('table')).toHaveTextContent(words.status.differs)
  await expect.poll(() => screen.violations()).toEqual([])
})

test('a typed value that does not fit is to be checked first, while a later proof fits', async () => {
  verifyJournal.mockResolvedValue({
    records: 9,
    head: { seq: 9, hash: 'b'.repeat(64) },
    problem: { code: 'journal/anchor-in-doubt', params: { seq: 3 } },
    anchors: [
      { seq: 8, hash: 'c'.repeat(64), fits: true },
      { seq: 3, hash: 'a'.repeat(64), fits: false },
    ],
  })
  await openVerify()
  await button(words.action.verify).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('请先对照月报重新输入')
  await expect.element(page.getByRole('alert')).not.toHaveTextContent(words.hint.broken)
  await expect.element(page.getByRole('table')).toHaveTextContent(words.status.inDoubt)
  await expect.poll(() => screen.violations()).toEqual([])
})

test('a check can be stopped, and says so', async () => {
  verifyJournal.mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new AppError('file/cancelled')))
      }),
  )
  await openVerify()
  await button(words.action.verify).click()
  await button(zhCN.app.action.cancel).click()
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(button(words.action.verify)).toBeEnabled()
})
