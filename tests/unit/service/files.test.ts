import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBareFileName } from '../../../electron/service/files/export-files'
import { exportAct } from '../../../src/shared/rights/second-person'
import { agree, aService, aStation, hire, overwrite, PASSWORD } from './a-station'

type Ask = Awaited<ReturnType<typeof aStation>>['ask']

/** A station with somebody who agrees to exports, and their agreement. */
async function anExporter(about: string) {
  const station = await aStation()
  const reviewer = await hire(station, { account: 'fuhe', role: 'reviewer' })
  const agreeOn = (file: string) => agree(station, exportAct(file), reviewer)
  return { ...station, approvalId: await agreeOn(about), agreeOn }
}

async function save(
  { ask, approvalId }: { ask: Ask; approvalId: string },
  fileName: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
  token = fileName,
) {
  let answer = null
  for (const [part, bytes] of pieces.entries()) {
    answer = await ask('file:write-part', { fileName, token, part, parts: pieces.length, bytes, approvalId })
  }
  return answer
}

describe('an exported file', () => {
  it('appears whole, with its hash, when the last part is there', async () => {
    const { ask, folder, approvalId } = await anExporter('证书.pdf')
    const pieces = [randomBytes(5000), randomBytes(1), randomBytes(0), randomBytes(300)].map(
      (part) => new Uint8Array(part),
    )
    const first = pieces.slice(0, 3)
    for (const [part, bytes] of first.entries()) {
      expect(
        await ask('file:write-part', { fileName: '证书.pdf', token: 'a', part, parts: 4, bytes, approvalId }),
      ).toBeNull()
    }
    expect((await readdir(join(folder, 'exports'))).every((name) => name.endsWith('.part'))).toBe(true)
    const last = pieces[3] ?? new Uint8Array()
    const saved = await ask('file:write-part', {
      fileName: '证书.pdf',
      token: 'a',
      part: 3,
      parts: 4,
      bytes: last,
      approvalId,
    })
    const bytes = await readFile(join(folder, 'exports', '证书.pdf'))
    expect(bytes).toEqual(Buffer.concat(pieces))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(saved).toEqual({ fileName: '证书.pdf', path: join(folder, 'exports', '证书.pdf'), sha256, bytes: 5301 })
    expect(await readdir(join(folder, 'exports'))).toEqual(['证书.pdf'])
  })

  it('never replaces another', async () => {
    const { ask, folder, approvalId } = await anExporter('a.b.csv')
    const names = []
    for (const text of ['one', 'two', 'three'])
      names.push((await save({ ask, approvalId }, 'a.b.csv', [Uint8Array.from(Buffer.from(text))]))?.fileName)
    expect(names).toEqual(['a.b.csv', 'a.b-2.csv', 'a.b-3.csv'])
    expect(await readFile(join(folder, 'exports', 'a.b.csv'), 'utf8')).toBe('one')
  })

  it('does not mix with one that is written at the same time', async () => {
    const { ask, approvalId } = await anExporter('x')
    const pieces = (value: number) => [0, 1, 2].map(() => new Uint8Array(10).fill(value))
    const saved = await Promise.all(
      [1, 2].map((value) => save({ ask, approvalId }, 'x.zip', pieces(value), `t${value}`)),
    )
    for (const [index, file] of saved.entries()) {
      expect(await readFile(file?.path ?? '')).toEqual(Buffer.alloc(30, index + 1))
    }
  })

  it('with a part missing, repeated or of another file never appears', async () => {
    const { ask, refusal, folder, approvalId } = await anExporter('x.pdf')
    const part = (token: string, number: number) => ({
      fileName: 'x.pdf',
      token,
      part: number,
      parts: 3,
      bytes: new Uint8Array(1),
      approvalId,
    })
    expect(await refusal('file:write-part', part('a', 1))).toBe('file/write-failed')
    await ask('file:write-part', part('a', 0))
    expect(await refusal('file:write-part', part('a', 2))).toBe('file/write-failed')
    expect(await refusal('file:write-part', part('a', 1))).toBe('file/write-failed')
    await ask('file:write-part', part('b', 0))
    expect(await refusal('file:write-part', { ...part('b', 1), fileName: 'y.pdf' })).toBe('station/approval-expired')
    expect((await readdir(join(folder, 'exports'))).filter((name) => !name.endsWith('.part'))).toEqual([])
  })

  it('left half-written is gone at the next start', async () => {
    const { ask, service, folder, approvalId } = await anExporter('x.txt')
    await save({ ask, approvalId }, 'x.txt', [new Uint8Array(3)])
    await service.close()
    await writeFile(join(folder, 'exports', 'y.pdf.1234.part'), 'half')
    await aService({ folder })
    expect(await readdir(join(folder, 'exports'))).toEqual(['x.txt'])
  })

  it('is shown by its path, and only if it is there', async () => {
    const { ask, refusal, folder, approvalId } = await anExporter('x.txt')
    await save({ ask, approvalId }, 'x.txt', [new Uint8Array(3)])
    expect(await ask('file:reveal', { fileName: 'x.txt' })).toEqual({
      path: join(folder, 'exports', 'x.txt'),
      shown: false,
    })
    expect(await refusal('file:reveal', { fileName: 'y.txt' })).toBe('file/not-found')
  })

  it('never leads out of its folder, to a device or a hidden place', async () => {
    const { refusal, folder, agreeOn } = await anExporter('x.txt')
    const names = [
      '../x.txt',
      'a/b.txt',
      'a\\b.txt',
      'c:x.txt',
      'x\u0000.txt',
      'x.exe',
      '.txt',
      'con.txt',
      'LPT1.csv.txt',
    ]
    for (const fileName of names) {
      const code = await refusal('file:write-part', {
        fileName,
        token: 't',
        part: 0,
        parts: 1,
        bytes: new Uint8Array(1),
        approvalId: await agreeOn(fileName),
      })
      expect([fileName, code]).toEqual([
        fileName,
        expect.stringMatching(/^(bridge\/invalid-payload|file\/name-not-allowed)$/),
      ])
      expect(await readdir(join(folder, 'exports'))).toEqual([])
    }
  })

  it('has a bare name whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        if (isBareFileName(name)) expect(join('/exports', name)).toBe(`/exports/${name}`)
      }),
    )
  })
})

