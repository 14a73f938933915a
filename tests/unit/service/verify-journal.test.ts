import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import {
  encodeSegmentHeader,
  genesisHash,
  HASH_BYTES,
  parseRecordHeader,
  recordBytes,
  SEGMENT_HEADER_BYTES,
  segmentFileName,
} from '../../../electron/service/journal/format'
import { openRecord, sealRecord } from '../../../electron/service/journal/record-cipher'
import { verifyJournal, type JournalVerdict } from '../../../electron/service/journal/verify-journal'
import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalPosition, Operation } from '../../../src/shared/operation'
import { aJournal, segmentBytes, STORE_ID } from './a-journal'
import { anOperation } from './a-station'

const RECORDS = 5

/** A closed journal of five records in two segments (three and two), as somebody with the disk in hand finds it. */
interface Found {
  readonly folder: string
  readonly key: Buffer
  /** Whole bytes of each record, in order. */
  readonly records: Buffer[]
  /** What the printed report of that day says of the newest record. */
  readonly anchor: JournalPosition
}

async function aFoundJournal(): Promise<Found> {
  const { journal, options, key } = await aJournal(RECORDS, { segmentBytes: 1200 })
  const anchor = journal.head()
  await journal.close()
  const segments = [...(await segmentBytes(options.folder)).values()]
  expect(segments.map((bytes) => recordsOf(bytes).length)).toEqual([3, 2])
  return { folder: options.folder, key, records: segments.flatMap(recordsOf), anchor }
}

function recordsOf(segment: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = SEGMENT_HEADER_BYTES; at < segment.byteLength;) {
    const header = parseRecordHeader(segment, at)
    if (!header) throw new Error('no record')
    found.push(segment.subarray(at, at + recordBytes(header)))
    at += recordBytes(header)
  }
  return found
}

const segmentPath = ({ folder }: Found, segment: number) => join(folder, segmentFileName(segment))
const witnessPath = ({ folder }: Found) => join(folder, 'head.json')
const hashOf = (record: Buffer | undefined) => (record ?? Buffer.alloc(0)).subarray(-HASH_BYTES)

/** Puts records into one segment as they are, with a header that fits. */
async function putRecords(found: Found, records: readonly (Buffer | undefined)[]): Promise<void> {
  const previousHash = genesisHash(STORE_ID)
  const header = encodeSegmentHeader({ segment: 1, firstSeq: 1, storeId: STORE_ID, previousHash })
  await writeFile(segmentPath(found, 1), Buffer.concat([header, ...records.map((record) => record ?? Buffer.alloc(0))]))
  await rm(segmentPath(found, 2), { force: true })
}

/** Takes every operation out, alters one, and writes all of them anew, chained, under a key. */
async function rebuild(found: Found, key: Buffer): Promise<void> {
  const chain: Buffer[] = []
  for (const [index, record] of found.records.entries()) {
    const before = index === 0 ? genesisHash(STORE_ID) : hashOf(found.records[index - 1])
    const text = openRecord(found.key, Buffer.concat([before, record]), HASH_BYTES, index + 1)
    const op = JSON.parse(text.toString()) as Operation
    const altered = index === 2 ? { ...op, operatorId: 'operator-2' } : op
    const previous = index === 0 ? genesisHash(STORE_ID) : hashOf(chain[index - 1])
    // Who has no key puts bytes there that the key does not open; who leaves the first records alone keeps them.
    const sealWith = index < 2 ? found.key : key
    chain.push(sealRecord(sealWith, index + 1, previous, Buffer.from(JSON.stringify(altered))).bytes)
  }
  await putRecords(found, chain)
  await writeWitness(found, RECORDS, hashOf(chain.at(-1)))
}

function writeWitness(found: Found, seq: number, hash: Buffer): Promise<void> {
  return writeFile(witnessPath(found), JSON.stringify({ seq, hash: hash.toString('hex') }))
}

type Knowledge = 'chain' | 'note of the head' | 'key' | 'anchor'

interface Tampering {
  readonly what: string
  /** The one thing that finds it; what comes before it in the list of checks alone says that all is well. */
  readonly foundBy: Knowledge
  readonly by: (found: Found) => Promise<void>
  readonly problem: { readonly code: AppError['code']; readonly params: AppError['params'] }
}

const record2At = (found: Found) => SEGMENT_HEADER_BYTES + (found.records[0]?.byteLength ?? 0)

