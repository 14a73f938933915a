/**
 * Code points for which a TrueType font has a glyph, read from its `cmap` table (formats 4 and 12).
 * pdfmake draws a blank box for a missing glyph and says nothing, so the papers have to know beforehand.
 */
export type FontCoverage = (codePoint: number) => boolean

interface Range {
  readonly first: number
  readonly last: number
}

const unicodeEncodings = new Set(['0.3', '0.4', '0.6', '3.1', '3.10'])

function cmapOffset(view: DataView): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * 16
    if (view.getUint32(entry) === 0x636d6170) return view.getUint32(entry + 8) // 'cmap'
  }
  throw new RangeError('font without cmap')
}

function subtableOffsets(view: DataView, cmap: number): number[] {
  const offsets: number[] = []
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const entry = cmap + 4 + index * 8
    const encoding = `${view.getUint16(entry)}.${view.getUint16(entry + 2)}`
    if (unicodeEncodings.has(encoding)) offsets.push(cmap + view.getUint32(entry + 4))
  }
  return offsets
}

function* format4Ranges(view: DataView, table: number): Generator<Range> {
  const segments = view.getUint16(table + 6) / 2
  const [ends, starts] = [table + 14, table + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  for (let index = 0; index < segments; index++) {
    const [first, last] = [view.getUint16(starts + index * 2), view.getUint16(ends + index * 2)]
    const delta = view.getUint16(deltas + index * 2)
    const offsetAt = offsets + index * 2
    const glyphs = view.getUint16(offsetAt) // 0: the glyph is code + delta; else where the segment's glyph list is
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = glyphs === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + glyphs + (code - first) * 2)
      if (glyph !== 0) yield { first: code, last: code }
    }
  }
}

function* format12Ranges(view: DataView, table: number): Generator<Range> {
  const groups = view.getUint32(table + 12)
  for (let index = 0; index < groups; index++) {
    const group = table + 16 + index * 12
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    const isFirstMissing = glyph === 0
    if (!isFirstMissing || last > first) yield { first: isFirstMissing ? first + 1 : first, last }
  }
}

function rangesOf(view: DataView, table: number): Iterable<Range> {
  const format = view.getUint16(table)
  if (format === 4) return format4Ranges(view, table)
  return format === 12 ? format12Ranges(view, table) : []
}

/** Coverage of a TTF file. @throws RangeError when the bytes are no TrueType font */
export function fontCoverage(file: Uint8Array): FontCoverage {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const bits = new Uint8Array(0x110000 / 8)
  for (const table of subtableOffsets(view, cmapOffset(view))) {
    for (const { first, last } of rangesOf(view, table)) {
      for (let code = first; code <= Math.min(last, 0x10ffff); code++) {
        bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
      }
    }
  }
  return (codePoint) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0
}
