import { hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { AppError } from '../../../src/shared/errors/app-error'
import { readExactly } from '../durable-files'
import { parseSegmentFileName, segmentFileName } from '../journal/format'
import { MAX_SEGMENT_FILE_BYTES, scanJournal, type SegmentSource } from '../journal/scan'
import { parseKeyring } from '../keys/keyring-file'
import type { Keyring } from '../keys/keyring'
import { passOnCancel } from '../running-jobs'
import {
  checkBackupHead,
  FOOTER_BYTES,
  HEAD_BYTES,
  isManifestGenuine,
  KEYRING_NAME,
  MAX_MANIFEST_BYTES,
  parseBackupFooter,
  parseManifest,
  type BackupFooter,
  type BackupManifest,
} from './backup-format'

/** Told while a file is checked: bytes so far, bytes in all. What it throws ends the check. */
export type CheckProgress = (done: number, total: number) => void

interface Place {
  readonly start: number
  readonly bytes: number
  readonly sha256: string
}

/** A backup file opened for reading. Trusts nothing in it that was not checked. */
export class BackupFile {
  readonly #places = new Map<string, Place>()

  private constructor(
    private readonly handle: FileHandle,
    readonly manifest: BackupManifest,
    private readonly end: { text: Buffer; footer: BackupFooter },
  ) {
    let start = HEAD_BYTES
    for (const { name, bytes, sha256 } of manifest.files) {
      this.#places.set(name, { start, bytes, sha256 })
      start += bytes
    }
  }

  /** @throws AppError `backup/not-a-backup`, `backup/damaged`, `journal/newer-format` */
  static async open(path: string): Promise<BackupFile> {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      checkBackupHead(await readExactly(handle, 0, Math.min(size, HEAD_BYTES)))
      const footerAt = size - FOOTER_BYTES
      const footer = footerAt < HEAD_BYTES ? null : parseBackupFooter(await readExactly(handle, footerAt, FOOTER_BYTES))
      const textAt = footerAt - (footer?.manifestBytes ?? 0)
      if (!footer || textAt < HEAD_BYTES || footer.manifestBytes > MAX_MANIFEST_BYTES) {
        throw new AppError('backup/damaged')
      }
      const text = await readExactly(handle, textAt, footer.manifestBytes)
      const manifest = parseManifest(text, footer)
      const filesEnd = manifest.files.reduce((sum, file) => sum + file.bytes, HEAD_BYTES)
      if (filesEnd !== textAt) throw new AppError('backup/damaged')
      return new BackupFile(handle, manifest, { text, footer })
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** @param macKey see `manifestKey` */
  isGenuine(macKey: Buffer): boolean {
    return isManifestGenuine(this.end.text, this.end.footer, macKey)
  }

  /** A file out of the backup, checked against its sum. @throws AppError `backup/damaged` */
  async read(name: string): Promise<Buffer> {
    const place = this.#places.get(name)
    if (!place || place.bytes > MAX_SEGMENT_FILE_BYTES) throw new AppError('backup/damaged')
    const bytes = await readExactly(this.handle, place.start, place.bytes)
    if (hash('sha256', bytes) !== place.sha256) throw new AppError('backup/damaged')
    return bytes
  }

  /** The keyring; belongs to the same station as the manifest. @throws AppError `backup/damaged` */
  async readKeyring(): Promise<Keyring> {
    const bytes = await this.read(KEYRING_NAME)
    try {
      const keyring = parseKeyring(bytes)
      if (keyring.storeId === this.manifest.storeId) return keyring
    } catch (cause) {
      throw new AppError('backup/damaged', {}, { cause })
    }
    throw new AppError('backup/damaged')
  }

  /** Checks every sum and the whole chain up to the head of the manifest. @throws AppError `backup/damaged` */
  async check(onProgress: CheckProgress): Promise<void> {
    await this.readKeyring()
    const { head, storeId } = this.manifest
    try {
      const scan = await scanJournal(this.#segments(onProgress), storeId)
      const isWhole = scan.tornTail === null && scan.index.count === head.seq
      if (isWhole && scan.headHash.toString('hex') === head.hash) return
    } catch (cause) {
      passOnCancel(cause)
      throw new AppError('backup/damaged', {}, { cause })
    }
    throw new AppError('backup/damaged')
  }

  close(): Promise<void> {
    return this.handle.close()
  }

  #segments(onProgress: CheckProgress): SegmentSource {
    const numbers = [...this.#places.keys()].map(parseSegmentFileName).filter((found) => found !== null)
    const total = this.manifest.files.reduce((sum, file) => sum + file.bytes, 0)
    let done = 0
    return {
      list: () => Promise.resolve(numbers.sort((left, right) => left - right)),
      read: async (segment) => {
        const bytes = await this.read(segmentFileName(segment))
        done += bytes.byteLength
        onProgress(done, total)
        return bytes
      },
    }
  }
}
