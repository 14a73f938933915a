import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/service/dispatch'
import type { Envelope, Session } from '../../../src/shared/contract/contract'
import { createServiceClient } from '../../../src/platform/service-client'
import { instantOf } from '../../../src/shared/units'
import type { JobControl, JobProgress } from '../../../src/usecases/ports'
import { createTakeovers } from '../../../src/usecases/station/takeovers'
import { createStationAccess, type StationParts } from '../../../src/usecases/station-access'
import { aService, aStation, PASSWORD, setUpRequest, type RunningStation } from '../service/a-station'

const secrets = { account: setUpRequest.account, newPassword: '新的密码写在心里', second: null, isAlone: false }

/** The door over a real service; what opens the records is the test's own. */
function doorOf(
  { service }: RunningStation,
  openRecords: StationParts['openRecords'] = () => Promise.reject(new Error('not opened here')),
  carry: (channel: string, run: () => Promise<Envelope<unknown>>) => Promise<Envelope<unknown>> = (_channel, run) =>
    run(),
) {
  const client = createServiceClient({
    invoke: (channel, request) => carry(channel, () => dispatch(service, channel, request, service.log)),
    on: (event, listener) => service.onEvent((name, payload) => (name === event ? listener(payload) : undefined)),
  })
  const parts = {
    service: client,
    openRecords,
    papers: { stop: () => undefined },
    ids: { newId: () => crypto.randomUUID() },
    clock: { now: () => instantOf(Date.now()) },
  }
  return createStationAccess(parts as unknown as StationParts)
}

/** Stops a job when it tells of a phase for the first time. */
function stopAt(phase: JobProgress['phase']): { control: JobControl; steps: JobProgress[] } {
  const stopping = new AbortController()
  const steps: JobProgress[] = []
  const onProgress = (step: JobProgress) => {
    steps.push(step)
    if (step.phase === phase) stopping.abort()
  }
  return { control: { signal: stopping.signal, onProgress }, steps }
}

/** What the door itself reads before the records are shown. */
const emptyStore = { find: () => Promise.resolve({}), listAll: () => Promise.resolve([]) }

describe('a backup', () => {
  it('tells how far it is while it writes and while it reads back', async () => {
    const station = await aStation({ operations: 3 })
    const steps: JobProgress[] = []
    await doorOf(station).createBackup({ onProgress: (step) => steps.push(step) })
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(new Set(['writing', 'verifying']))
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total)
  })

  it.each(['writing', 'verifying'] as const)('stopped while %s leaves no file', async (phase) => {
    const station = await aStation({ operations: 3 })
    await expect(doorOf(station).createBackup(stopAt(phase).control)).rejects.toMatchObject({ code: 'file/cancelled' })
    expect(await readdir(join(station.folder, 'exports'))).toEqual([])
  })

  it('is handed out piece by piece as it lies on the disk, until told to stop', async () => {
    const station = await aStation({ operations: 2 })
    const door = doorOf(station)
    const file = await door.createBackup({})
    const pieces: Uint8Array[] = []
    const write = (bytes: Uint8Array) => Promise.resolve(void pieces.push(bytes))
    await door.readOut(file.fileName, write, {})
    expect(Buffer.concat(pieces)).toEqual(await readFile(file.path))
    const stopped = door.readOut(file.fileName, write, { signal: AbortSignal.abort() })
    await expect(stopped).rejects.toMatchObject({ code: 'file/cancelled' })
  })
})

describe('restoring', () => {
  async function aBackup() {
    const old = await aStation({ operations: 3 })
    const { path } = await old.ask('backup:create', null)
    return { recoveryCode: old.recoveryCode, file: new Blob([new Uint8Array(await readFile(path))]) }
  }

  it.each(['reading', 'verifying', 'writing'] as const)(
    'stopped while %s leaves the empty installation',
    async (phase) => {
      const { recoveryCode, file } = await aBackup()
      const fresh = await aService()
      const { control, steps } = stopAt(phase)
      const restoring = doorOf(fresh).restoreBackup(file, { ...secrets, recoveryCode }, control)
      await expect(restoring).rejects.toMatchObject({ code: 'file/cancelled' })
      expect(steps.at(-1)?.phase).toBe(phase)
      expect((await fresh.ask('station:get-status', null)).phase).toBe('new')
      for (const name of ['journal', 'keys', 'incoming']) expect(await readdir(join(fresh.folder, name))).toEqual([])
    },
  )

  it('stopped while the records are opened leaves a restored station that is locked', async () => {
    const { recoveryCode, file } = await aBackup()
    const fresh = await aService()
    const stopping = new AbortController()
    const door = doorOf(fresh, (_session, _operator, { signal }) => {
      stopping.abort()
      return Promise.reject((signal?.reason as Error | undefined) ?? new Error('no signal'))
    })
    const restoring = door.restoreBackup(file, { ...secrets, recoveryCode }, { signal: stopping.signal })
    await expect(restoring).rejects.toMatchObject({ code: 'data/open-cancelled' })
    expect((await fresh.ask('station:get-status', null)).phase).toBe('locked')
    await fresh.ask('station:sign-in', { account: secrets.account, password: secrets.newPassword })
  })
})

