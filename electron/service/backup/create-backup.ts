import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedFile } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalPosition } from '../../../src/shared/operation'
import { readPieces, removeIfThere, writeFully } from '../durable-files'
import type { ExportFiles } from '../files/export-files'
import { segmentFileName } from '../journal/format'
import type { Journal } from '../journal/journal'
import type { Keyring } from '../keys/keyring'
import { encodeKeyring } from '../keys/keyring-file'
import { localDay } from '../local-day'
import { passOnCancel, type Checkpoint } from '../running-jobs'
import type { SpaceGuard } from '../space-guard'
import { BackupFile } from './backup-file'
import { encodeBackupEnd, encodeBackupHead, HEAD_BYTES, KEYRING_NAME, type BackupManifest } from './backup-format'

export interface BackupSource {
  readonly keyring: Keyring
  readonly journal: Journal
  readonly journalFolder: string
  /** Key of the manifest's HMAC, see `manifestKey`. */
  readonly macKey: Buffer
  readonly exports: ExportFiles
  readonly space: SpaceGuard
  readonly now: () => number
  readonly onProgress: (job: 'backup' | 'verify', done: number, total: number) => void
  readonly checkpoint: Checkpoint
}

export type CreatedBackup = SavedFile & { head: JournalPosition; verified: true }

/**
 * Writes the whole station as of now into one file under `exports/` and reads it back, sums and chain, before it
 * answers. Operations may be appended meanwhile; they are not part of it.
 *
 * @throws AppError `journal/space-low`, `file/write-failed`, `backup/verify-failed`, `file/cancelled`: no file is left
 */
export async function createBackup(source: BackupSource): Promise<CreatedBackup> {
  const { journal, keyring, exports, space } = source
  const head = journal.head()
  const segments = journal.extent() // taken in the same moment as the head
  await space.requireRoom(segments.reduce((sum, segment) => sum + segment.bytes, 0))
  const fileName = `备份-${keyring.countyCode}-${localDay(source.now())}-s${head.seq}.station-backup`
  const partPath = exports.partPath(fileName)
  try {
    const sha256 = await writeBackup(source, partPath, { head, segments })
    await verify(source, partPath)
    return { ...(await exports.publish(partPath, fileName, sha256)), head, verified: true }
  } finally {
    await removeIfThere(partPath)
  }
}

interface Content {
  readonly head: JournalPosition
  readonly segments: readonly { segment: number; bytes: number }[]
}

/** Returns the SHA-256 of the file. */
async function writeBackup(source: BackupSource, path: string, content: Content): Promise<string> {
  const keyring = encodeKeyring(source.keyring)
  const total = content.segments.reduce((sum, segment) => sum + segment.bytes, keyring.byteLength)
  const handle = await open(path, 'wx', 0o600)
  try {
    const writer = new BackupWriter(handle, (done) => {
      source.checkpoint()
      source.onProgress('backup', Math.min(done, total), total)
    })
    await writer.write(encodeBackupHead())
    const files: BackupManifest['files'] = [await writer.writeFile(KEYRING_NAME, [keyring])]
    for (const { segment, bytes } of content.segments) {
      const name = segmentFileName(segment)
      const from = await open(join(source.journalFolder, name), 'r')
      files.push(await writer.writeFile(name, readPieces(from, 0, bytes)).finally(() => from.close()))
    }
    const createdAt = new Date(source.now()).toISOString()
    const { storeId } = source.keyring
    await writer.write(encodeBackupEnd({ format: 1, storeId, createdAt, head: content.head, files }, source.macKey))
    await handle.sync()
    return writer.finish()
  } catch (cause) {
    passOnCancel(cause)
    throw new AppError('file/write-failed', {}, { cause })
  } finally {
    await handle.close()
  }
}

class BackupWriter {
  readonly #whole = createHash('sha256')
  #position = 0

  constructor(
    private readonly handle: FileHandle,
    private readonly onWritten: (bytes: number) => void,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    await writeFully(this.handle, bytes, this.#position)
    this.#whole.update(bytes)
    this.#position += bytes.byteLength
    this.onWritten(Math.max(0, this.#position - HEAD_BYTES))
  }

  async writeFile(
    name: string,
    pieces: Iterable<Buffer> | AsyncIterable<Buffer>,
  ): Promise<BackupManifest['files'][number]> {
    const hash = createHash('sha256')
    const start = this.#position
    for await (const piece of pieces) {
      hash.update(piece)
      await this.write(piece)
    }
    return { name, bytes: this.#position - start, sha256: hash.digest('hex') }
  }

  finish(): string {
    return this.#whole.digest('hex')
  }
}

async function verify(source: BackupSource, path: string): Promise<void> {
  try {
    const backup = await BackupFile.open(path)
    try {
      await backup.check((done, total) => {
        source.checkpoint()
        source.onProgress('verify', done, total)
      })
      source.checkpoint()
      if (!backup.isGenuine(source.macKey)) throw new Error('manifest')
    } finally {
      await backup.close()
    }
  } catch (cause) {
    passOnCancel(cause)
    throw new AppError('backup/verify-failed', {}, { cause })
  }
}
