import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import * as hashWasm from 'hash-wasm'
import { SignInGuard } from '../../../electron/service/keys/sign-in-guard'
import type { EventName } from '../../../src/shared/contract/channels'
import {
  aFolder,
  anOperation,
  aService,
  aStation,
  hire,
  PASSWORD,
  readAll,
  readEvents,
  setUpRequest,
  SteppedClock,
} from './a-station'

/** The real derivation, counted. */
vi.mock('hash-wasm', async (original) => {
  const real = await original<typeof hashWasm>()
  return { ...real, argon2id: vi.fn(real.argon2id) }
})
const derivations = vi.mocked(hashWasm.argon2id)

const signIn = { account: setUpRequest.account, password: PASSWORD }

describe('signing in', () => {
  it('finds everything there the next day', async () => {
    const first = await aStation({ operations: 3 })
    await first.service.close()
    const second = await aService({ folder: first.folder })
    expect(await second.ask('station:get-status', null)).toMatchObject({
      phase: 'locked',
      station: { stationName: setUpRequest.stationName },
      operators: [],
    })
    const session = await second.ask('station:sign-in', { account: ' ZhanZhang', password: PASSWORD })
    expect(session.head.seq).toBe(6) // set up, three operations, locked, signed in
    expect(await readAll(second)).toEqual(first.operations)
  })

  it('gives the same keys to every operator, and different stations different keys', async () => {
    const { ask } = await aStation()
    const clerk = await hire({ ask }, { account: 'jingban', role: 'clerk' })
    const head = await ask('station:sign-in', signIn)
    const other = await ask('station:sign-in', clerk)
    expect(other.dataKey).toEqual(head.dataKey)
    expect(other.indexKey).toEqual(head.indexKey)
    expect(other.indexKey).not.toEqual(other.dataKey)
    const elsewhere = await aService()
    const { session } = await elsewhere.ask('station:set-up', setUpRequest)
    expect(session.dataKey).not.toEqual(head.dataKey)
  })

  it('answers a wrong password and an unknown account alike, and stretches the password for both', async () => {
    const { ask, refusal } = await aStation()
    expect((await ask('station:get-status', null)).operators).toMatchObject([{ account: 'zhanzhang' }])
    await ask('station:lock', null)
    expect((await ask('station:get-status', null)).operators).toEqual([])
    derivations.mockClear()
    expect(await refusal('station:sign-in', { ...signIn, password: '青石板路下雨夜黑' })).toBe('station/wrong-password')
    const [known] = derivations.mock.calls
    derivations.mockClear()
    expect(await refusal('station:sign-in', { ...signIn, account: 'niemand' })).toBe('station/wrong-password')
    const [unknown] = derivations.mock.calls
    expect(unknown?.[0]).toMatchObject({
      memorySize: known?.[0].memorySize,
      iterations: known?.[0].iterations,
      parallelism: known?.[0].parallelism,
    })
    expect(known?.[0].memorySize).toBeGreaterThanOrEqual(65_536)
  })

  it('makes an unknown account wait as a known one does', async () => {
    const clock = new SteppedClock()
    const { ask, refusal } = await aStation({ clock })
    for (const account of [setUpRequest.account, 'niemand']) {
      const wrong = { account, password: 'falsch und falsch' }
      for (const waitMs of [0, 0, 2_000, 5_000, 15_000]) {
        clock.ms += waitMs
        expect(await refusal('station:sign-in', wrong)).toBe('station/wrong-password')
      }
      await expect(ask('station:sign-in', wrong)).rejects.toMatchObject({
        code: 'station/too-many-tries',
        params: { seconds: 600 },
      })
    }
  })

  it('makes guessing slow, over restarts too', async () => {
    const clock = new SteppedClock()
    const first = await aStation({ clock })
    const wrong = { ...signIn, password: 'falsch und falsch' }
    for (const waitMs of [0, 0, 2_000, 5_000, 15_000]) {
      clock.ms += waitMs
      expect(await first.refusal('station:sign-in', wrong)).toBe('station/wrong-password')
    }
    await expect(first.ask('station:sign-in', signIn)).rejects.toMatchObject({
      code: 'station/too-many-tries',
      params: { seconds: 600 },
    })
    await first.service.close()
    clock.ms += 60_000
    const second = await aService({ folder: first.folder, clock })
    await expect(second.ask('station:sign-in', signIn)).rejects.toMatchObject({
      code: 'station/too-many-tries',
      params: { seconds: 540 },
    })
    clock.ms += 540_000
    await second.ask('station:sign-in', signIn)
    expect(await second.refusal('station:sign-in', wrong)).toBe('station/wrong-password')
    await second.ask('station:sign-in', signIn) // after a good one, counting starts anew
  })

  it('answers an unknown account and a known one alike after a restart too, and keeps no name that was typed', async () => {
    const clock = new SteppedClock()
    const first = await aStation({ clock })
    const accounts = [setUpRequest.account, 'niemand']
    for (const account of accounts) {
      const wrong = { account, password: 'falsch und falsch' }
      for (const waitMs of [0, 0, 2_000, 5_000, 15_000]) {
        clock.ms += waitMs
        expect(await first.refusal('station:sign-in', wrong)).toBe('station/wrong-password')
      }
    }
    await first.service.close()
    const second = await aService({ folder: first.folder, clock })
    for (const account of accounts) {
      await expect(second.ask('station:sign-in', { account, password: 'falsch' })).rejects.toMatchObject({
        code: 'station/too-many-tries',
      })
    }
    expect(await readFile(join(first.folder, 'keys', 'tries.json'), 'utf8')).not.toContain('niemand')
  })

  it('counts so many unknown accounts and no more; the known ones are never forgotten for them', async () => {
    const folder = await aFolder()
    const path = join(folder, 'tries.json')
    const before = Array.from({ length: 1000 }, (_, count) => [`stranger:${count}`, { wrong: 1, lastAt: 0 }] as const)
    await writeFile(path, JSON.stringify({ 'operator-1': { wrong: 3, lastAt: 0 }, ...Object.fromEntries(before) }))
    const { now } = new SteppedClock()
    await new SignInGuard(folder, { now, elapsed: now }).beginStrangersTry('niemand', 'salt')
    const names = Object.keys(JSON.parse(await readFile(path, 'utf8')) as object)
    expect(names).toHaveLength(1001)
    expect(names).toContain('operator-1')
    expect(names).not.toContain('stranger:0')
    expect(names).toContain('stranger:1')
  })

  it('tells the window of another operator that it is locked, and not the same one that reloads', async () => {
    const { ask, service } = await aStation()
    const clerk = await hire({ ask }, { account: 'jingban', role: 'clerk' })
    const heard: [EventName, unknown][] = []
    service.onEvent((name, payload) => heard.push([name, payload]))
    await ask('station:sign-in', signIn)
    expect(heard).toEqual([])
    await ask('station:sign-in', clerk)
    expect(heard).toEqual([['station:locked', { reason: 'other-window' }]])
    await ask('station:sign-in', signIn) // the head may read the journal
    const locks = (await readEvents({ ask })).filter(({ useCase }) => useCase === 'station:lock')
    expect(locks.at(-1)?.facts).toEqual({ reason: 'switched' })
  })
})

