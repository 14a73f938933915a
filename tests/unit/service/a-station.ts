import { randomUUID } from 'node:crypto'
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { dispatch } from '../../../electron/service/dispatch'
import { fileDeviceSecrets, type DeviceSecrets } from '../../../electron/service/keys/device-secrets'
import type { StationService } from '../../../electron/service/service-types'
import { openStationService } from '../../../electron/service/station-service'
import type { Channel } from '../../../src/shared/contract/channels'
import type { RequestOf, ResponseOf } from '../../../src/shared/contract/contract'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import type { Operation } from '../../../src/shared/operation'
import { AppError } from '../../../src/shared/errors/app-error'
import { uuidV7 } from '../../../src/shared/ids'
import type { OperatorRole } from '../../../src/shared/rights/roles'
import { addingAct, type AgreedAct } from '../../../src/shared/rights/second-person'
import { instantOf } from '../../../src/shared/units'

export const PASSWORD = '青石板路下雨天晴'
export const setUpRequest = {
  stationName: '锦屏县就业服务站',
  countyCode: '519901',
  account: 'zhanzhang',
  displayName: '吉克·阿呷',
  password: PASSWORD,
}

// Every set-up and sign-in stretches a password at full cost; on a busy machine that adds up.
vi.setConfig({ testTimeout: 60_000 })

/** A folder that is removed when the test is over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'station-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that moves only when told. */
export class SteppedClock {
  ms = Date.UTC(2026, 10, 22, 1)
  readonly now = (): number => this.ms
}

export interface RunningStation {
  readonly service: StationService
  readonly folder: string
  /** Through `dispatch`, as a host calls it. @throws AppError */
  readonly ask: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C>>
  /** Code of a refused call. */
  readonly refusal: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<AppErrorCode | 'not refused'>
}

/** A running service; closed when the test is over. */
export async function aService(
  options: {
    folder?: string
    clock?: SteppedClock
    /** Time since the computer was started; the clock's own, unless given. */
    elapsed?: () => number
    devices?: DeviceSecrets
    neededBytes?: number
    chooseCopyPlace?: (fileName: string) => Promise<string | null>
  } = {},
): Promise<RunningStation> {
  const folder = options.folder ?? (await aFolder())
  const service = await openStationService({
    dataFolder: folder,
    host: 'local',
    version: '0.0.0',
    neededBytes: options.neededBytes ?? 0,
    deviceSecrets: options.devices ?? fileDeviceSecrets(`${folder}-device`),
    ...(options.clock ? { now: options.clock.now, elapsed: options.elapsed ?? options.clock.now } : {}),
    ...(options.chooseCopyPlace ? { chooseCopyPlace: options.chooseCopyPlace } : {}),
  })
  onTestFinished(async () => {
    await service.close()
    await rm(`${folder}-device`, { recursive: true, force: true })
  })
  const ask: RunningStation['ask'] = async (channel, request) => {
    const answer = await dispatch(service, channel, request, service.log)
    if (!answer.ok) throw new AppError(answer.code, answer.params)
    return answer.value as never
  }
  return {
    service,
    folder,
    ask,
    refusal: (channel, request) =>
      ask(channel, request).then(
        () => 'not refused',
        (error: unknown) => (error as AppError).code,
      ),
  }
}

/** A station that is set up and signed in, with so many operations. */
export async function aStation(
  options: Parameters<typeof aService>[0] & { operations?: number } = {},
): Promise<RunningStation & { recoveryCode: string; operatorId: string; operations: Operation[] }> {
  const running = await aService(options)
  const { session, recoveryCode } = await running.ask('station:set-up', setUpRequest)
  const operations: Operation[] = []
  const { operatorId } = session.operator
  const { seq } = session.head
  for (let count = 0; count < (options.operations ?? 0); count++) {
    const op = anOperation({ operatorId })
    operations.push(op)
    await running.ask('journal:append', { expectedSeq: seq + count, op, approvalId: null })
  }
  return { ...running, recoveryCode, operatorId, operations }
}

/** One operation that writes one synthetic person. */
export function anOperation(changes: Partial<Operation> = {}): Operation {
  const random = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
  return {
    opId: uuidV7(1_790_000_000_000, random),
    at: instantOf(1_790_000_000_000),
    operatorId: 'operator-1',
    useCase: 'person:create',
    writes: [{ table: 'persons', id: randomUUID(), rev: 1, row: { name: '沙马·依合', phone: '13900001111' } }],
    ...changes,
  }
}

/** Everything in the journal, read in pieces: what people changed, and what the service noted. */
export async function readJournal(station: Pick<RunningStation, 'ask'>, maxBytes = 100_000): Promise<Operation[]> {
  const found: Operation[] = []
  for (;;) {
    const { entries, head } = await station.ask('journal:read', { afterSeq: found.length, maxBytes })
    found.push(...entries.map((entry) => entry.op))
    if (found.length === head.seq) return found
  }
}

/** The operations that changed records. */
export async function readAll(station: Pick<RunningStation, 'ask'>, maxBytes?: number): Promise<Operation[]> {
  return (await readJournal(station, maxBytes)).filter(({ writes }) => writes.length > 0)
}

/** What the service noted, as `use case → facts`, and the second person where there was one. */
export async function readEvents(
  station: Pick<RunningStation, 'ask'>,
): Promise<readonly { useCase: string; facts: unknown; approvedBy: string | undefined; operatorId: string }[]> {
  const events = (await readJournal(station)).filter(({ writes }) => writes.length === 0)
  return events.map(({ useCase, facts, approvedBy, operatorId }) => ({ useCase, facts, approvedBy, operatorId }))
}

/** Somebody who works at the station. */
export interface Colleague {
  readonly operatorId: string
  readonly account: string
  readonly password: string
}

/**
 * Adds an operator, who changes the password that the head gave; the head is signed in again afterwards.
 *
 * @param approver the second person, where there is one to ask
 */
export async function hire(
  { ask }: Pick<RunningStation, 'ask'>,
  { account, role }: { account: string; role: OperatorRole },
  approver?: Colleague,
): Promise<Colleague> {
  const given = `临时密码给${account}用`
  const password = `自己的密码归${account}`
  const displayName = `曲比${account}`
  const approvalId = approver ? await agree({ ask }, addingAct({ account, displayName, role }), approver) : null
  const added = { account, displayName, role, password: given, approvalId }
  const { operatorId } = await ask('station:add-operator', added)
  await ask('station:change-password', { account, password: given, newPassword: password })
  await ask('station:sign-in', { account: setUpRequest.account, password: PASSWORD })
  return { operatorId, account, password }
}

/** The second person agrees on the spot. */
export async function agree(
  { ask }: Pick<RunningStation, 'ask'>,
  act: AgreedAct,
  { account, password }: Pick<Colleague, 'account' | 'password'>,
): Promise<string> {
  return (await ask('station:approve', requestOf(act, { account, password }))).approvalId
}

/** The question to a second person as it goes to the service. */
export function requestOf(
  { purpose, about, terms }: AgreedAct,
  by: RequestOf<'station:approve'>['by'],
): RequestOf<'station:approve'> {
  return { purpose, about, terms: { ...terms }, by }
}

/** Every file under a folder with its bytes. */
export async function filesUnder(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })))
}

/** Overwrites bytes of a file in place. */
export async function overwrite(path: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.write(bytes, 0, bytes.byteLength, at)
  await handle.close()
}
