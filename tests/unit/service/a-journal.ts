import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Journal, type JournalOptions } from '../../../electron/service/journal/journal'
import { SpaceGuard } from '../../../electron/service/space-guard'
import { parseSegmentFileName } from '../../../electron/service/journal/format'
import type { SegmentSource } from '../../../electron/service/journal/scan'
import type { Operation } from '../../../src/shared/operation'
import { aFolder, anOperation } from './a-station'

export const STORE_ID = '01990000-0000-7000-8000-000000000001'

export interface OpenJournal {
  readonly journal: Journal
  readonly options: JournalOptions
  readonly key: Buffer
  readonly operations: Operation[]
}

/** A journal in a folder of its own, with so many operations. */
export async function aJournal(count: number, changes: Partial<JournalOptions> = {}): Promise<OpenJournal> {
  const folder = await aFolder()
  const options = { folder, storeId: STORE_ID, space: new SpaceGuard(folder, 0), now: () => 0, ...changes }
  const journal = await Journal.create(options)
  onTestFinished(() => journal.close())
  const key = randomBytes(32)
  const operations: Operation[] = []
  for (let seq = 0; seq < count; seq++) {
    const op = anOperation()
    operations.push(op)
    await journal.append(key, seq, op)
  }
  return { journal, options, key, operations }
}

/** The segment files of a folder, by number. */
export async function segmentBytes(folder: string): Promise<Map<number, Buffer>> {
  const found = new Map<number, Buffer>()
  for (const name of (await readdir(folder)).sort()) {
    const segment = parseSegmentFileName(name)
    if (segment !== null) found.set(segment, await readFile(join(folder, name)))
  }
  return found
}

/** Segments held in memory. */
export function sourceOf(segments: ReadonlyMap<number, Buffer>): SegmentSource {
  return {
    list: () => Promise.resolve([...segments.keys()]),
    read: (segment) => Promise.resolve(segments.get(segment) ?? null),
  }
}
