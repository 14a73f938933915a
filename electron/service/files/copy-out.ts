import { createHash, randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { hashFile, readPieces, removeIfThere, renameDurably, writeFully } from '../durable-files'
import { passOnCancel, type Checkpoint } from '../running-jobs'

export interface CopyControl {
  readonly checkpoint: Checkpoint
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Copies a file to where a person wants it, piece by piece, and reads the copy back before it gets its name. Stopped or
 * failed, it leaves nothing there.
 *
 * @throws AppError `file/write-failed`, `file/cancelled`
 */
export async function copyOut(from: string, to: string, { checkpoint, onProgress }: CopyControl): Promise<void> {
  const partPath = `${to}.${randomUUID().slice(0, 8)}.part` // a place of the person's own: no file there is ours
  try {
    const sum = await writeCopy(from, partPath, { checkpoint, onProgress })
    if ((await hashFile(partPath)) !== sum) throw new Error('check sum')
    checkpoint()
    await renameDurably(partPath, to)
  } catch (cause) {
    await removeIfThere(partPath)
    passOnCancel(cause)
    throw new AppError('file/write-failed', {}, { cause })
  }
}

/**
 * Whether two places are on one volume: a copy there is lost together with the original. Two volumes may still be parts
 * of one disk, which the system does not tell.
 */
export async function isOnSameVolume(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([stat(dirname(one)), stat(dirname(other))])
  return left.dev === right.dev
}

/** Returns the SHA-256 of what was read. */
async function writeCopy(from: string, to: string, { checkpoint, onProgress }: CopyControl): Promise<string> {
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const { size } = await source.stat()
      const hash = createHash('sha256')
      let done = 0
      for await (const piece of readPieces(source, 0, size)) {
        checkpoint()
        await writeFully(target, piece, done)
        hash.update(piece)
        done += piece.byteLength
        onProgress(done, size)
      }
      await target.sync()
      return hash.digest('hex')
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
