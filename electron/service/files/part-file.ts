import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import { AppError } from '../../../src/shared/errors/app-error'
import { removeIfThere, writeFully } from '../durable-files'

/** One piece of a file that comes in several messages, counted from 0. */
export interface FilePart {
  readonly part: number
  readonly parts: number
  readonly bytes: Uint8Array
}

export interface PartFileOptions {
  /** Temporary place; the caller renames it when it is complete. */
  readonly path: string
  readonly parts: number
  /** What a part out of order, or a failed write, is called. */
  readonly failure: AppErrorCode
  /** Bytes left free at the start for a header that is known only at the end. */
  readonly headerBytes?: number
}

/** A file that is handed in part by part. Until it is complete and flushed it has a temporary name. */
export class PartFile {
  readonly #hash = createHash('sha256')
  #nextPart = 0
  #position: number

  private constructor(
    private readonly options: PartFileOptions,
    private readonly handle: FileHandle,
  ) {
    this.#position = options.headerBytes ?? 0
  }

  static async start(options: PartFileOptions): Promise<PartFile> {
    return new PartFile(options, await open(options.path, 'w', 0o600))
  }

  /** Bytes written, without the header. */
  get bytes(): number {
    return this.#position - (this.options.headerBytes ?? 0)
  }

  get isComplete(): boolean {
    return this.#nextPart === this.options.parts
  }

  /** Writes the next part. After a failure the file is gone. @throws AppError the given failure */
  async add(part: FilePart, lead: Uint8Array = new Uint8Array()): Promise<void> {
    try {
      if (part.part !== this.#nextPart || part.parts !== this.options.parts) throw new Error('part out of order')
      for (const bytes of [lead, part.bytes]) {
        await writeFully(this.handle, bytes, this.#position)
        this.#hash.update(bytes)
        this.#position += bytes.byteLength
      }
      this.#nextPart++
    } catch (cause) {
      await this.discard()
      throw new AppError(this.options.failure, {}, { cause })
    }
  }

  /** Flushes and closes. `makeHeader` gets the hash of everything after the header. Returns that hash. */
  async finish(makeHeader?: (hash: Buffer) => Buffer): Promise<string> {
    const hash = this.#hash.digest()
    try {
      if (makeHeader) await writeFully(this.handle, makeHeader(hash), 0)
      await this.handle.sync()
      await this.handle.close()
    } catch (cause) {
      await this.discard()
      throw new AppError(this.options.failure, {}, { cause })
    }
    return hash.toString('hex')
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined) // may be closed already
    await removeIfThere(this.options.path)
  }
}
