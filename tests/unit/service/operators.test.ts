import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeKeyring, KeyringFile } from '../../../electron/service/keys/keyring-file'
import { changingAct } from '../../../src/shared/rights/second-person'
import {
  agree,
  anOperation,
  aService,
  aStation,
  hire,
  PASSWORD,
  readEvents,
  setUpRequest,
  type Colleague,
  type RunningStation,
} from './a-station'

const head: Colleague = { operatorId: '', account: setUpRequest.account, password: PASSWORD }
const given = '临时密码先用一次'

const entryOf = async ({ ask }: Pick<RunningStation, 'ask'>, account: string) =>
  (await ask('station:get-status', null)).operators.find((one) => one.account === account)

describe('accounts', () => {
  it('are added by the head, each once, under a password that opens nothing but its own change', async () => {
    const { ask, refusal } = await aStation()
    const clerk = { account: 'jingban', displayName: '曲比', role: 'clerk', password: given, approvalId: null } as const
    expect(await ask('station:add-operator', clerk)).toMatchObject({ account: 'jingban', role: 'clerk' })
    expect(await refusal('station:add-operator', { ...clerk, account: 'JINGBAN' })).toBe('station/account-taken')
    expect(await refusal('station:add-operator', { ...clerk, account: 'b', password: '短' })).toBe(
      'station/password-too-short',
    )
    expect(await refusal('station:sign-in', clerk)).toBe('station/password-must-change')
    const change = { account: 'jingban', password: given, newPassword: '自己想的一个密码' }
    expect(await refusal('station:change-password', { ...change, newPassword: given })).toBe(
      'station/password-unchanged',
    )
    expect(await refusal('station:change-password', { ...change, password: '不是这个密码' })).toBe(
      'station/wrong-password',
    )
    const session = await ask('station:change-password', change)
    expect(session.operator).toMatchObject({ account: 'jingban', role: 'clerk' })
    expect(await refusal('station:add-operator', { ...clerk, account: 'b' })).toBe('station/not-allowed')
    expect(await refusal('station:sign-in', { account: 'jingban', password: given })).toBe('station/wrong-password')
  })

  it('of somebody who left open nothing and keep their name; the last head stays', async () => {
    const station = await aStation()
    const { ask, refusal, operatorId } = station
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await ask('station:dismiss-operator', { operatorId: clerk.operatorId, approvalId: null })
    expect(await entryOf(station, 'jingban')).toMatchObject({ leftOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
    expect(await refusal('station:dismiss-operator', { operatorId: clerk.operatorId, approvalId: null })).toBe(
      'station/operator-left',
    )
    expect(await refusal('station:dismiss-operator', { operatorId, approvalId: null })).toBe('station/last-head')
    const demoted = { operatorId, displayName: '甲', role: 'clerk', approvalId: null } as const
    expect(await refusal('station:change-operator', demoted)).toBe('station/last-head')
    expect(await refusal('station:sign-in', clerk)).toBe('station/wrong-password')
    expect((await readEvents(station)).map(({ useCase }) => useCase)).toContain('station:dismiss-operator')
  })

  it('change their role: what was allowed before is not, and the password stays', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    const change = { operatorId: clerk.operatorId, displayName: '曲比', role: 'auditor', approvalId: null } as const
    await ask('station:change-operator', change)
    const session = await ask('station:sign-in', clerk)
    expect(session.operator.role).toBe('auditor')
    const op = anOperation({ operatorId: clerk.operatorId })
    expect(await refusal('journal:append', { expectedSeq: session.head.seq, op, approvalId: null })).toBe(
      'station/not-allowed',
    )
  })

  it('get a new password from the head, which has to be changed', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await ask('station:reset-password', { operatorId: clerk.operatorId, newPassword: given, approvalId: null })
    expect(await refusal('station:sign-in', clerk)).toBe('station/wrong-password')
    expect(await refusal('station:sign-in', { ...clerk, password: given })).toBe('station/password-must-change')
  })

  it.each(['role', 'leftOn', 'mustChange', 'mac'] as const)('cannot be changed in the file: %s', async (field) => {
    const station = await aStation()
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await station.service.close()
    const file = new KeyringFile(join(station.folder, 'keys'))
    const keyring = await file.find()
    if (!keyring) throw new Error('no keyring')
    for (const operator of keyring.operators) {
      if (field === 'role') operator.role = 'head'
      if (field === 'leftOn') operator.leftOn = '2026-01-01'
      if (field === 'mustChange') operator.mustChange = true
    }
    if (field === 'mac') delete keyring.mac
    await writeFile(file.path, encodeKeyring(keyring))
    const next = await aService({ folder: station.folder })
    expect(await next.refusal('station:sign-in', clerk)).toBe('station/keys-damaged')
  })
})

