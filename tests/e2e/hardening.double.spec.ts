import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '@playwright/test'
import type { Session } from 'electron'
import { quietSwitches } from '../../electron/main/security/network'
import { carriers } from '../../src/shared/contract/channels'
import { launchDouble, type DoubleApplication } from '../double/launch-double'
import { expect, test, type TestStation } from './fixtures'

type PermissionHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type Permission = Parameters<PermissionHandler>[1]

/** Every permission that Electron knows; the compiler says when one is missing. */
const permissions = Object.keys({
  ar: 0,
  'automatic-fullscreen': 0,
  'background-fetch': 0,
  'background-sync': 0,
  'captured-surface-control': 0,
  'clipboard-read': 0,
  'clipboard-sanitized-write': 0,
  'deprecated-sync-clipboard-read': 0,
  'display-capture': 0,
  fileSystem: 0,
  fullscreen: 0,
  geolocation: 0,
  'geolocation-approximate': 0,
  'hand-tracking': 0,
  hid: 0,
  'idle-detection': 0,
  keyboardLock: 0,
  'local-fonts': 0,
  'local-network': 0,
  'local-network-access': 0,
  'loopback-network': 0,
  media: 0,
  mediaKeySystem: 0,
  midi: 0,
  midiSysex: 0,
  nfc: 0,
  notifications: 0,
  openExternal: 0,
  'payment-handler': 0,
  'periodic-background-sync': 0,
  'persistent-storage': 0,
  pointerLock: 0,
  'screen-wake-lock': 0,
  sensors: 0,
  serial: 0,
  'smart-card': 0,
  'speaker-selection': 0,
  'storage-access': 0,
  'system-wake-lock': 0,
  'top-level-storage-access': 0,
  usb: 0,
  vr: 0,
  'web-app-installation': 0,
  'web-printing': 0,
  'window-management': 0,
  unknown: 0,
} satisfies Record<Permission, 0>)

/** Addresses that are not the program, some of which look like it. */
const elsewhere = [
  'https://example.invalid/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'file://server/share/x.html',
  'ftp://example.invalid/',
  'data:text/html,<p>x',
  'javascript:alert(1)',
  'ms-settings:privacy',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.html',
  'app://local.example/',
  'app://localhost/',
  'app://local:81/',
  'app://user@local/',
  'https://local/',
  'not an address',
]

function doubleOf(station: TestStation): DoubleApplication['double'] {
  if (!station.application) throw new Error('this spec runs on the double')
  return station.application.double
}

function contentsOf(station: TestStation) {
  const [window] = doubleOf(station).windows
  if (!window) throw new Error('no window is open')
  return window.webContents
}

test('every permission is refused, asked for, looked up or given to a device', ({ station }) => {
  const { permissionRequest, permissionCheck, devicePermission } = doubleOf(station).session.handlers as {
    permissionRequest: (contents: null, permission: string, callback: (granted: boolean) => void) => void
    permissionCheck: (contents: null, permission: string, origin: string) => boolean
    devicePermission: (details: { deviceType: string }) => boolean
  }
  const granted = permissions.filter((permission) => {
    let isGranted = permissionCheck(null, permission, 'app://local')
    permissionRequest(null, permission, (answer) => (isGranted ||= answer))
    return isGranted
  })
  expect(granted).toEqual([])
  expect(['hid', 'serial', 'usb'].filter((deviceType) => devicePermission({ deviceType }))).toEqual([])
})

test('no address outside of the program is gone to, neither by the page, nor by a frame, nor by an answer', ({
  station,
}) => {
  const contents = contentsOf(station)
  for (const isMainFrame of [true, false]) {
    expect(elsewhere.filter((url) => contents.mayNavigate(url, isMainFrame))).toEqual([])
    expect(elsewhere.filter((url) => contents.mayRedirect(url, isMainFrame))).toEqual([])
  }
  expect(contents.mayNavigate('app://local/index.html#/today', true)).toBe(true)
})

