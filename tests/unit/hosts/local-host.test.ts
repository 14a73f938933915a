import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startLocalHost } from '../../../electron/local/local-host'

it.each(['.', 'device', '..device'])('does not start with its key files at %s of the records', async (place) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'station-test-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const starting = startLocalHost({
    dataFolder,
    deviceFolder: join(dataFolder, place),
    port: 0,
    assetsFolder: dataFolder,
  })
  onTestFinished(() =>
    starting.then(
      (host) => host.close(),
      () => undefined,
    ),
  )
  await expect(starting).rejects.toThrow('the key files must not lie in the data folder')
})
