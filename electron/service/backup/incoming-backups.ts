import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { removeIfThere } from '../durable-files'
import { PartFile, type FilePart } from '../files/part-file'
import { SerialQueue } from '../serial-queue'
import type { SpaceGuard } from '../space-guard'

/** A backup file on its way in, part by part, kept until it is restored or another one comes. */
export class IncomingBackups {
  readonly #queue = new SerialQueue()
  #current: { token: string; file: PartFile; path: string; isWhole: boolean } | null = null

  constructor(
    private readonly folder: string,
    private readonly space: SpaceGuard,
  ) {}

  /** @throws AppError `backup/incomplete` when a part is missing; `journal/space-low` */
  putPart(token: string, part: FilePart): Promise<void> {
    return this.#queue.run(async () => {
      await this.space.requireRoom(part.bytes.byteLength)
      if (part.part === 0) await this.#start(token, part.parts)
      const current = this.#current
      if (current?.token !== token || current.isWhole) throw new AppError('backup/incomplete')
      await current.file.add(part)
      if (!current.file.isComplete) return
      await current.file.finish()
      current.isWhole = true
    })
  }

  /** Path of the whole file. @throws AppError `backup/incomplete` */
  getPath(token: string): string {
    const current = this.#current
    if (current?.token !== token || !current.isWhole) throw new AppError('backup/incomplete')
    return current.path
  }

  /** Drops the file. */
  clear(): Promise<void> {
    return this.#queue.run(async () => {
      const current = this.#current
      this.#current = null
      if (current?.isWhole) await removeIfThere(current.path)
      else await current?.file.discard()
    })
  }

  async #start(token: string, parts: number): Promise<void> {
    await this.#current?.file.discard()
    // The token comes from outside and never becomes part of a path as it is.
    const name = createHash('sha256').update(token).digest('hex').slice(0, 16)
    const path = join(this.folder, `${name}.part`)
    const file = await PartFile.start({ path, parts, failure: 'backup/incomplete' })
    this.#current = { token, file, path, isWhole: false }
  }
}
