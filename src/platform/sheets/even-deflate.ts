import { Deflate } from 'fflate'

/** Level at which the sheets shrink almost as far as at the highest one, in half of the time. */
const LEVEL = 4

/** Input is packed in blocks of this length, whatever pieces it arrives in. */
const BLOCK_BYTES = 64 * 1024

/**
 * A compression stream whose output depends on its input alone. The browser's own may pack the same bytes differently
 * on another processor or in another version, and then an unchanged month would not export to the same file.
 */
export function createEvenCompression(
  format: string,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  if (format !== 'deflate-raw') throw new TypeError(`only deflate-raw, not ${format}`)
  const deflate = new Deflate({ level: LEVEL })
  let block = new Uint8Array(BLOCK_BYTES)
  let used = 0
  return new TransformStream({
    start: (controller) => {
      deflate.ondata = (piece) => controller.enqueue(piece)
    },
    transform: (piece) => {
      for (let at = 0; at < piece.byteLength;) {
        const part = piece.subarray(at, at + BLOCK_BYTES - used)
        block.set(part, used)
        used += part.byteLength
        at += part.byteLength
        if (used < BLOCK_BYTES) continue
        deflate.push(block, false)
        block = new Uint8Array(BLOCK_BYTES)
        used = 0
      }
    },
    flush: () => deflate.push(block.subarray(0, used), true),
  })
}

/** Replaces the compression of this worker, where the spreadsheet library takes it from. */
export function useEvenCompression(scope: object): void {
  // Called with `new`, which hands out the stream that the function returns.
  Object.assign(scope, {
    CompressionStream: function (format: string) {
      return createEvenCompression(format)
    },
  })
}
