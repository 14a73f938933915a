import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { anIdNumber } from '../builders/person.builder'
import { killBrowser, killHost } from './kill'
import { deviceFolderOf, launchStation } from './launch'
import { DoorPages } from './pages/door-pages'
import { createPerson } from './pages/new-person'
import { begin, head, openPath, setUp, signIn } from './pages/station-pages'
import { words } from './pages/words'

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

test('everybody who waits at the counter is there again in order after a kill, each with the half-typed form', async () => {
  test.setTimeout(240_000)
  const { registration } = words
  const dataFolder = await mkdtemp(join(tmpdir(), 'queue-'))
  const profile = join(dataFolder, 'chromium')
  const people = ['王秀英', '李建国', '罗正碧']
  let station = await launchStation({ dataFolder })
  try {
    await setUp(station.page)
    await begin(station.page)
    for (const [at, name] of people.entries()) {
      await createPerson(station.page, 'zh-CN', { name, idNumber: anIdNumber({ serial: at + 1 }) })
      await station.page.keyboard.press('2')
      await station.page.getByLabel(registration.field.employer).fill(`${name}的单位`)
      await station.page.keyboard.press(['F3', 'F4', 'F7'][at] ?? '')
    }
    await openPath(station.page, '/people/new')
    await new DoorPages(station.page).typeNewName('还没建档的人')
    await station.page.waitForTimeout(1500) // what is lost is one second at most
    await Promise.all([killHost(station), killBrowser(profile)])

    station = await launchStation({ dataFolder, port: station.port })
    await signIn(station.page, head)
    await expect(new DoorPages(station.page).newName).toHaveValue('还没建档的人')
    const strip = station.page.getByRole('list', { name: registration.title.visitors })
    await expect(strip).toHaveText(new RegExp(`${people.join('.*')}.*还没建档的人`, 'su'))
    for (const [at, name] of people.entries()) {
      await station.page.keyboard.press(['F2', 'F3', 'F4'][at] ?? '')
      await expect(station.page.getByLabel(registration.field.employer)).toHaveValue(`${name}的单位`)
    }
  } finally {
    await station.close().catch(() => undefined)
    for (const folder of [dataFolder, deviceFolderOf(dataFolder)]) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
})
