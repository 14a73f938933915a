import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StationService } from '../../electron/service/service-types'
import { fileDeviceSecrets } from '../../electron/service/keys/device-secrets'
import { openStationService } from '../../electron/service/station-service'
import { bundleWriter } from './bundle-writer'

const ROUNDS = 32
const ACCOUNT = 'zhanzhang'
const PASSWORD = 'kill and be found again'

interface Saved {
  readonly seq: number
  readonly opId: string
  readonly hash: string
}

let work = ''
let writer = ''

beforeAll(async () => {
  ;({ folder: work, program: writer } = await bundleWriter('journal-writer.ts'))
})

afterAll(() => rm(work, { recursive: true, force: true }))

function openService(dataFolder: string): Promise<StationService> {
  const deviceSecrets = fileDeviceSecrets(`${dataFolder}-device`)
  return openStationService({ dataFolder, deviceSecrets, host: 'local', version: '0.0.0', neededBytes: 0 })
}

/** Lets the service write for a while, kills it without warning, and tells what it had acknowledged by then. */
async function writeAndKill(dataFolder: string, forMs: number): Promise<Saved[]> {
  const child = spawn(process.execPath, [writer, dataFolder, ACCOUNT, PASSWORD], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const saved: Saved[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = once(lines, 'close')
  const first = once(lines, 'line')
  lines.on('line', (line) => {
    const [word, seq, opId, hash] = line.split(' ')
    // The last line may be cut by the kill; what is not whole was not acknowledged.
    if (word === 'saved' && opId && hash?.length === 64) saved.push({ seq: Number(seq), opId, hash })
  })
  await first
  await wait(forMs)
  child.kill('SIGKILL') // by the id of this child
  await Promise.all([once(child, 'exit'), ended])
  return saved
}

/** Everything that the service gives back after a restart: ids in order. Numbers must run from 1 without a gap. */
async function readBack({ handlers }: StationService): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const { entries, head } = await handlers['journal:read']({ afterSeq: found.length, maxBytes: 8 * 1024 * 1024 })
    for (const { seq, op } of entries) {
      found.push(op.opId)
      expect(seq).toBe(found.length)
    }
    if (found.length === head.seq) return found
  }
}

/** The chain hash that was acknowledged is the one at that place after the restart. */
async function checkHashes({ handlers }: StationService, saved: readonly Saved[]): Promise<void> {
  for (const { seq, hash } of saved) {
    expect((await handlers['journal:get-head']({ atSeq: seq })).at).toEqual({ seq, hash })
  }
}

/** A snapshot is there whole or not at all. */
async function checkSnapshot({ handlers }: StationService): Promise<void> {
  for (const part of [0, 1]) {
    const snapshot = await handlers['snapshot:read-part']({ name: 'search', part })
    if (snapshot) expect(snapshot.bytes).toEqual(new Uint8Array(50_000).fill(snapshot.seq % 256))
  }
}

it(`after ${ROUNDS} kills while writing, every acknowledged operation is there once, in order, on a valid chain`, async () => {
  const dataFolder = join(work, 'data')
  const first = await openService(dataFolder)
  const place = { stationName: '站', countyCode: '519901', displayName: '阿呷' }
  await first.handlers['station:set-up']({ ...place, account: ACCOUNT, password: PASSWORD })
  await first.close()

  const acknowledged: Saved[] = []
  let tornTails = 0
  for (let round = 0; round < ROUNDS; round++) {
    const saved = await writeAndKill(dataFolder, 20 + ((round * 37) % 180))
    acknowledged.push(...saved)
    const service = await openService(dataFolder) // checks the chain, takes the dead process's lock over
    const status = await service.handlers['station:get-status'](null)
    expect([round, status.phase, status.problem]).toEqual([round, 'locked', null])
    if (status.tailBytesPutAside > 0) tornTails++
    await service.handlers['station:sign-in']({ account: ACCOUNT, password: PASSWORD })
    const found = await readBack(service)
    expect(new Set(found).size).toBe(found.length)
    const lost = acknowledged.filter(({ seq, opId }) => found[seq - 1] !== opId)
    expect([round, lost]).toEqual([round, []])
    await checkHashes(service, saved)
    await checkSnapshot(service)
    await service.close()
  }
  const segments = (await readdir(join(dataFolder, 'journal'))).filter((name) => name.endsWith('.jrn')).length
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  console.log(
    `journal kill test: ${ROUNDS} rounds, ${acknowledged.length} acknowledged, 0 lost, 0 twice, ` +
      `${tornTails} interrupted writes cut, ${segments} segments`,
  )
})
