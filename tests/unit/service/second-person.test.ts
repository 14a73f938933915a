import { describe, expect, it } from 'vitest'
import type { Operation, OperationFacts } from '../../../src/shared/operation'
import {
  addingAct,
  changingAct,
  dismissingAct,
  exportAct,
  resettingAct,
  ruleAct,
  type AgreedAct,
} from '../../../src/shared/rights/second-person'
import {
  agree,
  anOperation,
  aStation,
  hire,
  PASSWORD,
  readEvents,
  requestOf,
  setUpRequest,
  type Colleague,
  type RunningStation,
} from './a-station'

const head: Colleague = { operatorId: '', account: setUpRequest.account, password: PASSWORD }
const given = '临时密码先用一次'
const clerk = { account: 'jingban', displayName: '曲比', role: 'clerk', password: given } as const
const override = { key: 'unempReg.finishDays', from: '2026-11-01', value: 7, source: '519900-2026-3' }
const rule = ruleAct(override)
const settings = { id: 'station', stationName: '锦屏县就业服务站', overrides: [] }

/** A station with its settings in the journal, and a reviewer. */
async function aStationOfTwo() {
  const station = await aStation()
  const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
  const { operatorId } = station
  const writes = [{ table: 'settings', id: 'station', rev: 1, row: settings }]
  await append(station, anOperation({ operatorId, useCase: 'station:set-up', writes }), null)
  return { station, reviewer }
}

type SetBy = (value: object) => ReturnType<typeof setBy>

/** A value that says something else of who set it, or when. */
function said(value: ReturnType<typeof setBy>, other: object) {
  return { ...value, set: { ...value.set, ...other } }
}

/** Code of what came of handing an operation in. */
async function append({ ask, refusal }: RunningStation, op: Operation, approvalId: string | null): Promise<string> {
  const { head: at } = await ask('journal:get-head', { atSeq: null })
  return refusal('journal:append', { expectedSeq: at.seq, op, approvalId })
}

/** The value with those who set it, on the day of `anOperation`. */
function setBy(operatorId: string, agreedBy: string, value: object = override) {
  return { ...value, set: { at: anOperation().at, by: operatorId, agreedBy } }
}

/** A change of a rule by two, as the interface hands it in. */
function aRuleChange(operatorId: string, approvedBy: string, row: Record<string, unknown> = {}): Operation {
  const changed = { ...settings, overrides: [setBy(operatorId, approvedBy)], ...row } as typeof settings
  return anOperation({
    ...{ operatorId, approvedBy, useCase: 'station:set-parameter', facts: { about: override.key } },
    writes: [{ table: 'settings', id: 'station', rev: 2, row: changed }],
  })
}

