import { readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HASH_BYTES, RECORD_HEADER_BYTES, SEGMENT_HEADER_BYTES } from '../../../electron/service/journal/format'
import { Journal } from '../../../electron/service/journal/journal'
import { scanJournal, type JournalScan } from '../../../electron/service/journal/scan'
import type { AppError } from '../../../src/shared/errors/app-error'
import { aJournal, segmentBytes, sourceOf, STORE_ID } from './a-journal'
import { overwrite } from './a-station'

type Outcome = JournalScan | AppError

async function scan(segments: ReadonlyMap<number, Buffer>): Promise<Outcome> {
  return scanJournal(sourceOf(segments), STORE_ID).catch((error: unknown) => error as AppError)
}

function withSegment(segments: Map<number, Buffer>, segment: number, bytes: Buffer): Map<number, Buffer> {
  return new Map(segments).set(segment, bytes)
}

/** Five operations in two segments: three and two. */
async function twoSegments(): Promise<{ segments: Map<number, Buffer>; ends: number[][] }> {
  const { options } = await aJournal(5, { segmentBytes: 1200 })
  const segments = await segmentBytes(options.folder)
  const ends = [...segments.values()].map(recordEnds)
  expect(ends.map((list) => list.length)).toEqual([4, 3])
  return { segments, ends }
}

/** Where a segment may be cut without losing a part of a record: after the header and after each record. */
function recordEnds(bytes: Buffer): number[] {
  const ends = [SEGMENT_HEADER_BYTES]
  for (let at = SEGMENT_HEADER_BYTES; at < bytes.byteLength;) {
    at += RECORD_HEADER_BYTES + bytes.readUInt32BE(at + 4) + HASH_BYTES
    ends.push(at)
  }
  return ends
}

describe('a changed byte', () => {
  it('is found wherever it is, and never taken for an interrupted write', async () => {
    const { segments } = await twoSegments()
    for (const [segment, bytes] of segments) {
      for (let at = 0; at < bytes.byteLength; at++) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
        const outcome = await scan(withSegment(segments, segment, changed))
        expect([segment, at, 'code' in outcome && outcome.code]).toEqual([segment, at, 'journal/damaged'])
      }
    }
  })

  it('is found also when several bytes are overwritten with anything', async () => {
    const { segments } = await twoSegments()
    const second = segments.get(2) ?? Buffer.alloc(0)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(second.byteLength - 40),
        fc.uint8Array({ minLength: 1, maxLength: 7 }),
        async (at, junk) => {
          const changed = Buffer.from(second)
          changed.set(junk, at)
          fc.pre(!changed.equals(second))
          const outcome = await scan(withSegment(segments, 2, changed))
          // Zeros at the very end are what an interrupted write leaves; junk of zeros there is the one exception.
          expect('code' in outcome ? outcome.code : 'accepted').toBe('journal/damaged')
        },
      ),
    )
  })

  it('is told with segment, number and place', async () => {
    const { segments, ends } = await twoSegments()
    const changed = Buffer.from(segments.get(1) ?? [])
    const secondRecordAt = ends[0]?.[1] ?? 0
    changed[secondRecordAt + 40] = (changed[secondRecordAt + 40] ?? 0) ^ 1
    expect(await scan(withSegment(segments, 1, changed))).toMatchObject({
      code: 'journal/damaged',
      params: { segment: 1, seq: 2, offset: secondRecordAt },
    })
  })

  it('in a length is not taken for the end of the journal', async () => {
    const { segments, ends } = await twoSegments()
    const changed = Buffer.from(segments.get(2) ?? [])
    changed.writeUInt32BE(0x00ffffff, (ends[1]?.[0] ?? 0) + 4)
    expect(await scan(withSegment(segments, 2, changed))).toMatchObject({ code: 'journal/damaged' })
  })
})

describe('a sector of zeros', () => {
  it('with good records behind it is damage, not an interrupted write', async () => {
    const { options } = await aJournal(6)
    const segments = await segmentBytes(options.folder)
    const holed = Buffer.from(segments.get(1) ?? []).fill(0, 512, 1024)
    expect(await scan(withSegment(segments, 1, holed))).toMatchObject({ code: 'journal/damaged', params: { seq: 2 } })
    const asLast = await scan(withSegment(segments, 1, holed.subarray(0, 1024)))
    expect('code' in asLast ? asLast : asLast.index.count).toBe(1)
  })
})

