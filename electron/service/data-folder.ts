import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where everything is inside the data folder. The only place that knows the names. */
export class DataFolder {
  readonly root: string
  readonly lock: string
  readonly journal: string
  readonly keys: string
  readonly snapshots: string
  readonly exports: string
  readonly log: string
  /** Backup files that are being handed in. */
  readonly incoming: string
  /** A backup that is being unpacked: worthless until it is renamed to `restored`. */
  readonly restoring: string
  /** An unpacked, checked backup on its way into place. */
  readonly restored: string
  readonly lastBackup: string
  /** Version of the program that last had the station open. */
  readonly lastVersion: string
  /** Arrivals that the journal could not take yet. */
  readonly lateNotes: string
  /** Half-filled forms, encrypted, a file for each operator. */
  readonly drafts: string

  constructor(path: string) {
    this.root = resolve(path)
    this.lock = join(this.root, 'lock')
    this.journal = join(this.root, 'journal')
    this.keys = join(this.root, 'keys')
    this.snapshots = join(this.root, 'snapshots')
    this.exports = join(this.root, 'exports')
    this.log = join(this.root, 'log')
    this.incoming = join(this.root, 'incoming')
    this.restoring = join(this.root, 'restoring')
    this.restored = join(this.root, 'restored')
    this.lastBackup = join(this.root, 'last-backup.json')
    this.lastVersion = join(this.root, 'last-version.txt')
    this.lateNotes = join(this.keys, 'late-notes.json')
    this.drafts = join(this.root, 'drafts')
  }

  /** Makes the root; nobody else on the PC has business in it. */
  async makeRoot(): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 })
  }

  /** Makes the folders and throws away what an earlier run left half-written. Call it with the lock held. */
  async prepare(): Promise<void> {
    for (const leftover of [this.incoming, this.restoring]) await rm(leftover, { recursive: true, force: true })
    for (const folder of [
      this.journal,
      this.keys,
      this.snapshots,
      this.exports,
      this.log,
      this.incoming,
      this.drafts,
    ]) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
    }
    for (const folder of [this.exports, this.snapshots]) {
      for (const name of await readdir(folder)) {
        if (name.endsWith('.part') || name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
      }
    }
  }
}
