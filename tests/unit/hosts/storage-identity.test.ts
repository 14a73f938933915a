import { expect, test } from 'vitest'
import { windowSwitches } from '../../../build/scripts/lib/browser.mjs'
import { appAddress, storageIdentity } from '../../../src/shared/storage-identity'

test('the names that records are stored under never change', () => {
  // A failure here means that every station loses sight of its records with the next version.
  expect(storageIdentity).toEqual({
    scheme: 'app',
    host: 'local',
    address: '127.0.0.1',
    port: 47615,
    electronProfile: 'electron',
    chromiumProfile: 'chromium',
    disabledFeatures: ['IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout'],
  })
  expect(appAddress).toBe('app://local/')
})

test('the browser window of the local host keeps the same database backend as Electron', () => {
  const [features] = windowSwitches.filter((flag) => flag.startsWith('--disable-features='))
  for (const feature of storageIdentity.disabledFeatures) expect(features).toContain(feature)
})
