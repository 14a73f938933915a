import { expect, test } from 'vitest'
import { isAppAddress, isAppBlob, isPaperViewer } from '../../../electron/main/security/app-address'

test('pages of the program are its own', () => {
  for (const address of ['app://local/', 'app://local', 'app://local/index.html?x=1#/persons/7']) {
    expect(isAppAddress(address), address).toBe(true)
  }
})

test.each([
  'app://local.example/',
  'app://localhost/',
  'app://example/local/',
  'app://local:80/',
  'app://user@local/',
  'app://user:word@local/',
  'https://local/',
  'application://local/',
  'file:///local/',
  'javascript:app://local/',
  'blob:app://local/1',
  'local',
  '',
])('%s is not a page of the program', (address) => {
  expect(isAppAddress(address)).toBe(false)
})

test('bytes made by a page of the program are its own, those of others are not', () => {
  expect(isAppBlob('blob:app://local/6e1c')).toBe(true)
  expect(isAppBlob('blob:https://example.invalid/6e1c')).toBe(false)
  expect(isAppBlob('blob:blob:app://local/6e1c')).toBe(false)
  expect(isAppBlob('app://local/6e1c')).toBe(false)
})

test('of all extensions only the built-in viewer of papers counts', () => {
  expect(isPaperViewer('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(true)
  expect(isPaperViewer('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjaa/index.html')).toBe(false)
})
