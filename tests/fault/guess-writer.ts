import { fileDeviceSecrets } from '../../electron/service/keys/device-secrets'
import { openStationService } from '../../electron/service/station-service'
import { AppError } from '../../src/shared/errors/app-error'

/*
 * The process that is killed: somebody who guesses at a password as fast as the service answers. Every wait is over at
 * once, as if he had all the time. Says on its standard output what was answered, one line each.
 */

/** Longer than any wait. */
const STEP_MS = 700_000

async function main(dataFolder: string, account: string, startMs: number): Promise<never> {
  let upMs = startMs
  const { handlers } = await openStationService({
    ...{ dataFolder, host: 'local', version: '0.0.0', neededBytes: 0 },
    deviceSecrets: fileDeviceSecrets(`${dataFolder}-device`),
    elapsed: () => upMs,
  })
  for (;;) {
    upMs += STEP_MS
    const answer = await handlers['station:sign-in']({ account, password: 'falsch und falsch' }).then(
      () => 'open',
      (error: unknown) => (error instanceof AppError ? error.code : 'unexpected'),
    )
    process.stdout.write(`${answer}\n`)
  }
}

const [, , dataFolder = '', account = '', startMs = '0'] = process.argv
await main(dataFolder, account, Number(startMs))
