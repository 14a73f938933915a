import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ BrowserWindow: class {} }))
const { hideFromCapture } = await import('../../../electron/main/window')

test.each([
  ['win32', [true]],
  ['linux', []],
] as const)('pictures of the screen on %s', (platform, expected) => {
  const calls: boolean[] = []
  hideFromCapture({ setContentProtection: (enable) => calls.push(enable) }, platform)
  expect(calls).toEqual(expected)
})
