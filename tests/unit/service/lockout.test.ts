import { describe, expect, it } from 'vitest'
import { SignInGuard } from '../../../electron/service/keys/sign-in-guard'
import { exportAct } from '../../../src/shared/rights/second-person'
import {
  aFolder,
  aService,
  aStation,
  hire,
  requestOf,
  PASSWORD,
  readEvents,
  setUpRequest,
  SteppedClock,
  type RunningStation,
} from './a-station'

const signIn = { account: setUpRequest.account, password: PASSWORD }
const WAITS_MS = [0, 0, 2_000, 5_000, 15_000, 600_000, 600_000, 600_000, 600_000, 600_000]

/** A clock of the computer, and what runs beside it since the computer was started. */
class TwoClocks {
  readonly wall = new SteppedClock()
  upMs = 1_000_000
  readonly elapsed = (): number => this.upMs
  pass(ms: number): void {
    this.wall.ms += ms
    this.upMs += ms
  }
}

async function fail(
  { refusal }: Pick<RunningStation, 'refusal'>,
  { account, times, clocks }: { account: string; times: number; clocks: TwoClocks },
) {
  for (const waitMs of WAITS_MS.slice(0, times)) {
    clocks.pass(waitMs)
    expect(await refusal('station:sign-in', { account, password: 'falsch und falsch' })).toBe('station/wrong-password')
  }
}

const optionsOf = (clocks: TwoClocks) => ({ clock: clocks.wall, elapsed: clocks.elapsed })

describe('waiting after wrong passwords', () => {
  it.each([
    ['forward', 24 * 3_600_000],
    ['back', -24 * 3_600_000],
  ])('goes on when the clock of the computer is turned %s, with a restart and without', async (_way, turn) => {
    const clocks = new TwoClocks()
    const first = await aStation(optionsOf(clocks))
    await fail(first, { account: signIn.account, times: 5, clocks })
    clocks.wall.ms += turn
    expect(await first.refusal('station:sign-in', signIn)).toBe('station/too-many-tries')
    await first.service.close()
    const second = await aService({ folder: first.folder, ...optionsOf(clocks) })
    await expect(second.ask('station:sign-in', signIn)).rejects.toMatchObject({ params: { seconds: 600 } })
    clocks.pass(599_000)
    expect(await second.refusal('station:sign-in', signIn)).toBe('station/too-many-tries')
    clocks.pass(1_000)
    expect(await second.refusal('station:sign-in', signIn)).toBe('not refused')
  })

  it('is not shortened by starting the computer anew', async () => {
    const clocks = new TwoClocks()
    const first = await aStation(optionsOf(clocks))
    await fail(first, { account: signIn.account, times: 5, clocks })
    await first.service.close()
    clocks.upMs = 20_000 // twenty seconds after the start; the clock may show anything
    clocks.wall.ms += 3_600_000
    const second = await aService({ folder: first.folder, ...optionsOf(clocks) })
    await expect(second.ask('station:sign-in', signIn)).rejects.toMatchObject({ params: { seconds: 580 } })
  })
})

describe('the tenth wrong password', () => {
  it('closes the account until the head opens it, and tells nothing about which accounts there are', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await station.ask('station:lock', null)
    for (const account of [clerk.account, 'niemand']) {
      await fail(station, { account, times: 10, clocks })
      clocks.pass(86_400_000)
      expect(await station.refusal('station:sign-in', { account, password: clerk.password })).toBe('station/locked-out')
    }
    await station.service.close()
    const next = await aService({ folder: station.folder, ...optionsOf(clocks) })
    expect(await next.refusal('station:sign-in', clerk)).toBe('station/locked-out')
    await next.ask('station:sign-in', signIn)
    const { operators } = await next.ask('station:get-status', null)
    expect(operators.map(({ account, isLockedOut }) => [account, isLockedOut])).toEqual([
      ['zhanzhang', false],
      ['jingban', true],
    ])
    await next.ask('station:unlock-account', { operatorId: clerk.operatorId })
    await next.ask('station:sign-in', clerk)
    const failed = (await readEvents(next)).filter(({ useCase }) => useCase === 'station:sign-in-failed')
    expect(failed.map(({ facts }) => facts)).toMatchObject([
      { operatorId: clerk.operatorId, count: 10, lastAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      { operatorId: '', count: 10 },
    ])
  })

  it('of the only head is healed by the recovery code', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    await station.ask('station:lock', null)
    await fail(station, { account: signIn.account, times: 10, clocks })
    expect(await station.refusal('station:sign-in', signIn)).toBe('station/locked-out')
    await station.ask('station:recover', { recoveryCode: station.recoveryCode, account: signIn.account })
    await station.ask('station:reset-by-recovery', { newPassword: '新的密码写在心里' })
    await station.ask('station:sign-in', { ...signIn, password: '新的密码写在心里' })
  })

  it('counts the tries of a second person too', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
    const wrong = requestOf(exportAct('x'), { account: reviewer.account, password: 'falsch und falsch' })
    expect(await station.refusal('station:approve', wrong)).toBe('station/wrong-password')
    expect(await station.refusal('station:approve', wrong)).toBe('station/wrong-password')
    expect(await station.refusal('station:approve', wrong)).toBe('station/too-many-tries')
  })
})