describe('a second person', () => {
  it('is asked for as soon as there is one; before, the head acts alone and the journal shows it', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    expect(await refusal('station:add-operator', { ...clerk, approvalId: null })).toBe('station/second-person-needed')
    const approvalId = await agree(station, addingAct(clerk), reviewer)
    await ask('station:add-operator', { ...clerk, approvalId })
    const added = (await readEvents(station)).filter(({ useCase }) => useCase === 'station:add-operator')
    expect(
      added.map(({ approvedBy, facts }) => [approvedBy, (facts as OperationFacts | undefined)?.['alone']]),
    ).toEqual([
      [undefined, 1],
      [reviewer.operatorId, undefined],
    ])
    // One agreement, one act.
    expect(await refusal('station:add-operator', { ...clerk, approvalId })).toBe('station/account-taken')
    expect(await refusal('station:add-operator', { ...clerk, account: 'b', approvalId })).toBe(
      'station/approval-expired',
    )
  })

  it('is asked for while the only one who could agree has not signed in yet, and about that one too', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const reviewer = { account: 'fuhe', displayName: '曲比', role: 'reviewer', password: given } as const
    const { operatorId } = await ask('station:add-operator', { ...reviewer, approvalId: null })
    const needed = 'station/second-person-needed'
    expect(await refusal('station:add-operator', { ...clerk, approvalId: null })).toBe(needed)
    expect(await refusal('station:reset-password', { operatorId, newPassword: given, approvalId: null })).toBe(needed)
    expect(await refusal('station:dismiss-operator', { operatorId, approvalId: null })).toBe(needed)
    const demoted = { operatorId, displayName: '曲比', role: 'clerk', approvalId: null } as const
    expect(await refusal('station:change-operator', demoted)).toBe(needed)
  })

  it('is never the same person, never of another role, and never with a wrong password', async () => {
    const station = await aStation()
    const other = await hire(station, { account: 'jingban', role: 'clerk' })
    const ask = ({ account, password }: Colleague) =>
      station.refusal('station:approve', requestOf(resettingAct('somebody'), { account, password }))
    expect(await ask(head)).toBe('station/second-person-same')
    expect(await ask(other)).toBe('station/second-person-role')
    expect(await ask({ ...other, password: '不是这个密码' })).toBe('station/wrong-password')
    expect(await ask({ ...other, account: 'niemand' })).toBe('station/wrong-password')
  })

  it('agrees to one act about one thing, in one session', async () => {
    const { station, reviewer } = await aStationOfTwo()
    const { ask, refusal, operatorId } = station
    const approvalId = await agree(station, rule, reviewer)
    const reset = { operatorId: reviewer.operatorId, newPassword: given, approvalId }
    expect(await refusal('station:reset-password', reset)).toBe('station/approval-expired')
    const op = aRuleChange(operatorId, reviewer.operatorId)
    expect(await append(station, op, null)).toBe('station/second-person-needed')
    expect(await append(station, { ...op, approvedBy: operatorId }, approvalId)).toBe('station/approval-expired')
    expect(await append(station, { ...op, useCase: 'person:update', writes: [] }, approvalId)).toBe(
      'station/not-allowed',
    )
    await ask('station:sign-in', head) // the same person comes in anew: what was agreed before is gone
    expect(await append(station, op, approvalId)).toBe('station/approval-expired')
    expect(await append(station, op, await agree(station, rule, reviewer))).toBe('not refused')
  })

  it.each([
    ['another value', (by: SetBy) => ({ overrides: [by({ ...override, value: 30 })] })],
    ['another rule', (by: SetBy) => ({ overrides: [by({ ...override, key: 'pwp.ageMin' })] })],
    ['another rule beside it', (by: SetBy) => ({ overrides: [by(override), by({ ...override, key: 'pwp.ageMin' })] })],
    ['the value twice', (by: SetBy) => ({ overrides: [by(override), by(override)] })],
    ['another name of the station', (by: SetBy) => ({ overrides: [by(override)], stationName: '别的站' })],
    ['nobody having set it', () => ({ overrides: [override] })],
    ['being called somebody else', (by: SetBy) => ({ overrides: [said(by(override), { by: 'a', agreedBy: 'b' })] })],
    ['an earlier day', (by: SetBy) => ({ overrides: [said(by(override), { at: '2026-01-05T02:00:00.000Z' })] })],
    ['no day at all', (by: SetBy) => ({ overrides: [said(by(override), { at: 'x' })] })],
  ])('who agreed to a rule did not agree to %s', async (_, rowOf) => {
    const { station, reviewer } = await aStationOfTwo()
    const approvalId = await agree(station, rule, reviewer)
    const row = rowOf((value) => setBy(station.operatorId, reviewer.operatorId, value))
    const forged = aRuleChange(station.operatorId, reviewer.operatorId, row)
    expect(await append(station, forged, approvalId)).toBe('station/approval-expired')
    expect(await append(station, aRuleChange(station.operatorId, reviewer.operatorId), approvalId)).toBe('not refused')
  })

  it('a value stands behind those before, whose order decides: none is taken away, moved, repeated or changed', async () => {
    const { station, reviewer } = await aStationOfTwo()
    const { operatorId } = station
    const [first, second, third] = [override, { ...override, value: 9 }, { ...override, value: 11 }].map((value) =>
      setBy(operatorId, reviewer.operatorId, value),
    )
    const changeTo = (...overrides: unknown[]) => aRuleChange(operatorId, reviewer.operatorId, { overrides })
    const agreeTo = (value: typeof override) => agree(station, ruleAct(value), reviewer)
    expect(await append(station, changeTo(first), await agreeTo(override))).toBe('not refused')
    expect(await append(station, changeTo(first, second), await agreeTo({ ...override, value: 9 }))).toBe('not refused')
    const approvalId = await agreeTo({ ...override, value: 11 })
    const forged = [
      [third],
      [second, first, third],
      [first, third, second],
      [third, first, second],
      [first, second, first, third],
      [first, first, second, third],
      [first, { ...second, value: 10 }, third],
    ]
    for (const overrides of forged) {
      expect(await append(station, changeTo(...overrides), approvalId)).toBe('station/approval-expired')
    }
    expect(await append(station, changeTo(first, second, third), approvalId)).toBe('not refused')
  })

  it('who agreed to a clerk did not agree to a head', async () => {
    const station = await aStation()
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const toAdd = await agree(station, addingAct(clerk), reviewer)
    const asHead = { ...clerk, role: 'head', approvalId: toAdd } as const
    expect(await station.refusal('station:add-operator', asHead)).toBe('station/approval-expired')
    const { operatorId } = await station.ask('station:add-operator', { ...clerk, approvalId: toAdd })
    const toChange = await agree(station, changingAct({ ...clerk, operatorId, displayName: '曲比乙' }), reviewer)
    const promoted = { operatorId, displayName: '曲比乙', role: 'head', approvalId: toChange } as const
    expect(await station.refusal('station:change-operator', promoted)).toBe('station/approval-expired')
  })

  it('is asked for by every kind of operation that says so, and the dialog knows them all', async () => {
    const { operationKinds } = await import('../../../src/shared/rights/operation-kinds')
    const { contract } = await import('../../../src/shared/contract/contract')
    const kinds = Object.entries(operationKinds).filter(([, kind]) => 'needsSecond' in kind)
    expect(kinds.map(([name]) => name).sort()).toEqual(['month:export', 'station:set-parameter'])
    const purposes = contract['station:approve'].request.shape.purpose
    for (const [name] of kinds) expect(purposes.safeParse(name).success).toBe(true)
  })

  it('is asked for before a file leaves with full numbers', async () => {
    const station = await aStation()
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const part = { fileName: 'a.zip', token: 't', part: 0, parts: 1, bytes: new Uint8Array(1) }
    expect(await station.refusal('file:write-part', { ...part, approvalId: null })).toBe('station/second-person-needed')
    const other = await agree(station, rule, reviewer)
    expect(await station.refusal('file:write-part', { ...part, approvalId: other })).toBe('station/approval-expired')
    const approvalId = await agree(station, exportAct('a'), reviewer)
    expect(await station.refusal('file:write-part', { ...part, fileName: 'b.zip', approvalId })).toBe(
      'station/approval-expired',
    )
    expect(await station.refusal('file:write-part', { ...part, approvalId })).toBe('not refused')
  })
})

