import { describe, expect, it } from 'vitest'
import { aService, aStation, filesUnder, hire, PASSWORD, readEvents, setUpRequest, SteppedClock } from './a-station'

const PIN = '493817'
const signIn = { account: setUpRequest.account, password: PASSWORD }
const quick = { account: setUpRequest.account, password: PIN }

/** A station whose head has a quick code, locked. */
async function aLockedStation() {
  const clock = new SteppedClock()
  clock.ms = Date.UTC(2026, 10, 22, 1)
  const station = await aStation({ clock })
  await station.ask('station:set-pin', { password: PASSWORD, pin: PIN })
  await station.ask('station:lock', null)
  return { ...station, clock }
}

describe('a quick code', () => {
  it('opens the station again the same day, as the same person', async () => {
    const station = await aLockedStation()
    const session = await station.ask('station:sign-in', quick)
    expect(session.operator.account).toBe(signIn.account)
    const ways = (await readEvents(station)).filter(({ useCase }) => useCase === 'station:sign-in')
    expect(ways.map(({ facts }) => facts)).toEqual([{ way: 'new-password' }, { way: 'pin' }])
  })

  it('is worth nothing on another day, after a restart, or before the password was typed', async () => {
    const { ask, refusal, clock, service, folder } = await aLockedStation()
    clock.ms += 24 * 3_600_000
    expect(await refusal('station:sign-in', quick)).toBe('station/wrong-quick-code')
    await ask('station:sign-in', signIn)
    await ask('station:lock', null)
    await ask('station:sign-in', quick)
    await service.close()
    const next = await aService({ folder, clock })
    expect(await next.refusal('station:sign-in', quick)).toBe('station/wrong-quick-code')
    await next.ask('station:sign-in', signIn)
    await next.ask('station:lock', null)
    await next.ask('station:sign-in', quick)
  })

  it('ends after five wrong ones; the password still opens', async () => {
    const { ask, refusal, clock } = await aLockedStation()
    for (const waitMs of [0, 0, 2_000, 5_000, 15_000]) {
      clock.ms += waitMs
      expect(await refusal('station:sign-in', { ...quick, password: '111222' })).toBe('station/wrong-quick-code')
    }
    clock.ms += 600_000
    expect(await refusal('station:sign-in', quick)).toBe('station/wrong-quick-code')
    clock.ms += 600_000
    await ask('station:sign-in', signIn)
  })

  it.each(['123456', '654321', '111111', '12345', '1234567', 'abcdef', ''])('is not %j', async (pin) => {
    const { refusal } = await aStation()
    expect(await refusal('station:set-pin', { password: PASSWORD, pin })).toBe('station/pin-format')
  })

  it('is set with the password only, and taken away again', async () => {
    const { ask, refusal } = await aStation()
    expect(await refusal('station:set-pin', { password: '不是这个密码', pin: PIN })).toBe('station/wrong-password')
    await ask('station:set-pin', { password: PASSWORD, pin: PIN })
    expect(await refusal('station:set-pin', { password: PIN, pin: null })).toBe('station/wrong-password')
    await ask('station:set-pin', { password: PASSWORD, pin: null })
    expect((await ask('station:get-status', null)).operators[0]?.hasPin).toBe(false)
    await ask('station:lock', null)
    expect(await refusal('station:sign-in', quick)).toBe('station/wrong-quick-code')
  })

  it('stands for the password nowhere else', async () => {
    const { ask, refusal } = await aLockedStation()
    const newPassword = '新的密码写在心里'
    expect(await refusal('station:change-password', { ...quick, newPassword })).toBe('station/wrong-password')
    await ask('station:sign-in', signIn)
    expect(await refusal('station:renew-recovery', { password: PIN })).toBe('station/wrong-password')
  })

  it('that is refused for its form is no wrong try', async () => {
    const { ask, refusal } = await aStation()
    for (const pin of ['111111', '123456', '654321', '222222']) {
      expect(await refusal('station:set-pin', { password: PASSWORD, pin })).toBe('station/pin-format')
    }
    await ask('station:set-pin', { password: PASSWORD, pin: PIN })
  })

  it('is gone when the computer sleeps', async () => {
    const { ask, refusal, service } = await aLockedStation()
    await ask('station:sign-in', signIn)
    await service.lockNow('suspend')
    expect(await refusal('station:sign-in', quick)).toBe('station/wrong-quick-code')
  })

  it('of somebody who left, or whose password was reset, opens nothing', async () => {
    const station = await aStation()
    const { ask, refusal } = station
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await ask('station:sign-in', clerk)
    await ask('station:set-pin', { password: clerk.password, pin: PIN })
    await ask('station:sign-in', signIn)
    const { operatorId } = clerk
    await ask('station:reset-password', { operatorId, newPassword: '临时密码先用一次', approvalId: null })
    expect(await refusal('station:sign-in', { account: 'jingban', password: PIN })).toBe('station/wrong-quick-code')
  })

  it('that does not open is answered in the same way, and counts, whatever the reason', async () => {
    const { ask, refusal } = await aLockedStation()
    await ask('station:sign-in', signIn)
    const clerk = await hire({ ask }, { account: 'jingban', role: 'clerk' })
    await ask('station:lock', null)
    // A code in force, none at all, no such account.
    for (const account of [signIn.account, clerk.account, 'niemand']) {
      const wrong = { account, password: '111222' }
      expect(await refusal('station:sign-in', wrong)).toBe('station/wrong-quick-code')
      expect(await refusal('station:sign-in', wrong)).toBe('station/wrong-quick-code')
      expect(await refusal('station:sign-in', wrong)).toBe('station/too-many-tries')
    }
  })

  it('lies nowhere on the disk in the clear', async () => {
    const { folder, service } = await aLockedStation()
    await service.close()
    for (const { path, bytes } of await filesUnder(folder)) expect([path, bytes.includes(PIN)]).toEqual([path, false])
  })
})
