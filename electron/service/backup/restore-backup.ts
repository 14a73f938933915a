import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import type { OperationFacts } from '../../../src/shared/operation'
import type { DataFolder } from '../data-folder'
import { exists, renameDurably, syncFolder, writeFully } from '../durable-files'
import { Journal } from '../journal/journal'
import { serviceOperation } from '../journal/service-operation'
import type { DeviceSecrets } from '../keys/device-secrets'
import { forgetKeys, type StationKeys } from '../keys/key-wrap'
import {
  approversBeside,
  findOperator,
  openForOperator,
  openForRecovery,
  requireHeadAccount,
  sealForOperator,
  withOperator,
  type Keyring,
  type KeyringOperator,
} from '../keys/keyring'
import { chooseDevice, keepDevice, requireGenuine, sealKeyring } from '../keys/keyring-seal'
import { KeyringFile } from '../keys/keyring-file'
import type { Checkpoint } from '../running-jobs'
import type { SpaceGuard } from '../space-guard'
import { BackupFile } from './backup-file'
import { KEYRING_NAME, manifestKey } from './backup-format'

export interface RestoreRequest {
  readonly path: string
  /** As `parseRecoveryCode` gives it. */
  readonly recoveryCode: string
  readonly account: string
  readonly newPassword: string
  /** A second person of the station in the backup. */
  readonly second: { readonly account: string; readonly password: string } | null
  /** There are such people in the backup, but none can be had any more. */
  readonly isAlone: boolean
}

export interface RestoreContext {
  readonly folder: DataFolder
  readonly space: SpaceGuard
  readonly now: () => number
  readonly devices: DeviceSecrets
  readonly onProgress: (job: 'verify' | 'restore', done: number, total: number) => void
  readonly checkpoint: Checkpoint
}

/**
 * Puts a backup into an empty data folder: sums, chain, keys and the newest operation are checked before anything is
 * in place. One rename decides; a crash or a cancel before it leaves an empty station, a crash after it a complete one.
 *
 * @throws AppError `backup/not-a-backup`, `backup/damaged`, `station/wrong-recovery-code`, `station/operator-not-found`,
 * `station/second-person-*`, `station/wrong-password` of the second person, `file/cancelled`
 */
export async function restoreBackup(request: RestoreRequest, context: RestoreContext): Promise<void> {
  const backup = await BackupFile.open(request.path)
  try {
    await context.space.requireRoom(backup.manifest.files.reduce((sum, file) => sum + file.bytes, 0))
    const keyring = await backup.readKeyring()
    const keys = await openForRecovery(keyring, request.recoveryCode)
    if (!keys) throw new AppError('station/wrong-recovery-code')
    try {
      const macKey = manifestKey(keys.journalKey)
      const isGenuine = backup.isGenuine(macKey)
      macKey.fill(0)
      if (!isGenuine) throw new AppError('backup/damaged')
      requireGenuine(keyring, keys)
      await backup.check((done, total) => {
        context.checkpoint()
        context.onProgress('verify', done, total)
      })
      await stage(backup, context, { ...(await rewrap(keyring, keys, { request, devices: context.devices })), keys })
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

/** The keyring as it goes into place, and who answers for it. */
interface Restored {
  readonly keyring: Keyring
  readonly operatorId: string
  readonly approvedBy: string | undefined
  readonly facts: OperationFacts
}

/**
 * The keyring for this computer: it learns the secret that the passwords of the station are tied to, so everybody's own
 * password goes on working, and the head who holds the code has a new one.
 */
async function rewrap(
  keyring: Keyring,
  keys: StationKeys,
  { request, devices }: { request: RestoreRequest; devices: DeviceSecrets },
): Promise<Restored> {
  const operator = requireHeadAccount(keyring, request.account)
  const adopted = await chooseDevice(keyring, keys, devices)
  const second = await findSecond(keyring, operator, { request, device: adopted.secret })
  await keepDevice(keyring.storeId, adopted.secret, devices)
  const { mustChange: _given, pin: _pin, ...kept } = operator
  const renewed = await sealForOperator(keys, keyring, kept, { secret: request.newPassword, device: adopted.secret })
  return {
    keyring: sealKeyring(withOperator(adopted.keyring, renewed), keys),
    operatorId: operator.operatorId,
    approvedBy: second?.operatorId,
    facts: request.isAlone && !second ? { alone: 1 } : {},
  }
}

/** The second person, by the own password; nobody where the station has nobody else who may agree. */
async function findSecond(
  keyring: Keyring,
  operator: KeyringOperator,
  { request, device }: { request: RestoreRequest; device: Buffer },
): Promise<KeyringOperator | null> {
  const others = approversBeside(keyring, [operator.operatorId])
  if (others.length === 0) return null
  if (!request.second && request.isAlone) return null
  if (!request.second) throw new AppError('station/second-person-needed')
  const second = findOperator(keyring, request.second.account)
  if (second?.operatorId === operator.operatorId) throw new AppError('station/second-person-same')
  const keys = second && (await openForOperator(keyring, second, { secret: request.second.password, device }))
  if (!keys) throw new AppError('station/wrong-password')
  forgetKeys(keys)
  if (!others.includes(second)) throw new AppError('station/second-person-role')
  return second
}

async function stage(
  backup: BackupFile,
  { folder, space, now, checkpoint, onProgress }: RestoreContext,
  { keys, ...restored }: Restored & { keys: StationKeys },
): Promise<void> {
  const { keyring } = restored
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
  try {
    await journal.readTail(keys.journalKey)
    // Before it is in place: nothing is ever restored without a trace.
    await journal.append(keys.journalKey, null, serviceOperation({ ...restored, event: 'station:restore' }, now()))
  } finally {
    await journal.close()
  }
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
