import { cp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileDeviceSecrets } from '../../../electron/service/keys/device-secrets'
import { AppError } from '../../../src/shared/errors/app-error'
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

const signIn = { account: setUpRequest.account, password: PASSWORD }
const NEW_PASSWORD = '新的密码写在心里'

describe('the recovery code', () => {
  it('opens the station for reading and a backup, and nothing else', async () => {
    const { ask, refusal, recoveryCode, operations, operatorId } = await aStation({ operations: 2 })
    await ask('station:lock', null)
    const written = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const session = await ask('station:recover', { recoveryCode: written, account: 'zhanzhang' })
    expect(session.mode).toBe('recovery')
    expect(await readAll({ ask })).toEqual(operations)
    const op = anOperation({ operatorId })
    const append = { expectedSeq: session.head.seq, op, approvalId: null }
    expect(await refusal('journal:append', append)).toBe('station/recovery-reads-only')
    const added = { account: 'b', displayName: '乙', role: 'head', password: NEW_PASSWORD, approvalId: null } as const
    expect(await refusal('station:add-operator', added)).toBe('station/recovery-reads-only')
    expect(await refusal('station:renew-recovery', { password: PASSWORD })).toBe('station/recovery-reads-only')
    expect((await ask('backup:create', null)).verified).toBe(true)
    // A look at a number is still noted.
    const { head } = await ask('journal:get-head', { atSeq: null })
    const look = anOperation({ operatorId, useCase: 'person:reveal', writes: [], facts: { field: 'phone' } })
    expect(await refusal('journal:append', { expectedSeq: head.seq, op: look, approvalId: null })).toBe('not refused')
  })

  it('gives the head a new password; the old one is void, and both uses are in the journal', async () => {
    const first = await aStation({ operations: 2 })
    await first.ask('station:lock', null)
    await first.ask('station:recover', { recoveryCode: first.recoveryCode, account: 'zhanzhang' })
    expect(await first.refusal('station:reset-by-recovery', { newPassword: 'kurz' })).toBe('station/password-too-short')
    await first.ask('station:reset-by-recovery', { newPassword: NEW_PASSWORD })
    expect((await first.ask('station:get-status', null)).phase).toBe('locked')
    await first.service.close()
    const again = await aService({ folder: first.folder })
    expect(await again.refusal('station:sign-in', signIn)).toBe('station/wrong-password')
    await again.ask('station:sign-in', { account: 'zhanzhang', password: NEW_PASSWORD })
    expect(await readAll(again)).toEqual(first.operations)
    const facts = { operatorId: first.operatorId }
    const events = await readEvents(again)
    expect(events).toContainEqual(expect.objectContaining({ useCase: 'station:use-recovery-code', facts }))
    expect(events).toContainEqual(expect.objectContaining({ useCase: 'station:reset-password', facts }))
  })

  it('resets nothing in a session that a password opened', async () => {
    const { refusal } = await aStation()
    expect(await refusal('station:reset-by-recovery', { newPassword: NEW_PASSWORD })).toBe('station/not-allowed')
  })

  it('of another station or mistyped is refused; with the right one only a head is acted for', async () => {
    const clock = new SteppedClock()
    const [one, other] = [await aStation({ clock }), await aStation()]
    const clerk = await hire(one, { account: 'jingban', role: 'clerk' })
    const recover = (recoveryCode: string, account: string) => {
      clock.ms += 20_000
      return one.refusal('station:recover', { recoveryCode, account })
    }
    expect(await recover(other.recoveryCode, 'zhanzhang')).toBe('station/wrong-recovery-code')
    expect(await recover('abc', 'zhanzhang')).toBe('station/wrong-recovery-code')
    expect(await recover(one.recoveryCode, 'niemand')).toBe('station/operator-not-found')
    expect(await recover(one.recoveryCode, clerk.account)).toBe('station/not-allowed')
  })
})