describe('the recovery code in place of a second person', () => {
  const byCode = ({ recoveryCode }: { readonly recoveryCode: string }, act: AgreedAct) =>
    requestOf(act, { recoveryCode })

  it('closes the account of somebody who cannot be had, once, and the journal says that it was the code', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const act = dismissingAct(reviewer.operatorId)
    const { approvalId, second } = await ask('station:approve', byCode(station, act))
    expect(second).toBeNull()
    const dismissal = { operatorId: reviewer.operatorId, approvalId }
    await ask('station:dismiss-operator', dismissal)
    const said = (await readEvents(station)).slice(-2)
    expect(said).toMatchObject([
      { useCase: 'station:approve', facts: { purpose: act.purpose, about: act.about, by: 'recovery-code' } },
      { useCase: 'station:dismiss-operator', facts: { alone: 1 } },
    ])
    expect(said.map(({ approvedBy }) => approvedBy)).toEqual([undefined, undefined])
    // Nobody else could agree by now: the next second person is taken in alone.
    expect(await refusal('station:add-operator', { ...clerk, role: 'reviewer', approvalId: null })).toBe('not refused')
  })

  it('counts for accounts only, for the head only, and a wrong one is counted', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const needed = 'station/second-person-needed'
    expect(await refusal('station:approve', byCode(station, rule))).toBe(needed)
    expect(await refusal('station:approve', byCode(station, exportAct('a')))).toBe(needed)
    const act = dismissingAct(reviewer.operatorId)
    expect(await refusal('station:approve', byCode({ recoveryCode: 'keiner' }, act))).toBe(
      'station/wrong-recovery-code',
    )
    const wrong = await aStation()
    for (const _ of [1, 2]) {
      expect(await refusal('station:approve', byCode(wrong, act))).toBe('station/wrong-recovery-code')
    }
    expect(await refusal('station:approve', byCode(station, act))).toBe('station/too-many-tries')
    await ask('station:sign-in', reviewer)
    expect(await refusal('station:approve', byCode(station, act))).toBe(needed)
  })
})

