import { mkdir, open, truncate, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile, syncFolder } from '../durable-files'
import { segmentFileName } from './format'
import type { TornTail } from './scan'

/**
 * Takes an interrupted write off the end of the journal. The cut bytes go to `aside/` first: what looks like rubbish
 * may be what somebody needs one day.
 *
 * @returns number of bytes put aside
 */
export async function cutTornTail(folder: string, tail: TornTail, nowMs: number): Promise<number> {
  const aside = join(folder, 'aside')
  await mkdir(aside, { recursive: true, mode: 0o700 })
  const name = `${new Date(nowMs).toISOString().replace(/[:.]/g, '-')}.bin`
  await replaceFile(join(aside, name), tail.bytes)
  await syncFolder(folder)
  const path = join(folder, segmentFileName(tail.segment))
  if (tail.offset === 0) {
    await unlink(path) // not even its header arrived; the next write makes it anew
  } else {
    await truncate(path, tail.offset)
    const handle = await open(path, 'r+')
    await handle.sync().finally(() => handle.close())
  }
  await syncFolder(folder)
  return tail.bytes.byteLength
}
