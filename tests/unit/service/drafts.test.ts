import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Watch } from '../../../electron/service/watch'
import { aService, aStation, hire, PASSWORD, setUpRequest } from './a-station'

const signIn = { account: setUpRequest.account, password: PASSWORD }
const text = (value: string) => new Uint8Array(Buffer.from(value))

describe('half-filled forms', () => {
  it('are there again after a lock and a restart, for the same person only, and encrypted', async () => {
    const first = await aStation()
    const { operatorId } = first
    const clerk = await hire(first, { account: 'jingban', role: 'clerk' })
    await first.ask('draft:save', { operatorId, bytes: text('沙马·依合 519901199001010019') })
    await first.ask('station:lock', null)
    expect(await first.refusal('draft:load', null)).toBe('station/locked')
    await first.service.close()
    const next = await aService({ folder: first.folder })
    await next.ask('station:sign-in', clerk)
    expect(await next.ask('draft:load', null)).toBeNull()
    await next.ask('station:sign-in', signIn)
    expect(Buffer.from((await next.ask('draft:load', null)) ?? []).toString()).toBe('沙马·依合 519901199001010019')
    const [name = ''] = await readdir(join(first.folder, 'drafts'))
    expect((await readFile(join(first.folder, 'drafts', name))).includes('5199')).toBe(false)
    await next.ask('draft:save', { operatorId, bytes: null })
    expect(await readdir(join(first.folder, 'drafts'))).toEqual([])
  })

  it('of another person are not taken, and those changed on the disk are none', async () => {
    const { ask, refusal, folder, operatorId } = await aStation()
    expect(await refusal('draft:save', { operatorId: 'other', bytes: text('x') })).toBe('station/not-allowed')
    await ask('draft:save', { operatorId, bytes: text('x') })
    const [name = ''] = await readdir(join(folder, 'drafts'))
    await writeFile(join(folder, 'drafts', name), Buffer.alloc(60))
    expect(await ask('draft:load', null)).toBeNull()
  })
})

describe('a station that nobody looks after', () => {
  const aWatch = (isBusy = false) => {
    let now = 0
    const locks: string[] = []
    const watch = new Watch({
      now: () => now,
      elapsed: () => now,
      isBusy: () => isBusy,
      lock: (reason) => Promise.resolve(locks.push(reason)),
      onLook: () => Promise.resolve(),
    })
    const looks = async (everyMs: number, count: number) => {
      for (let look = 0; look < count; look++) {
        now += everyMs
        await watch.look()
      }
    }
    return { watch, locks, looks }
  }

  it('locks when the computer slept', async () => {
    const { locks, looks } = aWatch()
    await looks(5_000, 10)
    expect(locks).toEqual([])
    await looks(90_000, 1)
    expect(locks).toEqual(['suspend'])
  })

  it('locks when no window asked anything for an hour, unless a job runs', async () => {
    const idle = aWatch()
    await idle.looks(5_000, 700)
    idle.watch.noteCall()
    await idle.looks(5_000, 700)
    expect(idle.locks).toEqual([])
    await idle.looks(5_000, 30)
    expect(idle.locks[0]).toBe('idle')
    const busy = aWatch(true)
    await busy.looks(5_000, 800)
    expect(busy.locks).toEqual([])
  })

  it('forgets the keys at once when the system says that it goes to sleep', async () => {
    const { ask, service } = await aStation()
    const heard: unknown[] = []
    service.onEvent((name, payload) => heard.push([name, payload]))
    await service.lockNow('suspend')
    expect((await ask('station:get-status', null)).phase).toBe('locked')
    expect(heard).toEqual([['station:locked', { reason: 'suspend' }]])
  })
})
