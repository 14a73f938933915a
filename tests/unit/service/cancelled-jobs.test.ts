import type * as FsPromises from 'node:fs/promises'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { RequestOf } from '../../../src/shared/contract/contract'
import { aFolder, aService, aStation, overwrite, setUpRequest, type RunningStation } from './a-station'

const pullOut = vi.hoisted(() => ({ stick: '' }))

/** The system tells nothing more about a place that is pulled out. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>()
  const stat = ((path: string) =>
    path === pullOut.stick
      ? Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }))
      : real.stat(path)) as typeof real.stat
  return { ...real, stat }
})

type Job = RequestOf<'job:cancel'>['job']

/** Tells a job to stop the moment it tells of its progress for the first time. */
function cancelOn({ service }: RunningStation, progress: string, job: Job): void {
  const stop = service.onEvent((name, payload) => {
    if (name !== 'job:progress' || !('job' in payload) || payload.job !== progress) return
    stop()
    void service.handlers['job:cancel']({ job })
  })
}

describe('a backup that is told to stop', () => {
  it.each(['backup', 'verify'])('during %s leaves no file and counts as none', async (progress) => {
    const station = await aStation({ operations: 3 })
    cancelOn(station, progress, 'backup')
    expect(await station.refusal('backup:create', null)).toBe('file/cancelled')
    expect(await readdir(join(station.folder, 'exports'))).toEqual([])
    expect((await station.ask('station:get-status', null)).lastBackupAt).toBeNull()
    await station.ask('backup:create', null) // the next one is not stopped by it
  })
})

describe('restoring that is told to stop', () => {
  it.each(['verify', 'restore'])(
    'during %s leaves the empty installation, where it can be done again',
    async (progress) => {
      const old = await aStation({ operations: 3 })
      const { path } = await old.ask('backup:create', null)
      const part = { token: 't', part: 0, parts: 1, bytes: new Uint8Array(await readFile(path)) }
      const fresh = await aService()
      const request = {
        token: 't',
        recoveryCode: old.recoveryCode,
        account: setUpRequest.account,
        newPassword: '新的密码写在心里',
        second: null,
        isAlone: false,
      }
      await fresh.ask('backup:put-part', part)
      cancelOn(fresh, progress, 'restore')
      expect(await fresh.refusal('backup:restore', request)).toBe('file/cancelled')
      expect((await fresh.ask('station:get-status', null)).phase).toBe('new')
      for (const name of ['journal', 'keys', 'incoming']) expect(await readdir(join(fresh.folder, name))).toEqual([])
      expect(await readdir(fresh.folder)).not.toContain('restoring')
      await fresh.ask('backup:put-part', part)
      expect((await fresh.ask('backup:restore', request)).head.seq).toBe(6) // set up, three operations, restored, signed in
    },
  )

  it('while the file is handed in drops what arrived', async () => {
    const fresh = await aService()
    await fresh.ask('backup:put-part', { token: 't', part: 0, parts: 2, bytes: new Uint8Array(9) })
    await fresh.ask('job:cancel', { job: 'restore' })
    expect(await readdir(join(fresh.folder, 'incoming'))).toEqual([])
  })
})

describe('a copy of a backup elsewhere', () => {
  it('goes where the person says, is the same to the last byte, and tells when that is the volume of the records', async () => {
    const place = join(await aFolder(), 'copy.station-backup')
    const { ask } = await aStation({ operations: 2, chooseCopyPlace: () => Promise.resolve(place) })
    const made = await ask('backup:create', null)
    const { savedAs, isSameVolume } = await ask('file:save-copy', { fileName: made.fileName })
    expect(savedAs).toBe(place)
    expect(isSameVolume).toBe((await stat(place)).dev === (await stat(made.path)).dev)
    expect(await readFile(place)).toEqual(await readFile(made.path))
  })

  it('told to stop, or failing, leaves nothing there', async () => {
    const folder = await aFolder()
    const places = [join(folder, 'copy.station-backup'), join(folder, 'no-such-folder', 'copy.station-backup')]
    const station = await aStation({ chooseCopyPlace: () => Promise.resolve(places.shift() ?? null) })
    const { fileName } = await station.ask('backup:create', null)
    cancelOn(station, 'copy', 'copy')
    expect(await station.refusal('file:save-copy', { fileName })).toBe('file/cancelled')
    expect(await station.refusal('file:save-copy', { fileName })).toBe('file/write-failed')
    expect(await station.ask('file:save-copy', { fileName })).toEqual({ savedAs: null, isSameVolume: false })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves a file that stands there as it is until the new one is whole', async () => {
    const folder = await aFolder()
    const place = join(folder, 'copy.station-backup')
    await writeFile(place, 'an earlier copy')
    const station = await aStation({ chooseCopyPlace: () => Promise.resolve(place) })
    const { fileName } = await station.ask('backup:create', null)
    cancelOn(station, 'copy', 'copy')
    await station.refusal('file:save-copy', { fileName })
    expect(await readFile(place, 'utf8')).toBe('an earlier copy')
  })

  it('touches no other file there, not even one with the name of a half copy', async () => {
    const folder = await aFolder()
    const place = join(folder, 'copy.station-backup')
    await writeFile(`${place}.part`, 'of somebody else')
    const station = await aStation({ chooseCopyPlace: () => Promise.resolve(place) })
    const { fileName } = await station.ask('backup:create', null)
    await station.ask('file:save-copy', { fileName })
    cancelOn(station, 'copy', 'copy')
    expect(await station.refusal('file:save-copy', { fileName })).toBe('file/cancelled')
    expect(await readFile(`${place}.part`, 'utf8')).toBe('of somebody else')
    expect(await readdir(folder)).toHaveLength(2)
  })

  it('that is whole counts, also when its place is gone before anybody can say which volume it was', async () => {
    const folder = await aFolder()
    const stick = join(folder, 'stick')
    await mkdir(stick)
    const place = join(stick, 'copy.station-backup')
    const station = await aStation({ chooseCopyPlace: () => Promise.resolve(place) })
    const { fileName } = await station.ask('backup:create', null)
    pullOut.stick = stick
    expect(await station.ask('file:save-copy', { fileName })).toEqual({ savedAs: place, isSameVolume: false })
  })

  it('is for who is signed in, and for hosts with a dialog', async () => {
    const { ask, refusal } = await aStation()
    const { fileName } = await ask('backup:create', null)
    expect(await refusal('file:save-copy', { fileName })).toBe('bridge/not-available-here')
    await ask('station:lock', null)
    expect(await refusal('file:save-copy', { fileName })).toBe('station/locked')
    expect(await refusal('file:read-part', { fileName, part: 0 })).toBe('station/locked')
  })

  it('can be read piece by piece, for hosts without one', async () => {
    const { ask, refusal } = await aStation({ operations: 2 })
    const { fileName, path } = await ask('backup:create', null)
    await overwrite(path, 5 * 1024 * 1024, Buffer.from('the end of a longer file'))
    const first = await ask('file:read-part', { fileName, part: 0 })
    const second = await ask('file:read-part', { fileName, part: 1 })
    expect([first.parts, second.parts]).toEqual([2, 2])
    // Compared as a whole: matching millions of elements one by one takes long.
    expect(Buffer.concat([first.bytes, second.bytes]).equals(await readFile(path))).toBe(true)
    expect(await refusal('file:read-part', { fileName, part: 2 })).toBe('file/not-found')
    expect(await refusal('file:read-part', { fileName: 'elsewhere.station-backup', part: 0 })).toBe('file/not-found')
  })
})
