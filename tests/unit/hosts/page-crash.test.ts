import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reloadAfterCrash } from '../../../electron/main/page-crash'

class Contents extends EventEmitter {
  reloads = 0
  reload(): void {
    this.reloads += 1
  }
  go(reason: string): void {
    this.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }
}

function watched(): { contents: Contents; logged: { code: string; where: string }[] } {
  const contents = new Contents()
  const logged: { code: string; where: string }[] = []
  const log = { write: (event: { code: string; where: string }) => Promise.resolve(void logged.push(event)) }
  reloadAfterCrash(contents as never, log)
  return { contents, logged }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a crashed page comes back, and the log says so without content', () => {
  const { contents, logged } = watched()
  contents.go('crashed')
  expect(contents.reloads).toBe(1)
  expect(logged).toEqual([{ code: 'bridge/unexpected', where: 'page-process:crashed' }])
})

test('a page that crashes again at once is left, one that lived comes back again', () => {
  const { contents } = watched()
  contents.go('oom')
  vi.advanceTimersByTime(9_000)
  contents.go('oom')
  expect(contents.reloads).toBe(1)
  vi.advanceTimersByTime(10_000)
  contents.go('oom')
  expect(contents.reloads).toBe(2)
})

test('a page that ended by itself stays ended', () => {
  const { contents } = watched()
  contents.go('clean-exit')
  expect(contents.reloads).toBe(0)
})
