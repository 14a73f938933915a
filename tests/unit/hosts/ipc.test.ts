import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ ipcMain: {} }))
const { isTrustedFrame } = await import('../../../electron/main/ipc')

const ownFrame = { url: 'app://local/index.html', parent: null }

test('the page itself is answered', () => {
  expect(isTrustedFrame(ownFrame)).toBe(true)
})

test('a frame inside the page, a foreign page and a page that is gone are not', () => {
  expect(isTrustedFrame({ ...ownFrame, parent: ownFrame as never })).toBe(false)
  expect(isTrustedFrame({ ...ownFrame, url: 'https://example.invalid/' })).toBe(false)
  expect(isTrustedFrame({ ...ownFrame, url: 'app://local.example/' })).toBe(false)
  expect(isTrustedFrame({ ...ownFrame, url: '' })).toBe(false)
  expect(isTrustedFrame(null)).toBe(false)
})
