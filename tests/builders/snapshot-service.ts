import { createServiceClient, type ServiceClient } from '../../src/platform/service-client'
import type { RequestOf, StationBridge } from '../../src/shared/contract/contract'

type Part = RequestOf<'snapshot:write-part'>

/** A service that keeps one search snapshot in memory, as the real one keeps it in its folder. */
export function snapshotService(): {
  readonly client: ServiceClient
  readonly parts: Part[]
  readonly writes: () => number
} {
  const parts: Part[] = []
  let pending: Part[] = []
  let writes = 0
  const bridge: StationBridge = {
    invoke: async (channel, request) => {
      await Promise.resolve()
      if (channel === 'snapshot:write-part') {
        const part = structuredClone(request) as Part
        pending = part.part === 0 ? [part] : [...pending, part]
        if (part.part === part.parts - 1) {
          parts.splice(0, Infinity, ...pending)
          writes += 1
        }
        return { ok: true, value: null }
      }
      if (channel === 'snapshot:read-part') {
        const found = parts[(request as RequestOf<'snapshot:read-part'>).part]
        const value = found ? { seq: found.seq, parts: found.parts, bytes: found.bytes.slice() } : null
        return { ok: true, value }
      }
      return { ok: false, code: 'bridge/unknown-channel', params: {} }
    },
    on: () => () => undefined,
  }
  return { client: createServiceClient(bridge), parts, writes: () => writes }
}
