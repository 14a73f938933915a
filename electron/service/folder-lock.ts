import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, open, readFile, rename } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../src/shared/errors/app-error'
import { errnoOf, removeIfThere, writeFully } from './durable-files'

/** What the lock file tells about its holder. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Start of the process in clock ticks since boot (Linux); '' where nobody tells. Pids are used again. */
  readonly startedAt: string
  /** Changes with every start of the machine (Linux); '' where nobody tells. */
  readonly bootId: string
  readonly token: string
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // not Linux, or the process is gone
  }
}

function startOf(pid: number): string {
  const text = readProc(`/proc/${pid}/stat`)
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errnoOf(error) !== 'ESRCH' // EPERM: alive, of another account
  }
}

/** The running process as a holder. */
export function describeThisProcess(): LockHolder {
  return {
    pid: process.pid,
    host: hostname(),
    startedAt: startOf(process.pid),
    bootId: readProc('/proc/sys/kernel/random/boot_id').trim(),
    token: randomUUID(),
  }
}

/**
 * Whether a lock was left behind: its holder ran on this machine and is no more. A holder on another machine
 * cannot be asked and counts as alive.
 */
export function isStale(holder: LockHolder, here: LockHolder): boolean {
  if (holder.host !== here.host) return false
  if (holder.bootId !== here.bootId) return true
  if (!isAlive(holder.pid)) return true
  return holder.startedAt !== startOf(holder.pid)
}

function parseHolder(text: string): LockHolder | null {
  try {
    const value = JSON.parse(text) as Partial<LockHolder> | null
    if (typeof value?.pid !== 'number' || typeof value.host !== 'string') return null
    const { pid, host, startedAt = '', bootId = '', token = '' } = value
    return { pid, host, startedAt, bootId, token }
  } catch {
    return null // the holder was killed while writing it
  }
}

/** Reads the lock. One without content may be written this very moment, so it is given time before it counts as cut. */
async function readLock(path: string): Promise<{ text: string | null; holder: LockHolder | null }> {
  for (let attempt = 0; ; attempt++) {
    const text = await readFile(path, 'utf8').catch(() => null)
    const holder = text === null ? null : parseHolder(text)
    if (text === null || holder || attempt === 10) return { text, holder }
    await wait(50)
  }
}

/** One service at a time in a data folder, shown by a file that only one process can make. */
export class FolderLock {
  private constructor(
    private readonly path: string,
    private readonly token: string,
  ) {}

  /** @throws AppError `journal/folder-in-use` when a living process holds the folder */
  static async acquire(path: string, here: LockHolder = describeThisProcess()): Promise<FolderLock> {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (await FolderLock.#create(path, here)) return new FolderLock(path, here.token)
      const { text, holder } = await readLock(path)
      if (text === null) continue // released this moment
      if (holder && !isStale(holder, here)) {
        throw new AppError('journal/folder-in-use', { pid: String(holder.pid), host: holder.host })
      }
      if (await FolderLock.#takeOver(path, text, here)) return new FolderLock(path, here.token)
      await wait(20) // somebody else is taking it over; the next look finds a living holder
    }
    throw new AppError('journal/folder-in-use', { pid: '?', host: here.host })
  }

  /** Gives the folder free, unless the lock is no longer ours. */
  async release(): Promise<void> {
    const text = await readFile(this.path, 'utf8').catch(() => '')
    if (parseHolder(text)?.token === this.token) await removeIfThere(this.path)
  }

  /**
   * Puts our lock in the place of a stale one. Many may find the same stale lock; only the holder of a second lock may
   * replace it, so that nothing changes between its last look and the replacement. The file is never away meanwhile:
   * a gap would let a newcomer make one of their own. A second lock left behind by a kill is taken over in the same way.
   */
  static async #takeOver(path: string, staleText: string, here: LockHolder): Promise<boolean> {
    const guard = await FolderLock.acquire(`${path}.takeover`, here).catch((error: unknown) => {
      if (error instanceof AppError) return null // held by a living process this moment
      throw error
    })
    if (!guard) return false
    try {
      if ((await readFile(path, 'utf8').catch(() => null)) !== staleText) return false
      await rename(await FolderLock.#write(path, here), path)
      return true
    } finally {
      await guard.release()
    }
  }

  /** Makes the lock with its content in one step, or says that there is one. */
  static async #create(path: string, here: LockHolder): Promise<boolean> {
    const written = await FolderLock.#write(path, here)
    try {
      await link(written, path).catch((error: unknown) => {
        if (errnoOf(error) === 'EEXIST') throw error
        return copyFile(written, path, constants.COPYFILE_EXCL) // a file system without hard links
      })
      return true
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false
      throw error
    } finally {
      await removeIfThere(written)
    }
  }

  static async #write(path: string, here: LockHolder): Promise<string> {
    const own = `${path}.${here.token}`
    const handle = await open(own, 'w', 0o600)
    try {
      await writeFully(handle, Buffer.from(JSON.stringify(here)), 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return own
  }
}