describe('restoring from a file of many pieces', () => {
  it('leaves nothing of it when the request to stop overtakes the first piece', async () => {
    const fresh = await aService()
    let cancelled = () => undefined as void
    const overtaken = new Promise<void>((resolve) => (cancelled = resolve))
    const stopping = new AbortController()
    const door = doorOf(fresh, undefined, async (channel, run) => {
      if (channel === 'backup:put-part') {
        stopping.abort()
        await overtaken
      }
      const answer = await run()
      if (channel === 'job:cancel') cancelled()
      return answer
    })
    const file = new Blob([new Uint8Array(5 * 1024 * 1024)])
    const restoring = door.restoreBackup(file, { ...secrets, recoveryCode: '' }, { signal: stopping.signal })
    await expect(restoring).rejects.toMatchObject({ code: 'file/cancelled' })
    expect(await readdir(join(fresh.folder, 'incoming'))).toEqual([])
  })
})

describe('the first set-up', () => {
  it('is not stopped half-way: whoever set the station up gets its recovery code', async () => {
    const fresh = await aService()
    const stopping = new AbortController()
    const opened = { store: emptyStore, startUp: { view: 'as-left', rows: 0 } }
    const door = doorOf(fresh, (_session, _operator, { signal }) => {
      stopping.abort()
      return signal?.aborted ? Promise.reject(new Error('stopped')) : Promise.resolve(opened as never)
    })
    const { recoveryCode } = await door.setUp(setUpRequest, { signal: stopping.signal })
    await fresh.ask('station:lock', null)
    await fresh.ask('station:recover', { ...secrets, recoveryCode })
  })
})

describe('signing in', () => {
  it('stopped while the view is rebuilt locks the station again', async () => {
    const station = await aStation()
    await station.ask('station:lock', null)
    const stopping = new AbortController()
    const door = doorOf(station, () => {
      stopping.abort()
      return Promise.reject(new Error('stopped'))
    })
    const signingIn = door.signIn(setUpRequest.account, PASSWORD, { signal: stopping.signal })
    await expect(signingIn).rejects.toMatchObject({ code: 'data/open-cancelled' })
    expect((await station.ask('station:get-status', null)).phase).toBe('locked')
  })
})

describe('somebody who comes in in place of somebody', () => {
  const other = { account: 'wangfang', displayName: '王芳', role: 'clerk', password: '水田里的稻子黄了' } as const
  const own = '稻子黄了就收回家'
  const records = {
    store: emptyStore,
    startUp: { view: 'as-left', rows: 0 },
    close: () => Promise.resolve(),
  } as never

  /** A window with the head signed in, beside whom somebody else works. */
  async function aWindow() {
    const station = await aStation()
    await station.ask('station:add-operator', { ...other, approvalId: null })
    const door = doorOf(station, () => Promise.resolve(records))
    const locked: string[] = []
    door.onLocked((reason) => locked.push(reason))
    await door.signIn(setUpRequest.account, PASSWORD, {})
    const change = { account: other.account, password: other.password, newPassword: own }
    return { station, door, locked, change }
  }
  const settled = () => new Promise((done) => setTimeout(done, 20))

  it('does not lock the window that let them in; another window does', async () => {
    const { station, door, locked, change } = await aWindow()
    expect((await door.changePassword(change, {})).operator.displayName).toBe(other.displayName)
    await settled()
    expect(locked).toEqual([])
    await station.ask('station:sign-in', { account: setUpRequest.account, password: PASSWORD })
    await settled()
    expect(locked).toEqual(['other-window'])
  })

  it('and is refused leaves the session before as it was', async () => {
    const { station, door, locked } = await aWindow()
    const refused = door.signIn(other.account, 'not the password', {})
    await expect(refused).rejects.toMatchObject({ code: 'station/wrong-password' })
    await settled()
    expect(locked).toEqual([])
    await door.saveDrafts(station.operatorId, new Uint8Array([1]))
    expect(await station.ask('draft:load', null)).toEqual(new Uint8Array([1]))
  })

  it('is told after the answer in some hosts, which locks nothing either, and only that once', async () => {
    const takeovers = createTakeovers()
    const session = { operator: { operatorId: 'operator-2' } } as Session
    await takeovers.own('operator-1', () => Promise.resolve(session))
    expect(takeovers.isOwn()).toBe(true)
    expect(takeovers.isOwn()).toBe(false)
    await takeovers.own('operator-2', () => Promise.resolve(session))
    expect(takeovers.isOwn()).toBe(false)
    await takeovers.own(null, () => Promise.resolve(session))
    expect(takeovers.isOwn()).toBe(false)
  })
})