describe('wrong passwords that are forgiven', () => {
  it('are in the journal before, whoever forgives them', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    const clerk = await hire(station, { account: 'jingban', role: 'clerk' })
    await fail(station, { account: clerk.account, times: 2, clocks })
    await station.ask('station:reset-password', {
      operatorId: clerk.operatorId,
      newPassword: '临时密码再给一次',
      approvalId: null,
    })
    const pin = { password: 'falsch und falsch', pin: '402817' }
    expect(await station.refusal('station:set-pin', pin)).toBe('station/wrong-password')
    await station.ask('station:set-pin', { ...pin, password: PASSWORD })
    const failed = (await readEvents(station)).filter(({ useCase }) => useCase === 'station:sign-in-failed')
    expect(failed.map(({ facts }) => facts)).toMatchObject([
      { operatorId: clerk.operatorId, count: 2 },
      { operatorId: station.operatorId, count: 1 },
    ])
  })

  it('are told in full by the recovery code, its own wrong ones too', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    const other = await aStation()
    await station.ask('station:lock', null)
    await fail(station, { account: signIn.account, times: 2, clocks })
    const recover = (recoveryCode: string, account = signIn.account) =>
      station.refusal('station:recover', { recoveryCode, account })
    for (let times = 0; times < 2; times++) {
      expect(await recover(other.recoveryCode)).toBe('station/wrong-recovery-code')
    }
    clocks.pass(5_000)
    // The code is right and opens nothing: that is no wrong try, and forgives none.
    expect(await recover(station.recoveryCode, 'niemand')).toBe('station/operator-not-found')
    clocks.pass(5_000)
    expect(await recover(station.recoveryCode)).toBe('not refused')
    const failed = (await readEvents(station)).filter(({ useCase }) => useCase === 'station:sign-in-failed')
    expect(failed.map(({ facts }) => facts)).toMatchObject([
      { operatorId: station.operatorId, count: 2 },
      { operatorId: '', count: 2, way: 'recovery-code' },
    ])
  })

  it('are told once each, also when the right one opened nothing', async () => {
    const clocks = new TwoClocks()
    const guard = new SignInGuard(await aFolder(), { now: clocks.wall.now, elapsed: clocks.elapsed })
    for (const waitMs of WAITS_MS.slice(0, 3)) {
      clocks.pass(waitMs)
      await guard.beginTry('a')
    }
    await guard.markTold() // two wrong ones, and the right one that is under way
    await guard.takeBack('a')
    clocks.pass(600_000)
    await guard.beginTry('a')
    expect(await guard.untold('')).toMatchObject([{ operatorId: 'a', count: 1 }])
  })
})

describe('a clock that was turned', () => {
  it('is in the journal, by how much', async () => {
    const clocks = new TwoClocks()
    const station = await aStation(optionsOf(clocks))
    await station.ask('station:lock', null)
    clocks.wall.ms += 86_400_000
    await station.ask('station:sign-in', signIn)
    await station.service.close()
    clocks.wall.ms -= 3 * 86_400_000 // while the program is not running
    const next = await aService({ folder: station.folder, ...optionsOf(clocks) })
    await next.ask('station:sign-in', signIn)
    const jumps = (await readEvents(next)).filter(({ useCase }) => useCase === 'station:clock-jump')
    expect(jumps.map(({ facts }) => facts)).toEqual([{ seconds: 86_400 }, { seconds: -3 * 86_400 }])
  })
})
