import { GrowingBytes } from './growing-bytes'

/** A stream read to its end. */
export async function collectBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new GrowingBytes()
  const reader = stream.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) whole.push(piece.value)
  return whole.view()
}