describe('the settings of a station', () => {
  it('are made once: a second set-up is no way round the second person, and neither is taking it back', async () => {
    const station = await aStation()
    const { operatorId, refusal, ask } = station
    const settings = (rev: number) => [{ table: 'settings', id: 'station', rev, row: { stationName: '站' } }]
    const setUp = anOperation({ operatorId, useCase: 'station:set-up', writes: settings(1) })
    const append = async (op: typeof setUp) => {
      const { head: at } = await ask('journal:get-head', { atSeq: null })
      return refusal('journal:append', { expectedSeq: at.seq, op, approvalId: null })
    }
    expect(await append(setUp)).toBe('not refused')
    expect(await append(anOperation({ ...setUp, opId: anOperation().opId, writes: settings(2) }))).toBe(
      'station/not-allowed',
    )
    const undo = anOperation({ operatorId, useCase: 'station:undo', undoes: setUp.opId, writes: settings(2) })
    expect(await append(undo)).toBe('data/nothing-to-undo')
  })

  it('and sealed months are not changed by sealing again', async () => {
    const { operatorId, refusal } = await aStation()
    const seal = (rev: number, status: string) =>
      refusal('journal:append', {
        ...{ expectedSeq: 1, approvalId: null },
        op: anOperation({
          operatorId,
          useCase: 'month:seal',
          writes: [{ table: 'batches', id: 'b', rev, row: { status } }],
        }),
      })
    expect(await seal(2, 'sealed')).toBe('station/not-allowed')
    expect(await seal(1, 'exported')).toBe('station/not-allowed')
    expect(await seal(1, 'sealed')).toBe('not refused')
  })
})

describe('somebody who changed the own account', () => {
  it('signs in anew: a head who made themselves a clerk is one at once', async () => {
    const station = await aStation()
    const second = await hire(station, { account: 'fuzhan', role: 'head' })
    const change = { operatorId: station.operatorId, displayName: '吉克·阿呷', role: 'clerk' } as const
    const approvalId = await agree(station, changingAct(change), second)
    const own = { ...change, approvalId }
    await station.ask('station:change-operator', own)
    expect(await station.refusal('station:unlock-account', { operatorId: second.operatorId })).toBe('station/locked')
  })
})

describe('operations', () => {
  it('are taken in the own name, of a known kind, with the rows of that kind', async () => {
    const { refusal, operatorId } = await aStation()
    const append = (changes: Parameters<typeof anOperation>[0]) =>
      refusal('journal:append', { expectedSeq: 1, op: anOperation({ operatorId, ...changes }), approvalId: null })
    expect(await append({ operatorId: 'other' })).toBe('station/not-allowed')
    expect(await append({ useCase: 'person:invent' })).toBe('station/not-allowed')
    expect(await append({ useCase: 'toString' })).toBe('station/not-allowed')
    expect(await append({ useCase: 'station:sign-in', writes: [] })).toBe('station/not-allowed')
    expect(await append({ useCase: 'registration:register-unemployed' })).toBe('station/not-allowed')
    expect(await append({ approvedBy: 'somebody' })).toBe('station/not-allowed')
    expect(await append({})).toBe('not refused')
  })

  it('are taken back by who made them, row by row, and not where two had agreed', async () => {
    const station = await aStation()
    const { ask, refusal, operatorId } = station
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const seqNow = async () => (await ask('journal:get-head', { atSeq: null })).head.seq
    const done = anOperation({ operatorId })
    await ask('journal:append', { expectedSeq: await seqNow(), op: done, approvalId: null })
    const undo = async (changes: Parameters<typeof anOperation>[0], who = operatorId) =>
      refusal('journal:append', {
        expectedSeq: await seqNow(),
        op: anOperation({ operatorId: who, useCase: 'station:undo', undoes: done.opId, ...changes }),
        approvalId: null,
      })
    const rows = done.writes.map((write) => ({ ...write, rev: 2, row: null }))
    expect(await undo({ writes: [{ table: 'settings', id: 'station', rev: 2, row: {} }] })).toBe('station/not-allowed')
    expect(await undo({ useCase: 'person:update', writes: rows })).toBe('station/not-allowed')
    await ask('station:sign-in', reviewer)
    expect(await undo({ writes: rows }, reviewer.operatorId)).toBe('data/nothing-to-undo')
    await ask('station:sign-in', head)
    expect(await undo({ writes: rows })).toBe('not refused')
  })
})