describe('a snapshot', () => {
  const parts = [new Uint8Array([1, 2, 3]), new Uint8Array(0), new Uint8Array(9000).fill(7)]
  const writeParts = async (ask: Ask, seq: number, upTo = parts.length): Promise<void> => {
    for (const [part, bytes] of parts.slice(0, upTo).entries()) {
      await ask('snapshot:write-part', { name: 'search', seq, part, parts: parts.length, bytes })
    }
  }
  const read = (ask: Ask, part: number) => ask('snapshot:read-part', { name: 'search', part })

  it('is read as it was written, also after a restart', async () => {
    const { ask, service, folder } = await aStation({ operations: 2 })
    expect(await read(ask, 0)).toBeNull()
    await writeParts(ask, 2)
    for (const [part, bytes] of parts.entries()) expect(await read(ask, part)).toEqual({ seq: 2, parts: 3, bytes })
    expect(await read(ask, 3)).toBeNull()
    await service.close()
    const again = await aService({ folder })
    await again.ask('station:sign-in', { account: 'zhanzhang', password: PASSWORD })
    expect(await read(again.ask, 2)).toEqual({ seq: 2, parts: 3, bytes: parts[2] })
  })

  it('half-written leaves the old one as it is', async () => {
    const { ask, refusal } = await aStation({ operations: 2 })
    await writeParts(ask, 1)
    await writeParts(ask, 2, 2)
    expect(await read(ask, 0)).toMatchObject({ seq: 1 })
    const outOfOrder = { name: 'search', seq: 2, part: 1, parts: 3, bytes: new Uint8Array(1) } as const
    expect(await refusal('snapshot:write-part', outOfOrder)).toBe('file/write-failed')
    await writeParts(ask, 2)
    expect(await read(ask, 0)).toMatchObject({ seq: 2 })
  })

  it('of operations that the journal does not have is none', async () => {
    const { ask } = await aStation({ operations: 1 })
    await writeParts(ask, 3)
    expect(await read(ask, 0)).toBeNull()
  })

  it('with any byte changed or cut is none', async () => {
    const { ask, service, folder } = await aStation()
    await ask('snapshot:write-part', { name: 'search', seq: 0, part: 0, parts: 1, bytes: new Uint8Array([1, 2, 3]) })
    await service.close()
    const path = join(folder, 'snapshots', 'search.snap')
    const whole = await readFile(path)
    const { Snapshots } = await import('../../../electron/service/snapshots/snapshots')
    const { SpaceGuard } = await import('../../../electron/service/space-guard')
    const readFresh = () => new Snapshots(join(folder, 'snapshots'), new SpaceGuard(folder, 0)).readPart('search', 0)
    for (let at = 0; at < whole.byteLength; at++) {
      await overwrite(path, at, Buffer.from([(whole[at] ?? 0) ^ 0x10]))
      expect([at, await readFresh()]).toEqual([at, null])
      await overwrite(path, at, whole.subarray(at, at + 1))
    }
    expect(await readFresh()).toMatchObject({ seq: 0 })
    for (let length = 0; length < whole.byteLength; length++) {
      await writeFile(path, whole.subarray(0, length))
      expect([length, await readFresh()]).toEqual([length, null])
    }
  })
})
