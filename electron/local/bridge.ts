import type { Channel, EventName } from '../../src/shared/contract/channels'
import { decodeWire, encodeWire } from '../../src/shared/contract/wire'
import { wireType } from './wire-type'

/**
 * The page's way to the service in the local host: what the preload file is in Electron. It is a script of its own
 * that runs before the interface; in Electron `window.station` is there already and it does nothing.
 */
interface Page {
  station?: {
    invoke(channel: Channel, request: unknown): Promise<unknown>
    on(name: EventName, listener: (payload: unknown) => void): () => void
  }
}

const page = globalThis as Page

async function invoke(channel: Channel, request: unknown): Promise<unknown> {
  const failed = (code: string) => ({ ok: false, code, params: {} })
  try {
    const response = await fetch('/api/invoke', {
      method: 'POST',
      headers: { 'content-type': wireType },
      body: encodeWire({ channel, payload: request }),
    })
    if (response.headers.get('content-type') !== wireType) return failed('bridge/untrusted-sender')
    return decodeWire(new Uint8Array(await response.arrayBuffer()))
  } catch {
    return failed('bridge/unreachable') // the host has ended, or the answer was cut
  }
}

function listen(): (name: EventName, listener: (payload: unknown) => void) => () => void {
  let source: EventSource | null = null
  return (name, listener) => {
    source ??= new EventSource('/api/events')
    const stream = source
    const forward = (message: Event) => {
      listener(JSON.parse((message as Event & { readonly data: string }).data))
    }
    stream.addEventListener(name, forward)
    return () => {
      stream.removeEventListener(name, forward)
    }
  }
}

if (!page.station) page.station = Object.freeze({ invoke, on: listen() })
