import { inflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../../build/tools/sample/gb18030'
import { csvLine } from '../../../src/platform/sheets/batch-csv'
import { decodeText } from '../../../src/platform/sheets/decode-text'
import { createEvenCompression } from '../../../src/platform/sheets/even-deflate'
import { packRows, unpackRows } from '../../../src/platform/sheets/packed-rows'

const decoder = new TextDecoder('gb18030', { fatal: true })

describe('GB18030', () => {
  it('comes back as it was written, for every character of a text', () => {
    const text = '张三 㛃 䶮 𬭼 𫖮 · （） ㇏ é € 龴'
    expect(decoder.decode(encodeGb18030(text))).toBe(text)
    const ranges = [
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0xa0, max: 0xd7ff }),
      fc.integer({ min: 0x20000, max: 0x3134f }),
    ]
    const anyText = fc.array(fc.oneof(...ranges)).map((codePoints) => String.fromCodePoint(...codePoints))
    fc.assert(
      fc.property(anyText, (any) => {
        expect(decoder.decode(encodeGb18030(any))).toBe(any)
      }),
    )
  })

  it('names what cannot be written instead of replacing it', () => {
    expect(() => encodeGb18030('a\uD800')).toThrow('U+D800')
  })

  it('is told from UTF-8 by its bytes', () => {
    expect(decodeText(encodeGb18030('姓名,身份证号码'))).toBe('姓名,身份证号码')
    expect(decodeText(strToU8('姓名,身份证号码'))).toBe('姓名,身份证号码')
    expect(decodeText(strToU8('\uFEFF姓名'))).toBe('姓名')
  })
})

describe('even compression', () => {
  it('gives the same bytes whatever pieces the input comes in, and they unpack to it', async () => {
    const input = strToU8('失业登记'.repeat(20_000))
    const whole = await compress([input])
    const pieces = await compress(
      Array.from({ length: 100 }, (_, index) => input.slice(index * 2400, index * 2400 + 2400)),
    )
    expect(Buffer.compare(pieces, whole)).toBe(0)
    expect(Buffer.compare(inflateSync(whole), input)).toBe(0)
  })
})

describe('rows across the worker border', () => {
  it('arrive as they left', () => {
    const cell = fc.oneof(
      fc.constant({ text: '', kind: 'empty' as const }),
      fc.record({
        text: fc.string({ minLength: 1 }),
        kind: fc.constantFrom('text' as const, 'number' as const, 'date' as const),
      }),
    )
    const row = fc.record({ rowNumber: fc.nat(), cells: fc.array(cell, { maxLength: 20 }) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows)
      }),
    )
  })
})

describe('official CSV', () => {
  it('quotes what must be quoted and leaves everything else raw', () => {
    expect(csvLine(['张三', '=1+1', '+86138', 'a,b', '他说"好"', '', '两\n行'])).toBe(
      '张三,=1+1,+86138,"a,b","他说""好""",,"两\n行"\r\n',
    )
  })
})

async function compress(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  return new Uint8Array(await new Response(source.pipeThrough(createEvenCompression('deflate-raw'))).arrayBuffer())
}