describe('arrivals that the journal could not take when they happened', () => {
  it('keep nobody out when their file is damaged', async () => {
    const station = await aStation()
    await station.ask('station:lock', null)
    await writeFile(join(station.folder, 'keys', 'late-notes.json'), '[{"event":"station:si')
    expect(await station.refusal('station:sign-in', signIn)).toBe('not refused')
  })
})

describe('locking', () => {
  it('forgets the keys: nothing is read or written until the next sign-in', async () => {
    const { ask, refusal, service, operatorId } = await aStation({ operations: 1 })
    const heard: unknown[] = []
    const stop = service.onEvent((name, payload) => heard.push([name, payload]))
    await ask('station:lock', null)
    expect(heard).toEqual([['station:locked', { reason: 'asked' }]])
    stop()
    await ask('station:lock', null)
    expect(heard.length).toBe(1)
    const append = { expectedSeq: 4, op: anOperation({ operatorId }), approvalId: null }
    expect(await refusal('journal:append', append)).toBe('station/locked')
    expect(await refusal('journal:read', { afterSeq: 0, maxBytes: 1 })).toBe('station/locked')
    expect(await refusal('snapshot:read-part', { name: 'search', part: 0 })).toBe('station/locked')
    expect((await ask('station:get-status', null)).phase).toBe('locked')
    await ask('station:sign-in', signIn)
    expect((await ask('journal:append', append)).seq).toBe(5)
  })

  it('waits for writes that are under way, which stay readable', async () => {
    const { ask, operatorId, service } = await aStation()
    const ops = Array.from({ length: 20 }, () => anOperation({ operatorId }))
    const writes = ops.map((op, index) =>
      service.handlers['journal:append']({ expectedSeq: index + 1, op, approvalId: null }),
    )
    await ask('station:lock', null)
    await Promise.all(writes)
    await ask('station:sign-in', signIn)
    expect(await readAll({ ask })).toEqual(ops)
  })
})
