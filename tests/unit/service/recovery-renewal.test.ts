import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  aFolder,
  aService,
  aStation,
  filesUnder,
  PASSWORD,
  hire,
  readEvents,
  readJournal,
  setUpRequest,
  type RunningStation,
} from './a-station'

const signIn = { account: setUpRequest.account, password: PASSWORD }

/** Whether a code opens a station, tried on a copy of its files so that nothing changes. */
async function opens(folder: string, recoveryCode: string): Promise<boolean> {
  const copy = await aFolder()
  await cp(join(folder, 'keys'), join(copy, 'keys'), { recursive: true })
  await cp(join(folder, 'journal'), join(copy, 'journal'), { recursive: true })
  const station = await aService({ folder: copy })
  const request = { recoveryCode, account: setUpRequest.account }
  const answer = await station.refusal('station:recover', request)
  await station.service.close()
  return answer === 'not refused'
}

async function keyFiles(folder: string): Promise<[Buffer, Buffer]> {
  return [
    await readFile(join(folder, 'keys', 'keyring.json')),
    await readFile(join(folder, 'keys', 'keyring.copy.json')),
  ]
}

/** A station with a renewed code, its files as they stood after each step. */
async function aRenewal(): Promise<{ station: RunningStation; oldCode: string; newCode: string; issueId: string }> {
  const station = await aStation({ operations: 1 })
  const { recoveryCode: newCode, issueId } = await station.ask('station:renew-recovery', { password: PASSWORD })
  return { station, oldCode: station.recoveryCode, newCode, issueId }
}

describe('renewing the recovery code', () => {
  it('puts the new code in force once it is kept; the old one opens nothing any more', async () => {
    const { station, oldCode, newCode, issueId } = await aRenewal()
    expect(newCode).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/)
    expect((await station.ask('station:get-status', null)).recoveryUnconfirmed).toBe(true)
    await station.ask('station:confirm-recovery', { issueId })
    expect((await station.ask('station:get-status', null)).recoveryUnconfirmed).toBe(false)
    expect([await opens(station.folder, oldCode), await opens(station.folder, newCode)]).toEqual([false, true])
    await station.service.close()
    const next = await aService({ folder: station.folder })
    await next.ask('station:sign-in', signIn)
    expect((await readEvents(next)).map(({ useCase }) => useCase)).toEqual([
      'station:sign-in',
      'station:issue-recovery-code',
      'station:replace-recovery-code',
      'station:lock',
      'station:sign-in',
    ])
  })

  it('counts no earlier backup any more, since those open with the old code', async () => {
    const { station, issueId } = await aRenewal()
    await station.ask('backup:create', null)
    expect((await station.ask('station:get-status', null)).lastBackupAt).not.toBeNull()
    await station.ask('station:confirm-recovery', { issueId })
    expect((await station.ask('station:get-status', null)).lastBackupAt).toBeNull()
  })

  it('leaves both working until then, also when the program is killed in between', async () => {
    const { station, oldCode, newCode } = await aRenewal()
    expect([await opens(station.folder, oldCode), await opens(station.folder, newCode)]).toEqual([true, true])
  })

  it('killed at any step of writing the keys leaves the new code working, and the old copy is not kept', async () => {
    const { station, oldCode, newCode, issueId } = await aRenewal()
    const [before] = await keyFiles(station.folder)
    await station.ask('station:confirm-recovery', { issueId })
    const [after] = await keyFiles(station.folder)
    await station.service.close()
    const half = after.subarray(0, after.byteLength / 2)
    const stops = [
      { main: before, copy: before, fresh: half, old: true },
      { main: before, copy: before, fresh: after, old: true },
      { main: after, copy: before, fresh: null, old: false },
      { main: after, copy: before, fresh: half, old: false },
      { main: after, copy: after, fresh: null, old: false },
    ]
    for (const { main, copy, fresh, old } of stops) {
      const folder = await aFolder()
      await cp(station.folder, folder, { recursive: true })
      await writeFile(join(folder, 'keys', 'keyring.json'), main)
      await writeFile(join(folder, 'keys', 'keyring.copy.json'), copy)
      const unfinished = main === before ? 'keyring.json.new' : 'keyring.copy.json.new'
      if (fresh) await writeFile(join(folder, 'keys', unfinished), fresh)
      expect([await opens(folder, oldCode), await opens(folder, newCode)]).toEqual([old, true])
      const next = await aService({ folder })
      await next.service.close()
      const [left, right] = await keyFiles(folder)
      expect(left.equals(right)).toBe(true)
    }
  })

  it('is refused to a wrong password, and to everybody but the head', async () => {
    const { ask, refusal, folder } = await aStation()
    const before = await keyFiles(folder)
    expect(await refusal('station:renew-recovery', { password: '青石板路下雨夜黑' })).toBe('station/wrong-password')
    expect(await keyFiles(folder)).toEqual(before)
    const clerk = await hire({ ask }, { account: 'jingban', role: 'clerk' })
    await ask('station:sign-in', { account: clerk.account, password: clerk.password })
    expect(await refusal('station:renew-recovery', { password: clerk.password })).toBe('station/not-allowed')
    expect(await refusal('station:confirm-recovery', { issueId: 'x' })).toBe('station/not-allowed')
    await ask('station:lock', null)
    expect(await refusal('station:renew-recovery', { password: PASSWORD })).toBe('station/locked')
  })

  it('does not confirm a code that another window replaced by a further one', async () => {
    const { station, oldCode, newCode, issueId } = await aRenewal()
    const later = await station.ask('station:renew-recovery', { password: PASSWORD })
    expect(await station.refusal('station:confirm-recovery', { issueId })).toBe('station/recovery-code-not-issued')
    expect(await opens(station.folder, oldCode)).toBe(true)
    expect(await opens(station.folder, newCode)).toBe(false)
    expect(await opens(station.folder, later.recoveryCode)).toBe(true)
  })

  it('stands in the journal with who did it, and the code stands nowhere', async () => {
    const { station, newCode, issueId } = await aRenewal()
    await station.ask('station:confirm-recovery', { issueId })
    const { operator } = await station.ask('station:sign-in', signIn)
    const { operatorId } = operator
    expect((await readEvents(station)).filter(({ useCase }) => useCase.endsWith('recovery-code'))).toMatchObject([
      { useCase: 'station:issue-recovery-code', operatorId },
      { useCase: 'station:replace-recovery-code', operatorId },
    ])
    expect(JSON.stringify(await readJournal(station))).not.toContain(newCode.slice(0, 11))
    await station.service.close()
    for (const { path, bytes } of await filesUnder(station.folder)) {
      for (const text of [newCode, newCode.replaceAll('-', '')]) expect([path, bytes.indexOf(text)]).toEqual([path, -1])
    }
  })
})
