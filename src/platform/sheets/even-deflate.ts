import { Deflate } from 'fflate'

/** Level at which the sheets shrink almost as far as at the highest one, in half of the time. */
const LEVEL = 4

/**
 * A CompressionStream whose output depends on its input alone. The browser's own may pack the same bytes differently
 * on another processor or in another version, and then an unchanged month would not export to the same file.
 */
class EvenCompressionStream {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>

  constructor(format: string) {
    if (format !== 'deflate-raw') throw new TypeError(`only deflate-raw, not ${format}`)
    const deflate = new Deflate({ level: LEVEL })
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        deflate.ondata = (piece) => controller.enqueue(piece)
      },
      transform: (piece) => deflate.push(piece, false),
      flush: () => deflate.push(new Uint8Array(0), true),
    })
    this.readable = readable
    this.writable = writable
  }
}

/** Replaces the compression of this worker, where the spreadsheet library takes it from. */
export function useEvenCompression(scope: object): void {
  Object.assign(scope, { CompressionStream: EvenCompressionStream })
}
