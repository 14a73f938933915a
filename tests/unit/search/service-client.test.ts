import { describe, expect, it, vi } from 'vitest'
import { createServiceClient } from '../../../src/platform/service-client'
import { partsOf, readSnapshot, saveFile, writeSnapshot } from '../../../src/platform/service-files'
import { createServiceJournal } from '../../../src/platform/service-journal'
import type { StationBridge } from '../../../src/shared/contract/contract'
import { PART_BYTES } from '../../../src/shared/contract/limits'
import { snapshotService } from '../../builders/snapshot-service'
import { anApproval } from '../../builders/approval.builder'

const hash = 'a'.repeat(64)

/** A bridge that answers every call the same way and remembers what it was asked. */
function bridge(answer: (request: unknown) => unknown) {
  const asked: unknown[] = []
  const listeners: ((payload: unknown) => void)[] = []
  const host: StationBridge = {
    invoke: async (_channel, request) => {
      await Promise.resolve()
      asked.push(request)
      return answer(request) as never
    },
    on: (_event, listener) => {
      listeners.push(listener)
      return () => void listeners.splice(listeners.indexOf(listener), 1)
    },
  }
  return { client: createServiceClient(host), asked, listeners }
}

describe('the service client', () => {
  it('gives the value of a good answer', async () => {
    const { client } = bridge(() => ({ ok: true, value: { path: '/exports/a.pdf', shown: false } }))
    expect(await client.invoke('file:reveal', { fileName: 'a.pdf' })).toEqual({ path: '/exports/a.pdf', shown: false })
  })

  it.each([
    {
      name: 'a code of the service',
      answer: () => ({ ok: false, code: 'journal/space-low', params: { free: 1 } }),
      error: { code: 'journal/space-low', params: { free: 1 } },
    },
    {
      name: 'a code nobody knows',
      answer: () => ({ ok: false, code: 'made/up', params: {} }),
      error: { code: 'bridge/unexpected' },
    },
    {
      name: 'an answer of the wrong shape',
      answer: () => ({ ok: true, value: { path: 7 } }),
      error: { code: 'bridge/invalid-payload', params: { channel: 'file:reveal' } },
    },
    { name: 'no envelope at all', answer: () => 'hello', error: { code: 'bridge/invalid-payload' } },
    {
      name: 'a broken connection',
      answer: () => {
        throw new TypeError('fetch failed')
      },
      error: { code: 'bridge/unreachable' },
    },
  ])('turns $name into a typed error', async ({ answer, error }) => {
    const { client } = bridge(answer)
    await expect(client.invoke('file:reveal', { fileName: 'a.pdf' })).rejects.toMatchObject(error)
  })

  it('hands on events of the right shape, and stops when told to', () => {
    const { client, listeners } = bridge(() => null)
    const heard = vi.fn()
    const stop = client.on('station:locked', heard)
    for (const listener of listeners) {
      listener({ reason: 'idle' })
      listener({ reason: 'made-up' })
    }
    expect(heard.mock.calls).toEqual([[{ reason: 'idle' }]])
    stop()
    expect(listeners).toHaveLength(0)
  })
})

describe('a file for the exports folder', () => {
  it('goes in parts, is put together in order, and the last part tells where it is', async () => {
    const bytes = new Uint8Array(PART_BYTES * 2 + 5).map((_, index) => index % 251)
    const saved = { fileName: 'a.zip', path: '/exports/a.zip', sha256: hash, bytes: bytes.byteLength }
    const { client, asked } = bridge((request) => {
      const { part, parts } = request as { part: number; parts: number }
      return { ok: true, value: part === parts - 1 ? saved : null }
    })
    const done: number[] = []
    const control = { onProgress: (step: { done: number }) => void done.push(step.done), approval: anApproval() }
    expect(await saveFile(client, 'a.zip', bytes, control)).toEqual(saved)
    const parts = asked as { token: string; part: number; bytes: Uint8Array; approvalId: string }[]
    expect(new Set(parts.map(({ approvalId }) => approvalId))).toEqual(new Set([anApproval().approvalId]))
    expect(new Set(parts.map(({ token }) => token)).size).toBe(1)
    expect(parts.map(({ part }) => part)).toEqual([0, 1, 2])
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true)
    expect(done).toEqual([1, 2, 3])
  })

  it('stops between parts when it was cancelled', async () => {
    const cancel = new AbortController()
    const { client, asked } = bridge(() => {
      cancel.abort()
      return { ok: true, value: null }
    })
    const saving = saveFile(client, 'a.zip', new Uint8Array(PART_BYTES * 3), {
      signal: cancel.signal,
      approval: anApproval(),
    })
    await expect(saving).rejects.toMatchObject({ code: 'file/cancelled' })
    expect(asked).toHaveLength(1)
  })

  it('of no bytes is one part', () => {
    expect(partsOf(new Uint8Array())).toEqual([new Uint8Array()])
    expect(partsOf(new Uint8Array([1, 2, 3, 4, 5]), 2)).toEqual([
      new Uint8Array([1, 2]),
      new Uint8Array([3, 4]),
      new Uint8Array([5]),
    ])
  })
})

describe('a snapshot', () => {
  it('comes back as it was written', async () => {
    const { client } = snapshotService()
    expect(await readSnapshot(client, 'search')).toBeNull()
    const parts = [new Uint8Array([1, 2]), new Uint8Array([3])]
    await writeSnapshot(client, 'search', { seq: 7, parts })
    expect(await readSnapshot(client, 'search')).toEqual({ seq: 7, parts })
  })

  it('that was replaced while it was read is none', async () => {
    const { client, parts } = snapshotService()
    await writeSnapshot(client, 'search', { seq: 7, parts: [new Uint8Array([1]), new Uint8Array([2])] })
    const second = parts[1]
    if (second) second.seq = 8
    expect(await readSnapshot(client, 'search')).toBeNull()
  })
})

describe('the journal of the service', () => {
  it('asks for pages after a number and for the hash at one', async () => {
    const head = { seq: 3, hash }
    const { client, asked } = bridge((request) => ({
      ok: true,
      value: 'atSeq' in (request as object) ? { head, at: null } : { entries: [], head },
    }))
    const journal = createServiceJournal(client)
    expect(await journal.head(2)).toEqual({ head, at: null })
    expect(await journal.read(2)).toEqual({ entries: [], head })
    expect(asked).toEqual([{ atSeq: 2 }, { afterSeq: 2, maxBytes: 4 * 1024 * 1024 }])
  })
})
