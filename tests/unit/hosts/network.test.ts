import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { isUploadAddress, quietSwitches, uploadHosts, type UploadHost } from '../../../electron/main/security/network'
import { guardSession } from '../../../electron/main/security/session-guards'
import { SessionDouble } from '../../double/session-double'
import { loopbackOnly, windowSwitches } from '../../../build/scripts/lib/browser.mjs'

const host: UploadHost = 'https://upload.example'

/** Whether a request leaves a guarded session. */
function gate(hosts?: readonly UploadHost[]): (url: string) => boolean {
  const session = new SessionDouble()
  guardSession(session as never, hosts)
  return (url) => session.allows(url)
}

const outside = [
  'https://example.invalid/',
  'http://127.0.0.1/',
  'http://localhost:47615/',
  'ws://127.0.0.1/',
  'wss://upload.example/',
  'ftp://upload.example/',
  'file:///etc/passwd',
  'file://server/share/x',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.js',
  'filesystem:app://local/x',
  'apps://local/',
  'xapp://local/',
  'ms-settings:privacy',
  'APP.example',
]
const lookAlikes = [
  'http://upload.example/',
  'https://upload.example.evil.invalid/',
  'https://evil.invalid/https://upload.example/',
  'https://upload.example@evil.invalid/',
  'https://user@upload.example/',
  'https://user:word@upload.example/',
  'https://upload.example:8443/',
  'https://upload.example./',
  'https://xupload.example/',
  'https://up.upload.example/',
  'blob:https://upload.example/1',
  'not an address',
]

test('no upload host is configured, so the session lets nothing out', () => {
  expect(uploadHosts).toEqual([])
  expect([...outside, ...lookAlikes, `${host}/batches`].filter(gate())).toEqual([])
})

test('the page of the program, its own bytes and its viewer of papers are let through', () => {
  const inside = [
    'app://local/index.html',
    'blob:app://local/1',
    'data:text/plain,x',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  ]
  expect(inside.filter(gate())).toEqual(inside)
})

test('a configured upload host is reached by its exact origin and by nothing that looks like it', () => {
  const allows = gate([host])
  expect(
    ['https://upload.example/', 'https://upload.example/batches?x=1', 'https://upload.example:443/x'].every(allows),
  ).toBe(true)
  expect([...outside, ...lookAlikes].filter(allows)).toEqual([])
})

test('every configured upload host is an origin in its exact form', () => {
  for (const configured of uploadHosts) {
    expect(new URL(configured).origin).toBe(configured)
    expect(isUploadAddress(configured)).toBe(true)
  }
})

test('Chromium in Electron looks up no name, asks no proxy and serves nobody else', () => {
  expect(Object.fromEntries(quietSwitches())).toEqual({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'no-proxy-server': '',
    'disable-background-networking': '',
    'disable-component-update': '',
    'disable-domain-reliability': '',
    'no-pings': '',
  })
  expect(quietSwitches([host]).get('host-resolver-rules')).toBe('MAP * ~NOTFOUND, EXCLUDE upload.example')
})

test('the browser of the local host gets the same switches, with this PC as the one exception', () => {
  expect(windowSwitches).toEqual(expect.arrayContaining(loopbackOnly))
  const names = windowSwitches.map((flag) => flag.replace(/^--/, '').replace(/=.*/, ''))
  for (const name of quietSwitches().keys()) expect(names, name).toContain(name)
  expect(windowSwitches).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
})

test('downloads: own bytes go through the dialog, everything else is refused', () => {
  const session = new SessionDouble()
  guardSession(session as never)
  const offered = (url: string) => {
    const events = new EventEmitter()
    let isPrevented = false
    const item = { getURL: () => url, getFilename: () => 'x', setSaveDialogOptions: () => undefined }
    session.emit('will-download', Object.assign(events, { preventDefault: () => (isPrevented = true) }), item)
    return !isPrevented
  }
  expect(offered('blob:app://local/1')).toBe(true)
  expect(['https://example.invalid/x', 'data:text/plain,x', 'app://local/index.html'].filter(offered)).toEqual([])
})
