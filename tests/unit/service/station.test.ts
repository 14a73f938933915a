import { readFile, rm, stat, writeFile } from 'node:fs/promises'
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
  filesUnder,
  PASSWORD,
  readAll,
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

describe('a new station', () => {
  it('says that nothing is set up', async () => {
    const { ask, folder } = await aService()
    expect(await ask('station:get-status', null)).toMatchObject({
      phase: 'new',
      host: 'local',
      station: null,
      operators: [],
      problem: null,
      tailBytesPutAside: 0,
      lastBackupAt: null,
      dataFolder: folder,
    })
  })

  it('is set up once, and its head is signed in', async () => {
    const { ask, refusal } = await aService()
    const { session, recoveryCode } = await ask('station:set-up', setUpRequest)
    expect(session.operator).toMatchObject({ account: 'zhanzhang', displayName: '吉克·阿呷', role: 'head' })
    expect(session.station).toMatchObject({ stationName: '锦屏县就业服务站', countyCode: '519901' })
    expect([session.dataKey.byteLength, session.indexKey.byteLength, session.kid, session.head.seq]).toEqual([
      32, 32, 1, 0,
    ])
    expect(recoveryCode).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
    expect((await ask('station:get-status', null)).phase).toBe('open')
    expect(await refusal('station:set-up', setUpRequest)).toBe('station/already-set-up')
  })

  it.each([
    [{ stationName: '  ' }, 'station/name-missing'],
    [{ displayName: '\u202e' }, 'station/name-missing'],
    [{ account: '' }, 'station/account-missing'],
    [{ account: 'zhan zhang' }, 'station/account-characters'],
    [{ account: 'z'.repeat(33) }, 'station/account-too-long'],
    [{ countyCode: '51990' }, 'station/county-code'],
    [{ countyCode: '51990x' }, 'station/county-code'],
    [{ password: 'kurz' }, 'station/password-too-short'],
    [{ password: 'zhanzhang123' }, 'station/password-too-common'],
  ])('refuses %j with a reason and stays new', async (change, code) => {
    const { ask, refusal } = await aService()
    expect(await refusal('station:set-up', { ...setUpRequest, ...change })).toBe(code)
    expect((await ask('station:get-status', null)).phase).toBe('new')
  })

  it('starts over when the set-up was stopped before the keys were written', async () => {
    const first = await aStation()
    await first.service.close()
    await rm(join(first.folder, 'keys'), { recursive: true })
    const second = await aService({ folder: first.folder })
    expect((await second.ask('station:get-status', null)).phase).toBe('new')
    await second.ask('station:set-up', setUpRequest)
  })

  it('does nothing that needs somebody signed in', async () => {
    const { refusal } = await aService()
    expect(await refusal('journal:get-head', { atSeq: null })).toBe('station/not-set-up')
    expect(await refusal('station:sign-in', signIn)).toBe('station/not-set-up')
    expect(await refusal('backup:create', null)).toBe('station/not-set-up')
  })
})

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
    expect(session.head.seq).toBe(3)
    expect(await readAll(second)).toEqual(first.operations)
  })

  it('gives the same keys to every operator, and different stations different keys', async () => {
    const { ask } = await aStation()
    await ask('station:add-operator', {
      account: 'jingban',
      displayName: '曲比',
      role: 'clerk',
      password: '下雨天青石板路面',
    })
    const head = await ask('station:sign-in', signIn)
    const clerk = await ask('station:sign-in', { account: 'jingban', password: '下雨天青石板路面' })
    expect(clerk.dataKey).toEqual(head.dataKey)
    expect(clerk.indexKey).toEqual(head.indexKey)
    expect(clerk.indexKey).not.toEqual(clerk.dataKey)
    const other = await aService()
    const { session } = await other.ask('station:set-up', setUpRequest)
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
    await ask('station:add-operator', {
      account: 'jingban',
      displayName: '曲比',
      role: 'clerk',
      password: '下雨天青石板路面',
    })
    const heard: [EventName, unknown][] = []
    service.onEvent((name, payload) => heard.push([name, payload]))
    await ask('station:sign-in', signIn)
    expect(heard).toEqual([])
    await ask('station:sign-in', { account: 'jingban', password: '下雨天青石板路面' })
    expect(heard).toEqual([['station:locked', { reason: 'other-window' }]])
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
    const append = { expectedSeq: 1, op: anOperation({ operatorId }) }
    expect(await refusal('journal:append', append)).toBe('station/locked')
    expect(await refusal('journal:read', { afterSeq: 0, maxBytes: 1 })).toBe('station/locked')
    expect(await refusal('snapshot:read-part', { name: 'search', part: 0 })).toBe('station/locked')
    expect((await ask('station:get-status', null)).phase).toBe('locked')
    await ask('station:sign-in', signIn)
    expect((await ask('journal:append', append)).seq).toBe(2)
  })

  it('waits for writes that are under way, which stay readable', async () => {
    const { ask, operatorId, service } = await aStation()
    const ops = Array.from({ length: 20 }, () => anOperation({ operatorId }))
    const writes = ops.map((op, expectedSeq) => service.handlers['journal:append']({ expectedSeq, op }))
    await ask('station:lock', null)
    await Promise.all(writes)
    await ask('station:sign-in', signIn)
    expect(await readAll({ ask })).toEqual(ops)
  })
})