test('a paper of our own is shown in a frame, never as the page', ({ station }) => {
  const contents = contentsOf(station)
  expect(contents.mayNavigate('blob:app://local/1', false)).toBe(true)
  expect(contents.mayNavigate('blob:app://local/1', true)).toBe(false)
  expect(contents.mayNavigate('blob:https://example.invalid/1', false)).toBe(false)
})

test('the page holds no web view and no packet goes past the session', ({ station }) => {
  const contents = contentsOf(station)
  expect(contents.mayAttachWebView()).toBe(false)
  expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp')
})

test('the window is closed in every way that Electron offers, and nothing experimental is on', ({ station }) => {
  const { preload, ...preferences } = doubleOf(station).windows[0]?.options.webPreferences ?? {}
  expect(preload).toMatch(/preload.index\.cjs$/)
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    plugins: true,
    devTools: true, // the program from source; the installed one is below
  })
})

test('an installed program has no developer tools', async ({ station }) => {
  const before = process.env['XDG_DATA_HOME']
  process.env['XDG_DATA_HOME'] = join(station.dataFolder, 'installed')
  try {
    const installed = await launchDouble({ dataFolder: '', packagedArguments: [] })
    await installed.firstWindow()
    const { windows, remembered } = installed.double
    expect(windows[0]?.options.webPreferences?.devTools).toBe(false)
    expect(JSON.stringify(remembered.menu)).not.toContain('toggleDevTools')
    await installed.close()
  } finally {
    if (before === undefined) delete process.env['XDG_DATA_HOME']
    else process.env['XDG_DATA_HOME'] = before
  }
})

test('a frame inside the page gets no answer, and the log says that one asked', async ({ station, page }) => {
  const asked = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = URL.createObjectURL(new Blob(['<p>frame'], { type: 'text/html' }))
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return frame.src
  })
  const frame = page.frames().find((found) => found.url() === asked)
  const answer = await frame?.evaluate(async (channel) => {
    const { doubleInvoke } = window as unknown as { doubleInvoke: (name: string, args: unknown[]) => Promise<unknown> }
    return doubleInvoke(channel, ['station:get-status', null])
  }, carriers.invoke)
  expect(answer).toEqual({ value: { ok: false, code: 'bridge/untrusted-sender', params: {} } })
  expect(await readFile(join(station.dataFolder, 'log/station.log'), 'utf8')).toContain('host:frame')
})

test('a page that is not the program gets no answer', async ({ station }) => {
  const { ipcMain } = doubleOf(station)
  for (const url of [...elsewhere, '', 'about:blank']) {
    const frame = { url: () => url, parentFrame: () => null } as unknown as Frame
    const { value } = await ipcMain.invoke(frame, carriers.invoke, ['station:get-status', null])
    expect(value, url).toMatchObject({ ok: false, code: 'bridge/untrusted-sender' })
  }
})

test('Chromium gets its quiet switches before it is ready', ({ station }) => {
  const { switches } = doubleOf(station).app
  for (const [name, value] of quietSwitches()) expect(switches.get(name), name).toBe(value)
})

test('the page gets two functions and no way back into Electron', async ({ page }) => {
  const found = await page.evaluate(() => {
    const { station } = window as unknown as { station: Record<string, unknown> }
    return { names: Object.keys(station).sort(), isFrozen: Object.isFrozen(station) }
  })
  expect(found.names).toEqual(['invoke', 'on'])
  expect(found.isFrozen).toBe(true)
})

test('what a crashed program wrote down is gone at the next start', async ({ station }) => {
  const { app } = doubleOf(station)
  const dumps = app.getPath('crashDumps')
  expect(dumps).toBe(join(station.dataFolder, 'electron/dumps'))
  await writeFile(join(dumps, 'memory.dmp'), 'people')
  await station.restart()
  expect(await readdir(dumps)).toEqual([])
})
