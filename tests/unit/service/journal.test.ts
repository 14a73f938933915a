import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chainHashAt, genesisHash, SEGMENT_HEADER_BYTES } from '../../../electron/service/journal/format'
import { Journal } from '../../../electron/service/journal/journal'
import type { OpenSegment } from '../../../electron/service/journal/segment-writer'
import { aJournal, segmentBytes, STORE_ID } from './a-journal'
import { anOperation } from './a-station'

describe('appending', () => {
  it('numbers from 1 and answers with the chain hash that can be asked for later', async () => {
    const { journal, key } = await aJournal(0)
    expect(journal.head()).toEqual({ seq: 0, hash: genesisHash(STORE_ID).toString('hex') })
    const positions = [await journal.positionAt(0)]
    for (let seq = 0; seq < 5; seq++) positions.push(await journal.append(key, seq, anOperation()))
    expect(positions.map((position) => position?.seq)).toEqual([0, 1, 2, 3, 4, 5])
    for (const position of positions) expect(await journal.positionAt(position?.seq ?? -1)).toEqual(position)
    expect(await journal.positionAt(6)).toBeNull()
  })

  it('chains by what is written in the file, so anybody can check it', async () => {
    const { journal, options } = await aJournal(1)
    const bytes = (await segmentBytes(options.folder)).get(1) ?? Buffer.alloc(0)
    const hash = chainHashAt(bytes, SEGMENT_HEADER_BYTES, bytes.byteLength - 32)
    expect(hash).toEqual(bytes.subarray(-32))
    expect(journal.head().hash).toBe(hash.toString('hex'))
  })

  it('refuses a caller who has not seen everything', async () => {
    const { journal, key } = await aJournal(2)
    for (const expectedSeq of [0, 1, 3]) {
      await expect(journal.append(key, expectedSeq, anOperation())).rejects.toMatchObject({
        code: 'journal/behind',
        params: { head: 2 },
      })
    }
    expect(journal.head().seq).toBe(2)
  })

  it('lets one of two callers through who saw the same', async () => {
    const { journal, key } = await aJournal(0)
    const answers = await Promise.allSettled([0, 0, 0].map((seq) => journal.append(key, seq, anOperation())))
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('writes an operation once, however often it is sent', async () => {
    const { journal, key, operations, options } = await aJournal(3)
    const second = operations[1] ?? anOperation()
    expect(await journal.append(key, 1, second)).toEqual(await journal.positionAt(2))
    expect(await journal.append(key, 3, second)).toEqual(await journal.positionAt(2))
    await journal.close()
    const again = await Journal.open(options)
    await again.readTail(key) // as at sign-in
    expect(await again.append(key, 1, second)).toEqual(await again.positionAt(2))
    expect(again.head().seq).toBe(3)
    await again.close()
  })

  it('starts a new segment when one is full, also for an operation larger than a segment', async () => {
    const { journal, key, options, operations } = await aJournal(7, { segmentBytes: 1200 })
    const large = anOperation({ writes: [{ table: 't', id: 'x', rev: 1, row: { text: 'x'.repeat(5000) } }] })
    operations.push(large, anOperation())
    await journal.append(key, 7, large)
    await journal.append(key, 8, operations[8] ?? large)
    await journal.close()
    expect([...(await segmentBytes(options.folder)).keys()]).toEqual([1, 2, 3, 4, 5])
    const again = await Journal.open(options)
    expect((await again.read(key, 0, 1e6)).map((entry) => entry.op)).toEqual(operations)
    for (let seq = 0; seq <= 9; seq++) expect(await again.positionAt(seq)).toEqual(await journal.positionAt(seq))
    await again.close()
  })
})

describe('reading', () => {
  it('gives what fits, at least one, and every operation in order once', async () => {
    const { journal, key, operations } = await aJournal(20, { segmentBytes: 2000 })
    for (const maxBytes of [1, 500, 1500, 4000, 1e6]) {
      const found = []
      while (found.length < 20) {
        const entries = await journal.read(key, found.length, maxBytes)
        expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => found.length + index + 1))
        expect(entries.length).toBeGreaterThan(0)
        if (entries.length > 1) expect(Buffer.byteLength(JSON.stringify(entries))).toBeLessThan(maxBytes + 2000)
        found.push(...entries.map((entry) => entry.op))
      }
      expect(found).toEqual(operations)
    }
    expect((await journal.read(key, 0, 1)).length).toBe(1)
    expect((await journal.read(key, 0, 1e6)).length).toBe(20)
    expect(await journal.read(key, 20, 1e6)).toEqual([])
    expect(await journal.read(key, 99, 1e6)).toEqual([])
  })

  it('refuses another key', async () => {
    const { journal } = await aJournal(2)
    await expect(journal.read(randomBytes(32), 0, 1e6)).rejects.toMatchObject({ code: 'journal/damaged' })
    await expect(journal.readTail(randomBytes(32))).rejects.toMatchObject({ code: 'journal/damaged' })
  })
})

describe('a disk that fails', () => {
  const failing = (fault: 'write' | 'datasync', after: number): OpenSegment => {
    let calls = 0
    return async (path, flags) => {
      const handle = await open(path, flags)
      const original = handle[fault].bind(handle) as (...given: unknown[]) => Promise<never>
      const faulty = (...given: unknown[]): Promise<never> =>
        ++calls === after + 1 ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : original(...given)
      return Object.assign(Object.create(handle) as typeof handle, {
        write: handle.write.bind(handle),
        datasync: handle.datasync.bind(handle),
        sync: handle.sync.bind(handle),
        close: handle.close.bind(handle),
        [fault]: faulty,
      })
    }
  }

  it.each(['write', 'datasync'] as const)('in %s stops the writer for good; what was saved is there', async (fault) => {
    // The header of the segment is a write of its own.
    const failOpen = failing(fault, fault === 'write' ? 3 : 2)
    const { journal, key, options, operations } = await aJournal(2, { open: failOpen })
    const third = anOperation()
    await expect(journal.append(key, 2, third)).rejects.toMatchObject({ code: 'journal/write-failed' })
    await expect(journal.append(key, 2, third)).rejects.toMatchObject({ code: 'journal/write-failed' })
    expect(journal.head().seq).toBe(2)
    expect((await journal.read(key, 0, 1e6)).map((entry) => entry.op)).toEqual(operations)
    await journal.close()
    const { open: _fault, ...healthy } = options
    const again = await Journal.open(healthy)
    expect((await again.read(key, 0, 1e6)).map((entry) => entry.op).slice(0, 2)).toEqual(operations)
    await again.close()
  })

  it('takes only a few bytes at a time, and nothing is lost', async () => {
    const shortWrites: OpenSegment = async (path, flags) => {
      const handle = await open(path, flags)
      const write = ((bytes: Uint8Array, from: number, length: number, at: number) =>
        handle.write(bytes, from, Math.min(length, 7), at)) as typeof handle.write
      return { write, datasync: () => handle.datasync(), sync: () => handle.sync(), close: () => handle.close() }
    }
    const { journal, options, key, operations } = await aJournal(3, { open: shortWrites })
    await journal.close()
    const again = await Journal.open(options)
    expect((await again.read(key, 0, 1e6)).map((entry) => entry.op)).toEqual(operations)
    await again.close()
  })

  it('does not lose the note of the head when it is closed', async () => {
    const { journal, options } = await aJournal(4)
    const head = journal.head()
    await journal.close()
    const handle = await open(join(options.folder, 'head.json'), 'r')
    expect(JSON.parse(await handle.readFile('utf8'))).toEqual(head)
    await handle.close()
  })
})
