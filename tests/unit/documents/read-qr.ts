/** A picture of grey bytes, 0 black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Reads the binary PGM that `pdftoppm -gray` writes. */
export function readPgm(file: Uint8Array): GreyPicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(file.subarray(0, 40)))
  if (!header) throw new Error('not a PGM file')
  return { width: Number(header[1]), height: Number(header[2]), pixels: file.subarray(header[0].length) }
}

type Matrix = readonly (readonly boolean[])[]

/** Modules of the one code in a picture that shows nothing else dark. */
function modulesOf(picture: GreyPicture): Matrix {
  const isDark = (x: number, y: number) => (picture.pixels[y * picture.width + x] ?? 255) < 128
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (isDark(x, y)) {
        xs.push(x)
        ys.push(y)
      }
    }
  }
  const bounds = (all: readonly number[]) =>
    all.reduce(({ low, high }, one) => ({ low: Math.min(low, one), high: Math.max(high, one) }), { low: 1e9, high: 0 })
  const { low: left, high: right } = bounds(xs)
  const { low: top, high: bottom } = bounds(ys)
  let finder = 0
  while (isDark(left + finder, top + 1)) finder++ // upper side of the finder pattern: seven modules
  const size = Math.round(((right - left + 1) / finder) * 7)
  const step = { x: (right - left + 1) / size, y: (bottom - top + 1) / size }
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      isDark(Math.floor(left + (column + 0.5) * step.x), Math.floor(top + (row + 0.5) * step.y)),
    ),
  )
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/** Whether a module belongs to a finder, timing, alignment or format pattern (versions 1 to 6). */
function isFunction(row: number, column: number, size: number): boolean {
  const far = size - 8
  if ((row < 9 && column < 9) || (row < 9 && column >= far) || (row >= far && column < 9)) return true
  if (row === 6 || column === 6) return true
  const centre = size - 7
  return size > 21 && Math.abs(row - centre) <= 2 && Math.abs(column - centre) <= 2
}

function* dataBits(matrix: Matrix, mask: (row: number, column: number) => boolean): Generator<number> {
  const size = matrix.length
  let isUpward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < size; step++) {
      const row = isUpward ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!isFunction(row, column, size)) yield Number(matrix[row]?.[column] !== mask(row, column))
      }
    }
    isUpward = !isUpward
  }
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Text of the data bits (versions 1 to 9, one block: no interleaving). */
function textOf(bits: readonly number[]): string {
  let at = 0
  const take = (count: number) => bits.slice(at, (at += count)).reduce((value, bit) => value * 2 + bit, 0)
  let text = ''
  for (let mode = take(4); mode !== 0; mode = take(4)) {
    if (mode === 1) {
      let left = take(10)
      for (; left >= 3; left -= 3) text += String(take(10)).padStart(3, '0')
      if (left > 0) text += String(take(left === 2 ? 7 : 4)).padStart(left, '0')
    } else if (mode === 2) {
      let left = take(9)
      for (; left >= 2; left -= 2) {
        const pair = take(11)
        text += letters.charAt(Math.floor(pair / 45)) + letters.charAt(pair % 45)
      }
      if (left === 1) text += letters.charAt(take(6))
    } else if (mode === 4) {
      for (let left = take(8); left > 0; left--) text += String.fromCharCode(take(8))
    } else {
      throw new Error(`unknown mode ${mode}`)
    }
  }
  return text
}

/**
 * Reads the QR code in a picture that shows nothing else: an own, independent reading by the standard (ISO/IEC 18004)
 * of small codes in one block, without error correction, so that a single wrong module shows.
 */
export function readQr(picture: GreyPicture): { readonly text: string; readonly level: 'L' | 'M' | 'Q' | 'H' } {
  const matrix = modulesOf(picture)
  const format = [0, 1, 2, 3, 4].map((column) => Number(matrix[8]?.[column])).reduce((value, bit) => value * 2 + bit, 0)
  const unmasked = format ^ 0b10101
  const level = (['M', 'L', 'H', 'Q'] as const)[unmasked >> 3]
  const mask = masks[unmasked & 7]
  if (!level || !mask) throw new Error('unreadable format')
  return { text: textOf([...dataBits(matrix, mask)]), level }
}