describe('recovery', () => {
  it('gives a new password to an account, and the old one is void', async () => {
    const { ask, refusal, recoveryCode, service, folder, operations } = await aStation({ operations: 2 })
    await ask('station:lock', null)
    const written = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const session = await ask('station:recover', {
      recoveryCode: written,
      account: 'zhanzhang',
      newPassword: '新的密码写在心里',
    })
    expect(session.head.seq).toBe(2)
    await service.close()
    const again = await aService({ folder })
    expect(await again.refusal('station:sign-in', signIn)).toBe('station/wrong-password')
    await again.ask('station:sign-in', { account: 'zhanzhang', password: '新的密码写在心里' })
    expect(await readAll(again)).toEqual(operations)
    expect(await refusal('station:lock', null)).toBe('not refused')
  })

  it('refuses the code of another station and a mistyped one', async () => {
    const [one, other] = [await aStation(), await aStation()]
    const request = { account: 'zhanzhang', newPassword: '新的密码写在心里' }
    expect(await one.refusal('station:recover', { ...request, recoveryCode: other.recoveryCode })).toBe(
      'station/wrong-recovery-code',
    )
    expect(await one.refusal('station:recover', { ...request, recoveryCode: 'abc' })).toBe(
      'station/wrong-recovery-code',
    )
    expect(
      await one.refusal('station:recover', { ...request, account: 'niemand', recoveryCode: one.recoveryCode }),
    ).toBe('station/operator-not-found')
  })
})

describe('roles', () => {
  it('let the head add operators, each account once, and nobody else', async () => {
    const { ask, refusal } = await aStation()
    const clerk = { account: 'jingban', displayName: '曲比', role: 'clerk', password: '下雨天青石板路面' } as const
    expect(await ask('station:add-operator', clerk)).toMatchObject({ account: 'jingban', role: 'clerk' })
    expect(await refusal('station:add-operator', { ...clerk, account: 'JINGBAN' })).toBe('station/account-taken')
    expect(await refusal('station:add-operator', { ...clerk, account: 'b', password: '短' })).toBe(
      'station/password-too-short',
    )
    await ask('station:sign-in', { account: 'jingban', password: '下雨天青石板路面' })
    expect(await refusal('station:add-operator', { ...clerk, account: 'b' })).toBe('station/not-allowed')
  })

  it('let the auditor read and not write', async () => {
    const { ask, refusal, operations } = await aStation({ operations: 1 })
    const auditor = { account: 'shenji', displayName: '阿西', role: 'auditor', password: '下雨天青石板路面' } as const
    const { operatorId } = await ask('station:add-operator', auditor)
    await ask('station:sign-in', { account: 'shenji', password: auditor.password })
    expect(await refusal('journal:append', { expectedSeq: 1, op: anOperation({ operatorId }) })).toBe(
      'station/not-allowed',
    )
    expect(await readAll({ ask })).toEqual(operations)
  })

  it('let nobody write in the name of another', async () => {
    const { refusal } = await aStation()
    expect(await refusal('journal:append', { expectedSeq: 0, op: anOperation({ operatorId: 'other' }) })).toBe(
      'station/not-allowed',
    )
  })

  it('cannot be raised by editing the file of keys', async () => {
    const first = await aStation()
    const clerk = { account: 'jingban', displayName: '曲比', role: 'clerk', password: '下雨天青石板路面' } as const
    await first.ask('station:add-operator', clerk)
    await first.service.close()
    const { encodeKeyring, KeyringFile } = await import('../../../electron/service/keys/keyring-file')
    const file = new KeyringFile(join(first.folder, 'keys'))
    const keyring = await file.find()
    if (!keyring) throw new Error('no keyring')
    for (const operator of keyring.operators) operator.role = 'head'
    await writeFile(file.path, encodeKeyring(keyring))
    const second = await aService({ folder: first.folder })
    expect(await second.refusal('station:sign-in', { account: 'jingban', password: clerk.password })).toBe(
      'station/wrong-password',
    )
  })
})

