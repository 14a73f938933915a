import { hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { errnoOf, hashFile, readExactly, renameDurably } from '../durable-files'
import { PartFile, type FilePart } from '../files/part-file'
import { SerialQueue } from '../serial-queue'
import type { SpaceGuard } from '../space-guard'

/*
 * Header, 64 bytes: magic 8 · format 4 · parts 4 · journal number 8 · bytes after the header 8 · SHA-256 of (these 32
 * bytes ‖ SHA-256 of the bytes after the header) 32. Then each part: length 4 · bytes, encrypted by the caller.
 */
const MAGIC = Buffer.from('STNSNAP\n', 'latin1')
const HEADER_BYTES = 64
const FIELDS_BYTES = 32
const FORMAT = 1

export interface SnapshotPart extends FilePart {
  readonly name: string
  /** Journal number that the snapshot stands for. */
  readonly seq: number
}

interface SnapshotMap {
  readonly seq: number
  readonly parts: readonly { readonly offset: number; readonly bytes: number }[]
}

function encodeHeader(parts: number, seq: number, file: { bytes: number; hash: Buffer }): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  MAGIC.copy(header)
  header.writeUInt32BE(FORMAT, 8)
  header.writeUInt32BE(parts, 12)
  header.writeBigUInt64BE(BigInt(seq), 16)
  header.writeBigUInt64BE(BigInt(file.bytes), 24)
  sealOf(header, file.hash).copy(header, FIELDS_BYTES)
  return header
}

function sealOf(header: Buffer, bodyHash: Buffer): Buffer {
  return hash('sha256', Buffer.concat([header.subarray(0, FIELDS_BYTES), bodyHash]), 'buffer')
}

/** Copies of views (the search index), so that sign-in need not rebuild them. Losing one costs time, never a record. */
export class Snapshots {
  readonly #unfinished = new Map<string, { file: PartFile; seq: number }>()
  readonly #maps = new Map<string, SnapshotMap | null>()
  readonly #queue = new SerialQueue()

  constructor(
    private readonly folder: string,
    private readonly space: SpaceGuard,
  ) {}

  /** Takes the next part; the last one replaces the old snapshot. @throws AppError `file/write-failed`, `journal/space-low` */
  writePart(part: SnapshotPart): Promise<void> {
    return this.#queue.run(async () => {
      await this.space.requireRoom(part.bytes.byteLength)
      const entry = await this.#entryFor(part)
      this.#unfinished.delete(part.name)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.bytes.byteLength)
      await entry.file.add(part, length)
      if (!entry.file.isComplete) {
        this.#unfinished.set(part.name, entry)
        return
      }
      await entry.file.finish((bodyHash) =>
        encodeHeader(part.parts, part.seq, { bytes: entry.file.bytes, hash: bodyHash }),
      )
      await renameDurably(this.#path(part.name, 'tmp'), this.#path(part.name, 'snap'))
      this.#maps.delete(part.name)
    })
  }

  /** One part of the valid snapshot; `null` when there is none, or no such part. */
  readPart(name: string, part: number): Promise<{ seq: number; parts: number; bytes: Uint8Array<ArrayBuffer> } | null> {
    return this.#queue.run(async () => {
      if (!this.#maps.has(name)) this.#maps.set(name, await this.#check(name))
      const map = this.#maps.get(name)
      const place = map?.parts[part]
      if (!map || !place) return null
      const handle = await open(this.#path(name, 'snap'), 'r')
      try {
        // A copy of its own: a small buffer is a window on a pool that would be cloned whole on its way to the page.
        const bytes = new Uint8Array(await readExactly(handle, place.offset, place.bytes))
        return { seq: map.seq, parts: map.parts.length, bytes }
      } finally {
        await handle.close()
      }
    })
  }

  async close(): Promise<void> {
    await this.#queue.run(async () => {
      for (const { file } of this.#unfinished.values()) await file.discard()
      this.#unfinished.clear()
    })
  }

  #path(name: string, ending: 'snap' | 'tmp'): string {
    return join(this.folder, `${name}.${ending}`)
  }

  async #entryFor({ name, seq, part, parts }: SnapshotPart): Promise<{ file: PartFile; seq: number }> {
    const known = this.#unfinished.get(name)
    if (part > 0) {
      if (known?.seq === seq) return known
      throw new AppError('file/write-failed')
    }
    await known?.file.discard()
    const path = this.#path(name, 'tmp')
    const file = await PartFile.start({ path, parts, failure: 'file/write-failed', headerBytes: HEADER_BYTES })
    return { file, seq }
  }

  /** Reads a whole snapshot once and finds its parts; `null`: missing or damaged. */
  async #check(name: string): Promise<SnapshotMap | null> {
    let handle: FileHandle
    try {
      handle = await open(this.#path(name, 'snap'), 'r')
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      throw error
    }
    try {
      const { size } = await handle.stat()
      if (size < HEADER_BYTES) return null
      const header = await readExactly(handle, 0, HEADER_BYTES)
      const bodyHash = Buffer.from(await hashFile(this.#path(name, 'snap'), HEADER_BYTES), 'hex')
      if (!header.subarray(0, 8).equals(MAGIC) || header.readUInt32BE(8) !== FORMAT) return null
      if (!sealOf(header, bodyHash).equals(header.subarray(FIELDS_BYTES))) return null
      return { seq: Number(header.readBigUInt64BE(16)), parts: await findParts(handle, header.readUInt32BE(12)) }
    } finally {
      await handle.close()
    }
  }
}

async function findParts(handle: FileHandle, count: number): Promise<SnapshotMap['parts']> {
  const parts: { offset: number; bytes: number }[] = []
  let offset = HEADER_BYTES
  for (let part = 0; part < count; part++) {
    const bytes = (await readExactly(handle, offset, 4)).readUInt32BE(0)
    parts.push({ offset: offset + 4, bytes })
    offset += 4 + bytes
  }
  return parts
}