describe('the secret of the computer', () => {
  it('lies outside the data folder, for this account of the computer only', async () => {
    const { folder } = await aStation()
    const [name = ''] = await readdir(`${folder}-device`)
    expect((await stat(join(`${folder}-device`, name))).mode & 0o777).toBe(0o600)
  })

  it('is needed beside the password: a copied folder opens nowhere else', async () => {
    const { service, folder } = await aStation()
    await service.close()
    const copy = join(await aFolder(), 'copy')
    await cp(folder, copy, { recursive: true })
    const elsewhere = await aService({ folder: copy })
    expect(await elsewhere.refusal('station:sign-in', signIn)).toBe('station/device-unknown')
    expect(await elsewhere.refusal('station:sign-in', { ...signIn, account: 'niemand' })).toBe('station/device-unknown')
  })

  it('lost, is brought back by the recovery code: every password works again, and no key is new', async () => {
    const first = await aStation({ operations: 2 })
    const clerk = await hire(first, { account: 'jingban', role: 'clerk' })
    const before = await first.ask('station:sign-in', signIn)
    await first.service.close()
    await rm(`${first.folder}-device`, { recursive: true })
    const next = await aService({ folder: first.folder })
    expect(await next.refusal('station:sign-in', signIn)).toBe('station/device-unknown')
    const { dataKey } = await next.ask('station:recover', { recoveryCode: first.recoveryCode, account: 'zhanzhang' })
    expect(dataKey).toEqual(before.dataKey)
    await next.ask('station:sign-in', clerk)
    expect(await readAll(next)).toEqual(first.operations)
  })

  it('of another station or changed is none', async () => {
    const [one, other] = [await aStation(), await aStation()]
    const [name = ''] = await readdir(`${one.folder}-device`)
    const [otherName = ''] = await readdir(`${other.folder}-device`)
    await one.ask('station:lock', null)
    await cp(join(`${other.folder}-device`, otherName), join(`${one.folder}-device`, name))
    expect(await one.refusal('station:sign-in', signIn)).toBe('station/device-unknown')
  })

  it('that cannot be kept refuses the set-up before anything is made', async () => {
    const devices = {
      read: () => Promise.resolve(null),
      write: () => Promise.reject(new AppError('station/device-store-unavailable')),
    }
    const { refusal, ask, folder } = await aService({ devices })
    expect(await refusal('station:set-up', setUpRequest)).toBe('station/device-store-unavailable')
    expect((await ask('station:get-status', null)).phase).toBe('new')
    expect(await readdir(join(folder, 'keys'))).toEqual([])
  })

  it('goes with a backup: on another computer the old passwords of the others work on', async () => {
    const old = await aStation({ operations: 1 })
    const clerk = await hire(old, { account: 'jingban', role: 'clerk' })
    const { path } = await old.ask('backup:create', null)
    const fresh = await aService()
    const { readFile } = await import('node:fs/promises')
    const bytes = new Uint8Array(await readFile(path))
    await fresh.ask('backup:put-part', { token: 't', part: 0, parts: 1, bytes })
    const request = { token: 't', recoveryCode: old.recoveryCode, account: 'zhanzhang', newPassword: NEW_PASSWORD }
    await fresh.ask('backup:restore', { ...request, second: null, isAlone: false })
    await fresh.ask('station:sign-in', clerk)
  })

  it('is the same file for the same station, and none for another', async () => {
    const folder = join(await aFolder(), 'device')
    const secrets = fileDeviceSecrets(folder)
    await secrets.write('one', Buffer.alloc(32, 7))
    expect(await secrets.read('one')).toEqual(Buffer.alloc(32, 7))
    expect(await secrets.read('two')).toBeNull()
  })
})

describe('restoring a backup', () => {
  it('asks for a second person of that station, who signs with the own password', async () => {
    const old = await aStation({ operations: 1 })
    const reviewer = await hire(old, { account: 'fuhe', role: 'reviewer' })
    const { path } = await old.ask('backup:create', null)
    const fresh = await aService()
    const { readFile } = await import('node:fs/promises')
    const bytes = new Uint8Array(await readFile(path))
    await fresh.ask('backup:put-part', { token: 't', part: 0, parts: 1, bytes })
    const request = { token: 't', recoveryCode: old.recoveryCode, account: 'zhanzhang', newPassword: NEW_PASSWORD }
    const restore = (second: { account: string; password: string } | null) =>
      fresh.refusal('backup:restore', { ...request, second, isAlone: false })
    expect(await restore(null)).toBe('station/second-person-needed')
    expect(await restore({ account: 'zhanzhang', password: PASSWORD })).toBe('station/second-person-same')
    expect(await restore({ ...reviewer, password: '不是这个密码' })).toBe('station/wrong-password')
    expect(await restore(reviewer)).toBe('not refused')
    expect(await readEvents(fresh)).toContainEqual(
      expect.objectContaining({ useCase: 'station:restore', approvedBy: reviewer.operatorId }),
    )
  })
})
