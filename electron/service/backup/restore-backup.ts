import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import type { DataFolder } from '../data-folder'
import { exists, renameDurably, syncFolder, writeFully } from '../durable-files'
import { Journal } from '../journal/journal'
import type { StationKeys } from '../keys/key-wrap'
import { forgetKeys } from '../keys/key-wrap'
import { findOperator, openForRecovery, sealForOperator, withOperator, type Keyring } from '../keys/keyring'
import { KeyringFile } from '../keys/keyring-file'
import type { SpaceGuard } from '../space-guard'
import type { Checkpoint } from '../running-jobs'
import { BackupFile } from './backup-file'
import { KEYRING_NAME, manifestKey } from './backup-format'

export interface RestoreRequest {
  readonly path: string
  /** As `parseRecoveryCode` gives it. */
  readonly recoveryCode: string
  readonly account: string
  readonly newPassword: string
}

export interface RestoreContext {
  readonly folder: DataFolder
  readonly space: SpaceGuard
  readonly now: () => number
  readonly onProgress: (job: 'verify' | 'restore', done: number, total: number) => void
  readonly checkpoint: Checkpoint
}

/**
 * Puts a backup into an empty data folder: sums, chain, keys and the newest operation are checked before anything is
 * in place. One rename decides; a crash or a cancel before it leaves an empty station, a crash after it a complete one.
 *
 * @throws AppError `backup/not-a-backup`, `backup/damaged`, `station/wrong-recovery-code`, `station/operator-not-found`,
 * `file/cancelled`
 */
export async function restoreBackup(request: RestoreRequest, context: RestoreContext): Promise<void> {
  const backup = await BackupFile.open(request.path)
  try {
    await context.space.requireRoom(backup.manifest.files.reduce((sum, file) => sum + file.bytes, 0))
    const keyring = await backup.readKeyring()
    const keys = await openForRecovery(keyring, request.recoveryCode)
    if (!keys) throw new AppError('station/wrong-recovery-code')
    try {
      if (!backup.isGenuine(manifestKey(keys.journalKey))) throw new AppError('backup/damaged')
      await backup.check((done, total) => {
        context.checkpoint()
        context.onProgress('verify', done, total)
      })
      await stage(backup, context, { keyring: await rewrap(keyring, keys, request), keys })
    } finally {
      forgetKeys(keys)
    }
    context.checkpoint()
  } catch (error) {
    await rm(context.folder.restoring, { recursive: true, force: true })
    throw error
  } finally {
    await backup.close()
  }
  await renameDurably(context.folder.restoring, context.folder.restored)
  await finishRestore(context.folder)
}

/** Moves a checked backup into place, also when an earlier run was stopped in the middle of it. */
export async function finishRestore(folder: DataFolder): Promise<void> {
  if (!(await exists(folder.restored))) return
  for (const [from, to] of [
    [join(folder.restored, 'journal'), folder.journal],
    [join(folder.restored, 'keys'), folder.keys],
  ] as const) {
    if (!(await exists(from))) continue // moved before the stop
    await rm(to, { recursive: true, force: true })
    await renameDurably(from, to)
  }
  await rm(folder.restored, { recursive: true, force: true })
  await syncFolder(folder.root)
}

async function rewrap(keyring: Keyring, keys: StationKeys, request: RestoreRequest): Promise<Keyring> {
  const operator = findOperator(keyring, request.account)
  if (!operator) throw new AppError('station/operator-not-found')
  return withOperator(keyring, await sealForOperator(keys, keyring, operator, request.newPassword))
}

async function stage(
  backup: BackupFile,
  { folder, space, now, checkpoint, onProgress }: RestoreContext,
  { keyring, keys }: { keyring: Keyring; keys: StationKeys },
): Promise<void> {
  await rm(folder.restoring, { recursive: true, force: true })
  const journalFolder = join(folder.restoring, 'journal')
  const keysFolder = join(folder.restoring, 'keys')
  for (const made of [journalFolder, keysFolder]) await mkdir(made, { recursive: true, mode: 0o700 })
  const segments = backup.manifest.files.filter(({ name }) => name !== KEYRING_NAME)
  const total = segments.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const { name, bytes } of segments) {
    checkpoint()
    await writeDurably(join(journalFolder, name), await backup.read(name))
    done += bytes
    onProgress('restore', done, total)
  }
  await new KeyringFile(keysFolder).save(keyring)
  await syncFolder(journalFolder)
  await syncFolder(folder.restoring)
  // Opened as the next start will open it: from the disk, with the key.
  const journal = await Journal.open({ folder: journalFolder, storeId: keyring.storeId, space, now })
  await journal.readTail(keys.journalKey).finally(() => journal.close())
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await writeFully(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