describe('an interrupted write', () => {
  it('is recognised at every length of the newest segment, and no whole record is lost', async () => {
    const { segments, ends } = await twoSegments()
    const second = segments.get(2) ?? Buffer.alloc(0)
    for (let length = 0; length < second.byteLength; length++) {
      const outcome = await scan(withSegment(segments, 2, second.subarray(0, length)))
      if ('code' in outcome) throw outcome
      const whole = (ends[1] ?? []).filter((end) => end > SEGMENT_HEADER_BYTES && end <= length).length
      expect([length, outcome.index.count]).toEqual([length, 3 + whole])
      const isClean = ends[1]?.includes(length) ?? false
      expect([length, outcome.tornTail === null]).toEqual([length, isClean])
    }
  })

  it('is recognised when the file grew before its bytes arrived', async () => {
    const { segments, ends } = await twoSegments()
    const second = segments.get(2) ?? Buffer.alloc(0)
    const lastStart = ends[1]?.[1] ?? 0
    for (let kept = lastStart; kept <= second.byteLength - 8; kept++) {
      const holed = Buffer.from(second).fill(0, kept)
      const outcome = await scan(withSegment(segments, 2, holed))
      if ('code' in outcome) throw outcome
      expect([kept, outcome.index.count, outcome.tornTail?.offset]).toEqual([kept, 4, lastStart])
    }
  })

  it('in an earlier segment is damage: a later one was written after it', async () => {
    const { segments } = await twoSegments()
    const first = segments.get(1) ?? Buffer.alloc(0)
    for (let length = 0; length < first.byteLength; length++) {
      const outcome = await scan(withSegment(segments, 1, first.subarray(0, length)))
      expect([length, 'code' in outcome && outcome.code]).toEqual([length, 'journal/damaged'])
    }
  })

  it('is cut off at the start, kept aside, and the journal goes on', async () => {
    const { journal, options, key, operations } = await aJournal(3)
    await journal.close()
    const path = join(options.folder, '000001.jrn')
    const bytes = await readFile(path)
    await rm(join(options.folder, 'head.json'))
    await truncate(path, bytes.byteLength - 5)
    const again = await Journal.open(options)
    const thirdAt = recordEnds(bytes)[2] ?? 0
    expect([again.head().seq, again.tailBytesPutAside]).toEqual([2, bytes.byteLength - 5 - thirdAt])
    const [aside] = await readdir(join(options.folder, 'aside'))
    expect(await readFile(join(options.folder, 'aside', aside ?? ''))).toEqual(bytes.subarray(thirdAt, -5))
    const third = operations[2]
    if (!third) throw new Error('no third')
    expect((await again.append(key, 2, third)).seq).toBe(3)
    await again.close()
    const last = await Journal.open(options)
    expect((await last.read(key, 0, 1e6)).map((entry) => entry.op)).toEqual(operations)
    await last.close()
  })

  it('of a new segment is cut off whole', async () => {
    const { journal, options, key } = await aJournal(4, { segmentBytes: 1200 })
    await journal.close()
    await rm(join(options.folder, 'head.json'))
    await truncate(join(options.folder, '000002.jrn'), 60)
    const again = await Journal.open(options)
    expect([again.head().seq, again.tailBytesPutAside]).toEqual([3, 60])
    await again.readTail(key)
    await again.close()
    expect(await readdir(options.folder)).not.toContain('000002.jrn')
  })
})

describe('whole pieces that are missing', () => {
  it('at the end are told by the witness, and nothing is changed', async () => {
    const { journal, options } = await aJournal(3)
    await journal.close()
    const path = join(options.folder, '000001.jrn')
    const bytes = await readFile(path)
    await truncate(path, recordEnds(bytes)[2])
    await expect(Journal.open(options)).rejects.toMatchObject({
      code: 'journal/shorter-than-known',
      params: { head: 2, known: 3 },
    })
    await truncate(path, (recordEnds(bytes)[2] ?? 0) + 3)
    await expect(Journal.open(options)).rejects.toMatchObject({ code: 'journal/shorter-than-known' })
    expect((await readFile(path)).byteLength).toBe((recordEnds(bytes)[2] ?? 0) + 3)
  })

  it('segments included are told too', async () => {
    const { journal, options } = await aJournal(5, { segmentBytes: 1200 })
    await journal.close()
    await rm(join(options.folder, '000002.jrn'))
    await expect(Journal.open(options)).rejects.toMatchObject({ code: 'journal/shorter-than-known' })
    await rm(join(options.folder, '000001.jrn'))
    await expect(Journal.open(options)).rejects.toMatchObject({ code: 'journal/damaged' })
  })

  it('in the middle are damage: order, segments and stores do not mix', async () => {
    const { segments } = await twoSegments()
    const other = await segmentBytes((await aJournal(5, { segmentBytes: 1200 })).options.folder)
    const [first, second] = [segments.get(1), segments.get(2)]
    if (!first || !second) throw new Error('no segments')
    const wrong = [
      new Map([[2, second]]),
      new Map([
        [1, first],
        [3, second],
      ]),
      new Map([
        [1, second],
        [2, first],
      ]),
      new Map([
        [1, first],
        [2, other.get(2) ?? second],
      ]),
      new Map([
        [1, first],
        [2, first],
      ]),
      new Map<number, Buffer>(),
    ]
    for (const segmentsNow of wrong) expect(await scan(segmentsNow)).toMatchObject({ code: 'journal/damaged' })
    await expect(scanJournal(sourceOf(segments), STORE_ID.replace('1', '2'))).rejects.toMatchObject({
      code: 'journal/damaged',
    })
  })

  it('do not show when the witness itself is lost or unreadable', async () => {
    const { journal, options } = await aJournal(2)
    await journal.close()
    await overwrite(join(options.folder, 'head.json'), 0, Buffer.from('rubbish'))
    const again = await Journal.open(options)
    expect(again.head().seq).toBe(2)
    await again.close()
  })

  it('show when a record was replaced together with everything after it', async () => {
    const one = await aJournal(2)
    await one.journal.close()
    const other = await aJournal(3)
    await other.journal.close()
    const bytes = (await segmentBytes(other.options.folder)).get(1) ?? Buffer.alloc(0)
    await overwrite(join(one.options.folder, '000001.jrn'), 0, bytes)
    await expect(Journal.open(one.options)).rejects.toMatchObject({ code: 'journal/damaged', params: { seq: 2 } })
  })
})

describe('a journal of a later format', () => {
  it('is refused as such, not as damage', async () => {
    const { segments } = await twoSegments()
    const bytes = Buffer.from(segments.get(1) ?? [])
    bytes.writeUInt32BE(2, 8)
    const { createHash } = await import('node:crypto')
    const sum = createHash('sha256').update(bytes.subarray(0, 64)).update(bytes.subarray(96, 128)).digest()
    sum.copy(bytes, 64)
    expect(await scan(withSegment(segments, 1, bytes))).toMatchObject({
      code: 'journal/newer-format',
      params: { version: 2 },
    })
  })
})
