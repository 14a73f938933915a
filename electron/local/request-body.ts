import type { IncomingMessage } from 'node:http'
import { MAX_REQUEST_BYTES } from '../../src/shared/contract/limits'

/**
 * Body of a request, as far as the contract allows. A longer one is read to its end but not kept, so that the answer
 * still reaches the sender.
 *
 * @returns `null` when it is longer than `MAX_REQUEST_BYTES`
 */
export async function readBody(request: IncomingMessage, limit = MAX_REQUEST_BYTES): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
    if (size > 4 * limit) request.destroy() // not a mistake any more
  }
  return size <= limit ? Buffer.concat(chunks) : null
}
