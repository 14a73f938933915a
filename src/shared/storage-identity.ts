/**
 * What Chromium and the operating system know this program's records by. Changing one of these values makes every
 * record already stored invisible to the new version, so a test freezes them.
 */
export const storageIdentity = {
  /** Scheme and host of the page in Electron: the key of its IndexedDB. */
  scheme: 'app',
  host: 'local',
  /** Address and port of the page in the local host: the key of its IndexedDB. */
  address: '127.0.0.1',
  port: 47615,
  /** Folders of the two Chromium profiles inside the data folder. */
  electronProfile: 'electron',
  chromiumProfile: 'chromium',
  /** Chromium deletes a LevelDB store when these are on, and the other way round. They stay off. */
  disabledFeatures: ['IdbSqliteBackingStore', 'IdbSqliteOnDiskRollout'],
} as const

/** Address of the interface inside Electron. */
export const appAddress = `${storageIdentity.scheme}://${storageIdentity.host}/`