describe('a folder that cannot be used', () => {
  it('that was refused opens when it is asked again and the folder is free, and never after it was closed', async () => {
    const first = await aStation({ operations: 1 })
    const second = await aService({ folder: first.folder })
    expect(await second.ask('station:reopen', null)).toMatchObject({
      phase: 'refused',
      problem: { code: 'journal/folder-in-use' },
    })
    expect((await first.ask('station:reopen', null)).phase).toBe('open') // one that is open stays open
    await first.service.close()
    expect(await second.ask('station:reopen', null)).toMatchObject({ phase: 'locked', problem: null })
    await second.ask('station:sign-in', signIn)
    await second.service.close()
    expect((await second.ask('station:reopen', null)).phase).toBe('refused')
    const third = await aService({ folder: first.folder }) // nobody holds the folder
    expect((await third.ask('station:get-status', null)).phase).toBe('locked')
  })

  it('is refused to a second service while the first one lives, and free afterwards', async () => {
    const first = await aStation()
    const second = await aService({ folder: first.folder })
    const status = await second.ask('station:get-status', null)
    expect(status.phase).toBe('refused')
    expect(status.problem?.code).toBe('journal/folder-in-use')
    expect(await second.refusal('station:sign-in', signIn)).toBe('journal/folder-in-use')
    await second.service.close()
    expect((await first.ask('journal:get-head', { atSeq: 0 })).head.seq).toBe(0)
    await first.service.close()
    await first.service.close()
    expect((await (await aService({ folder: first.folder })).ask('station:get-status', null)).phase).toBe('locked')
  })

  it('is refused, and never set up anew, when there are records without keys', async () => {
    const first = await aStation({ operations: 1 })
    await first.service.close()
    await rm(join(first.folder, 'keys'), { recursive: true })
    const second = await aService({ folder: first.folder })
    expect((await second.ask('station:get-status', null)).problem?.code).toBe('station/keys-damaged')
    expect(await second.refusal('station:set-up', setUpRequest)).toBe('station/keys-damaged')
  })

  it('is refused when it is not a folder', async () => {
    const path = join(await aFolder(), 'file')
    await writeFile(path, 'x')
    const { ask } = await aService({ folder: path })
    expect((await ask('station:get-status', null)).problem?.code).toBe('journal/not-writable')
    expect((await stat(path)).size).toBe(1)
  })
})

describe('low disk space', () => {
  it('stops every write with the figures, and reading goes on', async () => {
    const first = await aStation({ operations: 2 })
    await first.service.close()
    const { ask, refusal } = await aService({ folder: first.folder, neededBytes: 2 ** 60 })
    const { operator } = await ask('station:sign-in', signIn)
    const append = ask('journal:append', { expectedSeq: 2, op: anOperation({ operatorId: operator.operatorId }) })
    await expect(append).rejects.toMatchObject({ code: 'journal/space-low', params: { neededMb: 2 ** 40 + 1 } })
    const bytes = new Uint8Array(3)
    const part = { part: 0, parts: 1, bytes }
    expect(await refusal('file:write-part', { fileName: 'a.txt', token: 't', ...part })).toBe('journal/space-low')
    expect(await refusal('snapshot:write-part', { name: 'search', seq: 2, ...part })).toBe('journal/space-low')
    expect(await refusal('backup:create', null)).toBe('journal/space-low')
    expect(await readAll({ ask })).toEqual(first.operations)
  })
})

describe('what lies on the disk', () => {
  it('holds no identity number, name, phone, password or code of a whole session', async () => {
    const secrets = ['519901199001010019', '沙马·依合', '13900001111', PASSWORD]
    const { ask, folder, recoveryCode, operatorId, service } = await aStation()
    const row = { idNumber: secrets[0] ?? '', name: secrets[1] ?? '', phone: secrets[2] ?? '' }
    const op = anOperation({ operatorId, writes: [{ table: 'persons', id: 'p', rev: 1, row }] })
    await ask('journal:append', { expectedSeq: 0, op })
    await ask('backup:create', null)
    await ask('log:report', { code: 'page/失败 519901199001010019', where: '沙马·依合 13900001111' })
    await service.handlers['station:sign-in']({ account: '沙马·依合', password: PASSWORD }).catch(() => undefined)
    const { dataKey } = await ask('station:sign-in', signIn)
    await ask('station:lock', null)
    await service.close()
    const files = await filesUnder(folder)
    expect(files.length).toBeGreaterThan(5)
    const needles = [...secrets, recoveryCode, recoveryCode.replaceAll('-', '')].flatMap((text) => [
      Buffer.from(text, 'utf8'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)),
    ])
    needles.push(Buffer.from(dataKey), Buffer.from(Buffer.from(dataKey).toString('base64')))
    for (const { path, bytes } of files) {
      for (const needle of needles) expect([path, bytes.indexOf(needle)]).toEqual([path, -1])
    }
  })
})
