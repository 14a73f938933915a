import { expect, test } from 'vitest'
import { findBrowser, hasDisplay } from '../../../build/scripts/lib/browser.mjs'
import { checkNode } from '../../../build/scripts/lib/ensure-installed.mjs'

test('a Node that is too old is told so in one sentence', () => {
  for (const version of ['20.18.3', '18.20.0', '19.9.0']) {
    expect(() => checkNode(version), version).toThrow(`Node ${version} is too old`)
  }
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) expect(() => checkNode(version)).not.toThrow()
})

test('the browser that is asked for is used, and no other instead of it', () => {
  expect(findBrowser({ CHROME_PATH: process.execPath, PATH: '' }, 'linux')).toBe(process.execPath)
  expect(findBrowser({ CHROME_PATH: '/nowhere/chromium', PATH: process.env['PATH'] }, 'linux')).toBeNull()
  expect(findBrowser({ PATH: '' }, 'linux')).toBeNull()
})

test('only Linux can be without a display', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})
