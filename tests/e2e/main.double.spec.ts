import { expect, test } from './fixtures'
import { launchDouble, type DoubleApplication } from '../double/launch-double'
import type { TestStation } from './fixtures'

function doubleOf(station: TestStation): DoubleApplication['double'] {
  if (!station.application) throw new Error('this spec runs on the double')
  return station.application.double
}

test('main settles the security of the session before it opens a window', ({ station }) => {
  const { app, session, remembered } = doubleOf(station)
  expect(app.isSandboxed).toBe(true)
  expect(app.switches.get('disable-features')).toBe('IdbSqliteBackingStore,IdbSqliteOnDiskRollout')
  expect(Object.keys(session.handlers).sort()).toEqual([
    'devicePermission',
    'dictionaries',
    'permissionCheck',
    'permissionRequest',
    'spellChecker',
  ])
  const { permissionRequest, permissionCheck, devicePermission, spellChecker } = session.handlers as {
    permissionRequest: (contents: null, permission: string, callback: (granted: boolean) => void) => void
    permissionCheck: () => boolean
    devicePermission: () => boolean
    spellChecker: boolean
  }
  const granted: boolean[] = []
  permissionRequest(null, 'geolocation', (answer) => granted.push(answer))
  expect([granted, permissionCheck(), devicePermission(), spellChecker]).toEqual([[false], false, false, false])
  expect(remembered.menu.map(({ label }) => label)).toEqual(['文件', '编辑', '显示'])
})

test('nothing leaves the PC', ({ station }) => {
  const { session } = doubleOf(station)
  const allowed = (url: string) => session.allows(url)
  expect(['https://example.invalid/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd'].filter(allowed)).toEqual([])
  expect(['app://local/index.html', 'blob:app://local/1', 'data:text/plain,x'].filter(allowed)).toHaveLength(3)
})

test('the page saves its own bytes through the dialog, and nothing else', async ({ station, page }) => {
  const { session } = doubleOf(station)
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x'], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click()
  })
  await expect.poll(() => session.downloads.length).toBe(1)
  await page.evaluate(() => {
    Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'y.txt' }).click()
  })
  await expect.poll(() => session.downloads.length).toBe(2)
  const [own, foreign] = session.downloads
  expect(own?.url).toMatch(/^blob:app:\/\/local\//)
  expect(own?.isPrevented).toBe(false)
  expect(foreign).toEqual({ url: 'data:text/plain,x', isPrevented: true })
})

test('an installed program refuses switches', async ({ station }) => {
  expect(station.host).toBe('double')
  const refused = await launchDouble({
    dataFolder: station.dataFolder,
    packagedArguments: ['--remote-debugging-port=9222'],
  })
  expect(await refused.double.app.ended).toBe(3)
  expect(refused.double.windows).toEqual([])
})

test('a second start over the same profile leaves at once and calls the first window up', async ({ station }) => {
  const second = await launchDouble({ dataFolder: station.dataFolder })
  expect(await second.double.app.ended).toBe(0)
  expect(second.double.windows).toEqual([])
})