const tamperings: readonly Tampering[] = [
  {
    what: 'a changed record',
    foundBy: 'chain',
    by: async (found) => {
      const bytes = await readFile(segmentPath(found, 1))
      const at = record2At(found) + 40
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await writeFile(segmentPath(found, 1), bytes)
    },
    problem: { code: 'journal/damaged', params: { seq: 2, segment: 1, offset: expect.any(Number) as number } },
  },
  {
    what: 'a removed record',
    foundBy: 'chain',
    by: (found) => putRecords(found, found.records.toSpliced(1, 1)),
    problem: { code: 'journal/damaged', params: { seq: 2, segment: 1, offset: expect.any(Number) as number } },
  },
  {
    what: 'two records in another order',
    foundBy: 'chain',
    by: ({ records: [one, two, three, four, five], ...found }) =>
      putRecords({ ...found, records: [] }, [one, three, two, four, five]),
    problem: { code: 'journal/damaged', params: { seq: 2, segment: 1, offset: expect.any(Number) as number } },
  },
  {
    what: 'a removed segment file with others behind it',
    foundBy: 'chain',
    by: (found) => rm(segmentPath(found, 1)),
    problem: { code: 'journal/damaged', params: { seq: 1, segment: 1, offset: 0 } },
  },
  {
    what: 'a removed last segment file',
    foundBy: 'note of the head',
    by: (found) => rm(segmentPath(found, 2)),
    problem: { code: 'journal/shorter-than-known', params: { head: 3, known: 5 } },
  },
  {
    what: 'an end cut off, whole records at a time',
    foundBy: 'note of the head',
    by: (found) => putRecords(found, found.records.slice(0, 3)),
    problem: { code: 'journal/shorter-than-known', params: { head: 3, known: 5 } },
  },
  {
    what: 'a chain made anew without the key, its note left as it was',
    foundBy: 'note of the head',
    by: async (found) => {
      const note = await readFile(witnessPath(found))
      await rebuild(found, randomBytes(32))
      await writeFile(witnessPath(found), note)
    },
    problem: {
      code: 'journal/differs-from-witness',
      params: { seq: 5, segment: 1, offset: expect.any(Number) as number },
    },
  },
  {
    what: 'a chain made anew without the key together with its note',
    foundBy: 'key',
    by: (found) => rebuild(found, randomBytes(32)),
    problem: { code: 'journal/record-not-ours', params: { seq: 3, segment: 1, offset: expect.any(Number) as number } },
  },
  {
    what: 'an end cut off together with its note',
    foundBy: 'anchor',
    by: async (found) => {
      await putRecords(found, found.records.slice(0, 3))
      await writeWitness(found, 3, hashOf(found.records[2]))
    },
    problem: { code: 'journal/shorter-than-anchor', params: { head: 3, known: 5 } },
  },
  {
    what: 'an end cut off and its note removed',
    foundBy: 'anchor',
    by: async (found) => {
      await putRecords(found, found.records.slice(0, 3))
      await rm(witnessPath(found))
    },
    problem: { code: 'journal/shorter-than-anchor', params: { head: 3, known: 5 } },
  },
  {
    what: 'a chain made anew by somebody who has the key',
    foundBy: 'anchor',
    by: (found) => rebuild(found, found.key),
    problem: {
      code: 'journal/differs-from-anchor',
      params: { seq: 5, segment: 1, offset: expect.any(Number) as number },
    },
  },
]

/** Verifies with no more than the checks up to one. The note of the head is put away where it is not to be used. */
async function verifyWith(found: Found, knowledge: Knowledge): Promise<JournalVerdict> {
  const note = await readFile(witnessPath(found)).catch(() => null)
  if (knowledge === 'chain') await rm(witnessPath(found), { force: true })
  try {
    return await verifyJournal({
      folder: found.folder,
      storeId: STORE_ID,
      journalKey: knowledge === 'key' || knowledge === 'anchor' ? found.key : null,
      anchors: knowledge === 'anchor' ? [found.anchor] : [],
      checkpoint: () => undefined,
      onProgress: () => undefined,
    })
  } finally {
    if (note) await writeFile(witnessPath(found), note)
  }
}

const checks: readonly Knowledge[] = ['chain', 'note of the head', 'key', 'anchor']
const before: Readonly<Record<Knowledge, string>> = {
  chain: 'by the chain itself, without any key',
  'note of the head': 'by the note of the head beside the journal, not by the chain alone',
  key: 'by the key, not by the chain and its note',
  anchor: 'by an anchor kept outside ONLY: chain, note and key all say that it is whole',
}

describe('tampering with the journal', () => {
  test.each(tamperings.map((one) => ({ ...one, how: before[one.foundBy] })))(
    '$what is found $how',
    async ({ foundBy, by, problem }) => {
      const found = await aFoundJournal()
      expect(await verifyWith(found, 'anchor')).toMatchObject({ problem: null, anchors: [{ fits: true }] })
      await by(found)
      for (const check of checks.slice(0, checks.indexOf(foundBy))) {
        expect([check, (await verifyWith(found, check)).problem]).toEqual([check, null])
      }
      const verdict = await verifyWith(found, foundBy)
      expect({ code: verdict.problem?.code, params: verdict.problem?.params }).toEqual(problem)
      expect((await verifyWith(found, 'anchor')).anchors).toMatchObject([{ fits: false }])
    },
  )
})

