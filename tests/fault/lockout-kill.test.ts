import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dispatch } from '../../electron/service/dispatch'
import { fileDeviceSecrets } from '../../electron/service/keys/device-secrets'
import type { StationService } from '../../electron/service/service-types'
import { openStationService } from '../../electron/service/station-service'
import { bundleWriter } from './bundle-writer'

const ACCOUNT = 'zhanzhang'
const PASSWORD = 'kill and be found again'
/** So many wrong tries close an account. */
const TRIES = 10
const MOST_ROUNDS = 60
const LATE_MS = 1e12

let work = ''
let guesser = ''

beforeAll(async () => {
  ;({ folder: work, program: guesser } = await bundleWriter('guess-writer.ts'))
})

afterAll(() => rm(work, { recursive: true, force: true }))

function openService(dataFolder: string): Promise<StationService> {
  return openStationService({
    ...{ dataFolder, host: 'local', version: '0.0.0', neededBytes: 0 },
    deviceSecrets: fileDeviceSecrets(`${dataFolder}-device`),
    elapsed: () => LATE_MS,
  })
}

/** Lets somebody guess, kills the program without warning, and tells what it had answered by then. */
async function guessAndKill(dataFolder: string, { forMs, startMs }: { forMs: number; startMs: number }) {
  const child = spawn(process.execPath, [guesser, dataFolder, ACCOUNT, String(startMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answers: string[] = []
  const lines = createInterface({ input: child.stdout })
  const ended = once(lines, 'close')
  lines.on('line', (line) => answers.push(line))
  await once(lines, 'line')
  await wait(forMs)
  child.kill('SIGKILL') // by the id of this child
  await Promise.all([once(child, 'exit'), ended])
  return answers
}

it('a program killed again and again gives nobody more than ten wrong passwords, and the right one opens nothing then', async () => {
  const dataFolder = join(work, 'data')
  const first = await openService(dataFolder)
  const place = { stationName: '站', countyCode: '519901', displayName: '阿呷' }
  const { recoveryCode } = await first.handlers['station:set-up']({ ...place, account: ACCOUNT, password: PASSWORD })
  await first.close()

  let wrong = 0
  let kills = 0
  for (; kills < MOST_ROUNDS; kills++) {
    const answers = await guessAndKill(dataFolder, { forMs: (kills * 53) % 400, startMs: kills * 1e9 })
    expect(answers.filter((answer) => !['station/wrong-password', 'station/locked-out'].includes(answer))).toEqual([])
    wrong += answers.filter((answer) => answer === 'station/wrong-password').length
    expect(wrong).toBeLessThanOrEqual(TRIES)
    if (answers.includes('station/locked-out')) break
  }
  expect(kills).toBeLessThan(MOST_ROUNDS)

  const service = await openService(dataFolder)
  const ask = (channel: string, payload: unknown) => dispatch(service, channel, payload, service.log)
  expect(await ask('station:sign-in', { account: ACCOUNT, password: PASSWORD })).toMatchObject({
    code: 'station/locked-out',
  })
  expect(await ask('station:recover', { recoveryCode, account: ACCOUNT })).toMatchObject({ ok: true })
  await service.close()
  console.log(`lockout kill test: ${kills + 1} kills, ${wrong} wrong passwords answered, then closed`)
})
