import { createHash } from 'node:crypto'
import { open, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const CHUNK_BYTES = 1024 * 1024
const RENAME_TRIES = 5

/** Node's code of a failed file operation (`ENOENT`), or '' when the failure is of another kind. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code ?? ''
}

/** Writes all bytes; one call of the system may write fewer than asked. */
export async function writeFully(
  handle: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done)
    if (bytesWritten === 0) throw new Error('nothing written')
    done += bytesWritten
  }
}

/** Makes new and renamed entries of a folder durable. Windows has no such call: NTFS logs its folders itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames and makes it durable. Scanners on Windows may hold a new file for a moment, so a refusal is tried again. */
export async function renameDurably(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      break
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error))
      if (process.platform !== 'win32' || !held || attempt === RENAME_TRIES) throw error
      await wait(100 * attempt)
    }
  }
  await syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
}

/** Writes a file so that after a crash there is either the old one or the whole new one. */
export async function replaceFile(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const fresh = `${path}.new`
  const handle = await open(fresh, 'w', mode)
  try {
    await writeFully(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await renameDurably(fresh, path)
}

/** Reads `length` bytes at a place. @throws Error when the file ends before */
export async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) throw new Error('file ends too early')
    done += bytesRead
  }
  return bytes
}

/** Pieces of a file from `start` up to `end` (not included). */
export async function* readPieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end; position += CHUNK_BYTES) {
    yield await readExactly(handle, position, Math.min(CHUNK_BYTES, end - position))
  }
}

/** SHA-256 of a file as it is on the disk, from a place to its end, in hex. */
export async function hashFile(path: string, start = 0): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    const { size } = await handle.stat()
    for await (const piece of readPieces(handle, start, size)) hash.update(piece)
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

/** Removes a file; that it is not there is fine. */
export async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error
  })
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return false
      throw error
    },
  )
}
