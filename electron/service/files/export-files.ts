import { randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { ResponseOf, SavedFile } from '../../../src/shared/contract/contract'
import { PART_BYTES } from '../../../src/shared/contract/limits'
import { AppError } from '../../../src/shared/errors/app-error'
import { exists, hashFile, readExactly, removeIfThere, renameDurably } from '../durable-files'
import { SerialQueue } from '../serial-queue'
import type { SpaceGuard } from '../space-guard'
import { PartFile, type FilePart } from './part-file'

/** Files that one window may be writing at the same time; more means that somebody forgot to finish. */
const MAX_UNFINISHED = 16

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Whether a text is a plain file name on every system: no folder, no device, not hidden, no trailing dot or blank. */
export function isBareFileName(name: string): boolean {
  if (/[\\/:*?"<>|\u0000-\u001f]/.test(name) || name === '' || name.length > 120) return false
  return !name.startsWith('.') && !/[. ]$/.test(name) && !deviceName.test(name)
}

export interface ExportPart extends FilePart {
  readonly fileName: string
  /** Tells the parts of one file from those of another. */
  readonly token: string
}

/** What people take away from the station: papers, lists, batches, backups. All in one folder, nothing overwritten. */
export class ExportFiles {
  readonly #unfinished = new Map<string, { file: PartFile; partPath: string; fileName: string }>()
  readonly #queue = new SerialQueue()

  constructor(
    private readonly folder: string,
    private readonly space: SpaceGuard,
  ) {}

  /**
   * Takes the next part of a file; the last one makes it real and answers with it.
   *
   * @throws AppError `file/name-not-allowed`, `file/write-failed`, `journal/space-low`
   */
  writePart(part: ExportPart): Promise<SavedFile | null> {
    return this.#queue.run(async () => {
      if (!isBareFileName(part.fileName)) throw new AppError('file/name-not-allowed')
      await this.space.requireRoom(part.bytes.byteLength)
      if (part.part === 0) await this.#start(part)
      const entry = this.#unfinished.get(part.token)
      if (entry?.fileName !== part.fileName) throw new AppError('file/write-failed')
      try {
        await entry.file.add(part)
        if (!entry.file.isComplete) return null
        this.#unfinished.delete(part.token)
        return await this.#publish(entry.partPath, part.fileName, await entry.file.finish())
      } catch (error) {
        this.#unfinished.delete(part.token)
        throw error
      }
    })
  }

  /** Gives a flushed file its name and reads it back. `sha256` is what it must hold. @throws AppError `file/write-failed` */
  publish(partPath: string, fileName: string, sha256: string): Promise<SavedFile> {
    return this.#queue.run(() => this.#publish(partPath, fileName, sha256))
  }

  /** Place for a file that is made here; to be published later. */
  partPath(fileName: string): string {
    return join(this.folder, `${fileName}.${randomUUID().slice(0, 8)}.part`)
  }

  /** Path of a file that is there. @throws AppError `file/name-not-allowed`, `file/not-found` */
  async getPath(fileName: string): Promise<string> {
    if (!isBareFileName(fileName)) throw new AppError('file/name-not-allowed')
    const path = join(this.folder, fileName)
    if (!(await exists(path))) throw new AppError('file/not-found')
    return path
  }

  /** A piece of a file that is there, counted from 0. @throws AppError `file/not-found`, `file/name-not-allowed` */
  async readPart(fileName: string, part: number): Promise<ResponseOf<'file:read-part'>> {
    const handle = await open(await this.getPath(fileName), 'r')
    try {
      const { size } = await handle.stat()
      const parts = Math.max(1, Math.ceil(size / PART_BYTES))
      if (part >= parts) throw new AppError('file/not-found')
      const start = part * PART_BYTES
      return { bytes: new Uint8Array(await readExactly(handle, start, Math.min(PART_BYTES, size - start))), parts }
    } finally {
      await handle.close()
    }
  }

  async close(): Promise<void> {
    await this.#queue.run(async () => {
      for (const { file } of this.#unfinished.values()) await file.discard()
      this.#unfinished.clear()
    })
  }

  async #start({ token, fileName, parts }: ExportPart): Promise<void> {
    const forgotten = this.#unfinished.size >= MAX_UNFINISHED ? this.#unfinished.keys().next().value : token
    if (forgotten !== undefined) {
      await this.#unfinished.get(forgotten)?.file.discard()
      this.#unfinished.delete(forgotten)
    }
    const partPath = this.partPath(fileName)
    const file = await PartFile.start({ path: partPath, parts, failure: 'file/write-failed' })
    this.#unfinished.set(token, { file, partPath, fileName })
  }

  async #publish(partPath: string, fileName: string, sha256: string): Promise<SavedFile> {
    const path = join(this.folder, await this.#freeName(fileName))
    try {
      await renameDurably(partPath, path)
    } catch (cause) {
      await removeIfThere(partPath)
      throw new AppError('file/write-failed', {}, { cause })
    }
    // Read from the disk what the person will carry away, not what was meant to be there.
    const found = await hashFile(path)
    if (found !== sha256) {
      await removeIfThere(path)
      throw new AppError('file/write-failed')
    }
    const { size } = await stat(path)
    return { fileName: path.slice(this.folder.length + 1), path, sha256, bytes: size }
  }

  /** The name itself, or with -2, -3 … before the ending. Only this service writes here, so nobody takes it meanwhile. */
  async #freeName(fileName: string): Promise<string> {
    const ending = extname(fileName)
    const stem = fileName.slice(0, fileName.length - ending.length)
    let name = fileName
    for (let count = 2; await exists(join(this.folder, name)); count++) name = `${stem}-${count}${ending}`
    return name
  }
}
