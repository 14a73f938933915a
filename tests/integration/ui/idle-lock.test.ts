import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { zhCN } from '../../../src/i18n/zh-CN'
import type { JobControl } from '../../../src/usecases/ports'
import { useDesk } from './desk'

const words = zhCN.station
const desk = useDesk()

/** A browser moves its pointer by itself now and then, when the page changes under it: nobody's hand, so it is kept away. */
function keepPointerStill(): void {
  const stay = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('pointermove', stay, { capture: true })
  onTestFinished(() => window.removeEventListener('pointermove', stay, { capture: true }))
}

describe('the idle lock', () => {
  test('waits for a long job and comes when it has ended and the time is over', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    keepPointerStill()
    localStorage.setItem('station.idleMinutes', '10')
    let finish = () => undefined as void
    let signal: AbortSignal | undefined
    const file = { fileName: 'b.station-backup', path: '/data/b.station-backup', sha256: '0'.repeat(64), bytes: 6 }
    const createBackup = (control: JobControl) =>
      new Promise<typeof file>((resolve) => {
        signal = control.signal
        finish = () => resolve(file)
      })
    await desk.comeIn({ access: { createBackup } })
    location.hash = '#/settings/backup'
    await page.getByRole('button', { name: words.action.backUp }).click()
    await expect.element(page.getByText(words.busy.backup, { exact: false })).toBeVisible()
    vi.advanceTimersByTime(60 * 60_000)
    expect(desk.shell.locks()).toBe(0)
    expect(signal?.aborted).toBe(false)
    finish()
    await expect.element(page.getByText(words.status.keepElsewhere)).toBeVisible()
    vi.advanceTimersByTime(9 * 60_000)
    expect(desk.shell.locks()).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    await expect.element(page.getByText(words.locked.idle)).toBeVisible()
  })

  test('cannot be switched off: an older choice gives way to five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    keepPointerStill()
    localStorage.setItem('station.idleMinutes', '0')
    await desk.comeIn()
    vi.advanceTimersByTime(4 * 60_000)
    expect(desk.shell.locks()).toBe(0)
    vi.advanceTimersByTime(2 * 60_000)
    await expect.element(page.getByText(words.locked.idle)).toBeVisible()
  })
})
