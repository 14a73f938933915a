import { rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SEGMENT_HEADER_BYTES } from '../../../electron/service/journal/format'
import {
  aFolder,
  anOperation,
  aService,
  aStation,
  filesUnder,
  PASSWORD,
  readAll,
  readEvents,
  setUpRequest,
} from './a-station'

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
      32, 32, 1, 1,
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
    [{ password: 'zhanzhang123' }, 'station/password-holds-name'],
  ])('refuses %j with a reason and stays new', async (change, code) => {
    const { ask, refusal } = await aService()
    expect(await refusal('station:set-up', { ...setUpRequest, ...change })).toBe(code)
    expect((await ask('station:get-status', null)).phase).toBe('new')
  })

  it('starts over when the set-up was stopped before the keys were written', async () => {
    const first = await aStation()
    await first.service.close()
    await rm(join(first.folder, 'keys'), { recursive: true })
    await truncate(join(first.folder, 'journal', '000001.jrn'), SEGMENT_HEADER_BYTES)
    await rm(join(first.folder, 'journal', 'head.json'))
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
    expect((await first.ask('journal:get-head', { atSeq: 0 })).head.seq).toBe(1)
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
    const append = ask('journal:append', {
      expectedSeq: 4,
      op: anOperation({ operatorId: operator.operatorId }),
      approvalId: null,
    })
    await expect(append).rejects.toMatchObject({ code: 'journal/space-low', params: { neededMb: 2 ** 40 + 1 } })
    const bytes = new Uint8Array(3)
    const part = { part: 0, parts: 1, bytes }
    expect(await refusal('snapshot:write-part', { name: 'search', seq: 1, ...part })).toBe('journal/space-low')
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
    await ask('journal:append', { expectedSeq: 1, op, approvalId: null })
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

it('a check of the journal that finds something is noted with the place', async () => {
  const { ask } = await aStation({ operations: 2 })
  const { problem } = await ask('journal:verify', { anchors: [{ seq: 1, hash: 'a'.repeat(64) }] })
  expect(problem?.code).toBe('journal/differs-from-anchor')
  const noted = (await readEvents({ ask })).at(-1)
  expect(noted).toMatchObject({ useCase: 'journal:verify', facts: { result: problem?.code, seq: 1, segment: 1 } })
})
