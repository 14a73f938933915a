import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { killBrowser, killHost } from './kill'
import { deviceFolderOf, launchStation } from './launch'
import { DoorPages } from './pages/door-pages'
import { begin, head, setUp, signIn } from './pages/station-pages'

test('a half-typed form is there again after host and browser were killed, and is nowhere to be read meanwhile', async () => {
  test.setTimeout(180_000)
  const typed = '断电前打的半句话'
  const dataFolder = await mkdtemp(join(tmpdir(), 'drafts-'))
  const profile = join(dataFolder, 'chromium')
  let station = await launchStation({ dataFolder })
  try {
    await setUp(station.page)
    await begin(station.page)
    await new DoorPages(station.page).typeNewName(typed)
    await station.page.waitForTimeout(1500) // what is lost is one second at most
    await Promise.all([killHost(station), killBrowser(profile)])

    const names = await readdir(dataFolder, { recursive: true, withFileTypes: true })
    for (const file of names.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))
      const isReadable = bytes.includes(Buffer.from(typed)) || bytes.includes(Buffer.from(typed, 'utf16le'))
      expect(isReadable, file.name).toBe(false)
    }

    station = await launchStation({ dataFolder, port: station.port })
    await signIn(station.page, head)
    const door = new DoorPages(station.page)
    await expect(door.newName).toHaveValue(typed)
    await expect(door.newName).toBeFocused()
  } finally {
    await station.close().catch(() => undefined)
    for (const folder of [dataFolder, deviceFolderOf(dataFolder)]) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
})