describe('what two agreed to', () => {
  it('is done once, also when it is asked for twice at the same moment', async () => {
    const { station, reviewer } = await aStationOfTwo()
    const approvalId = await agree(station, rule, reviewer)
    const { head: at } = await station.ask('journal:get-head', { atSeq: null })
    const asked = [at.seq, at.seq + 1].map((expectedSeq) =>
      station.refusal('journal:append', {
        ...{ expectedSeq, approvalId },
        op: aRuleChange(station.operatorId, reviewer.operatorId),
      }),
    )
    expect((await Promise.all(asked)).sort()).toEqual(['not refused', 'station/approval-expired'])
  })

  it('is still agreed to when the operation came too late and is handed in again', async () => {
    const { station, reviewer } = await aStationOfTwo()
    const approvalId = await agree(station, rule, reviewer)
    const { head: at } = await station.ask('journal:get-head', { atSeq: null })
    const op = aRuleChange(station.operatorId, reviewer.operatorId)
    expect(await station.refusal('journal:append', { expectedSeq: at.seq - 1, op, approvalId })).toBe('journal/behind')
    const answer = await station.ask('journal:append', { expectedSeq: at.seq, op, approvalId })
    // Its answer was lost on the way: the same operation gets its place, not a refusal.
    expect(await station.ask('journal:append', { expectedSeq: at.seq, op, approvalId })).toEqual(answer)
  })

  it('is nothing that the person concerned agreed to themselves, nor with a quick code', async () => {
    const station = await aStation()
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const { operatorId, account, password } = reviewer
    const own = requestOf(resettingAct(operatorId), { account, password })
    expect(await station.refusal('station:approve', own)).toBe('station/second-person-same')
    await station.ask('station:sign-in', reviewer)
    await station.ask('station:set-pin', { password, pin: '493817' })
    await station.ask('station:sign-in', head)
    const quick = requestOf(rule, { account, password: '493817' })
    expect(await station.refusal('station:approve', quick)).toBe('station/wrong-password')
  })

  it('stands in the journal before it is done', async () => {
    const station = await aStation()
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    await agree(station, rule, reviewer)
    const facts = { purpose: rule.purpose, about: rule.about }
    expect((await readEvents(station)).at(-1)).toEqual({
      ...{ useCase: 'station:approve', facts, approvedBy: reviewer.operatorId, operatorId: station.operatorId },
    })
  })
})