const sound = (folder: string, key: Buffer | null = null) => ({
  folder,
  storeId: STORE_ID,
  journalKey: key,
  anchors: [] as JournalPosition[],
  checkpoint: () => undefined,
  onProgress: () => undefined,
})

describe('a verification', () => {
  it('takes an anchor by its first 16 digits, tells which of several do not fit, and knows the empty start', async () => {
    const found = await aFoundJournal()
    const third = { seq: 3, hash: hashOf(found.records[2]).toString('hex').slice(0, 16) }
    const start = { seq: 0, hash: genesisHash(STORE_ID).toString('hex') }
    const foreign = { seq: 4, hash: '0'.repeat(16) }
    const mistyped = { seq: 2, hash: '0'.repeat(16) }
    const verdict = await verifyJournal({ ...sound(found.folder), anchors: [third, foreign, start] })
    expect(verdict.anchors.map(({ seq, fits }) => [seq, fits])).toEqual([
      [3, true],
      [4, false],
      [0, true],
    ])
    expect(verdict.problem).toMatchObject({ code: 'journal/differs-from-anchor', params: { seq: 4, segment: 2 } })
    // One further on fits: everything before it is as it was, and the anchor is what is to be looked at.
    const doubtful = await verifyJournal({ ...sound(found.folder), anchors: [mistyped, third] })
    expect(doubtful.problem).toEqual({ code: 'journal/anchor-in-doubt', params: { seq: 2 } })
    const both = await verifyJournal({ ...sound(found.folder), anchors: [mistyped, third, foreign] })
    expect(both.problem).toMatchObject({ code: 'journal/differs-from-anchor', params: { seq: 4 } })
  })

  it('still answers for the anchors before the place where the chain breaks', async () => {
    const found = await aFoundJournal()
    await putRecords(found, found.records.toSpliced(3, 1))
    const second = { seq: 2, hash: hashOf(found.records[1]).toString('hex') }
    const verdict = await verifyJournal({ ...sound(found.folder, found.key), anchors: [second, found.anchor] })
    expect([verdict.records, verdict.problem?.params['seq']]).toEqual([3, 4])
    expect(verdict.anchors.map(({ fits }) => fits)).toEqual([true, false])
    expect(verdict.faults.map(({ check }) => check)).toEqual(['chain']) // what lies behind it is not called cut off
  })

  it('goes on while operations are appended, and takes a half-written record for what it is', async () => {
    const { journal, options, key } = await aJournal(40, { segmentBytes: 1200 })
    let appended = 40
    const verdict = await verifyJournal({
      ...sound(options.folder, key),
      onProgress: () => void journal.append(key, null, anOperation()).then(() => (appended += 1)),
    })
    expect(verdict.problem).toBeNull()
    expect(verdict.records).toBeGreaterThanOrEqual(40)
    await journal.close()
    expect(appended).toBeGreaterThan(40)
    const last = Math.max(...(await segmentBytes(options.folder)).keys())
    const path = join(options.folder, segmentFileName(last))
    const half = sealRecord(key, appended + 1, randomBytes(32), Buffer.from('{}')).bytes.subarray(0, 30)
    await writeFile(path, Buffer.concat([await readFile(path), half]))
    const again = await verifyJournal(sound(options.folder))
    expect([again.problem, again.records, again.tailBytes]).toEqual([null, appended, 30])
  })

  it('refuses a record that the key opens and that is no operation', async () => {
    const { journal, options, key } = await aJournal(1)
    await journal.append(key, 1, { hello: 'world' } as unknown as Operation)
    await journal.close()
    const verdict = await verifyJournal(sound(options.folder, key))
    expect(verdict.problem).toMatchObject({ code: 'journal/record-unreadable', params: { seq: 2, segment: 1 } })
  })

  it('tells how far it is, stops when it is told to, and changes no byte', async () => {
    const found = await aFoundJournal()
    const before = await segmentBytes(found.folder)
    const steps: [number, number][] = []
    const onProgress = (done: number, total: number) => void steps.push([done, total])
    await verifyJournal({ ...sound(found.folder, found.key), onProgress })
    expect(steps).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ])
    const checkpoint = () => {
      if (steps.length === 5) throw new AppError('file/cancelled')
    }
    await expect(verifyJournal({ ...sound(found.folder), onProgress, checkpoint })).rejects.toMatchObject({
      code: 'file/cancelled',
    })
    expect(await segmentBytes(found.folder)).toEqual(before)
  })
})
