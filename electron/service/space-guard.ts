import { statfs } from 'node:fs/promises'
import { AppError } from '../../src/shared/errors/app-error'

/** Below this the station stops writing: a full disk has emptied browser databases whole. */
export const NEEDED_BYTES = 500 * 1024 * 1024

const MB = 1024 * 1024

/** Watches the free space of the disk that holds the data folder. */
export class SpaceGuard {
  constructor(
    private readonly folder: string,
    /** Least free bytes with which anything is written. */
    readonly neededBytes: number = NEEDED_BYTES,
  ) {}

  /** Bytes that this account may still use. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.folder)
    return bavail * bsize
  }

  /**
   * To be called before every append.
   *
   * @param pendingBytes what is about to be written; asked for three times over: journal, query view, one spare
   * @throws AppError `journal/space-low` with `freeMb` and `neededMb`
   */
  requireSpace(pendingBytes: number): Promise<void> {
    return this.requireRoom(3 * pendingBytes)
  }

  /** To be called before writing a file of a known size. @throws AppError `journal/space-low` */
  async requireRoom(fileBytes: number): Promise<void> {
    const free = await this.freeBytes()
    const needed = this.neededBytes + fileBytes
    if (free < needed) {
      throw new AppError('journal/space-low', { freeMb: Math.floor(free / MB), neededMb: Math.ceil(needed / MB) })
    }
  }
}
