import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startLocalHost, type LocalHost } from '../../../electron/local/index'
import { wireType } from '../../../electron/local/wire-type'
import { carriers, channels } from '../../../src/shared/contract/channels'
import { decodeWire, encodeWire } from '../../../src/shared/contract/wire'
import { findFreePort } from '../../e2e/launch'

type FrameHandler = (event: { senderFrame: unknown }, channel: string, payload: unknown) => Promise<unknown>

const frames = vi.hoisted(() => ({ handlers: new Map<string, unknown>() }))
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: unknown) => frames.handlers.set(name, handler) },
}))
const { bindService } = await import('../../../electron/main/ipc')

const untrusted = { ok: false, code: 'bridge/untrusted-sender', params: {} }

describe('the local host', () => {
  let folder: string
  let port: number
  let host: LocalHost
  let cookie: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'station-origin-'))
    port = await findFreePort()
    const deviceFolder = join(folder, 'device')
    host = await startLocalHost({ dataFolder: join(folder, 'data'), deviceFolder, port, assetsFolder: folder })
    cookie = `station-${String(port)}=${new URL(host.openAddress).pathname.split('/').at(-1) ?? ''}`
  })

  afterAll(async () => {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** One call of a channel, with headers as they are given. */
  async function call(channel: string, headers: Record<string, string>): Promise<{ status: number; answer: unknown }> {
    const body = encodeWire({ channel, payload: null })
    const own = { cookie, 'content-type': wireType, origin: `http://127.0.0.1:${String(port)}` }
    const sent = request({
      port,
      host: '127.0.0.1',
      path: '/api/invoke',
      method: 'POST',
      headers: { ...own, ...headers },
    })
    sent.end(body)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece as Buffer)
    return { status: response.statusCode ?? 0, answer: decodeWire(new Uint8Array(Buffer.concat(pieces))) }
  }

  it('answers its own page', async () => {
    expect(await call('station:get-status', {})).toMatchObject({ status: 200, answer: { ok: true } })
  })

  it.each(channels)(
    'answers %s to no other origin, no other name of the computer, and nobody without the secret',
    async (channel) => {
      expect(await call(channel, { origin: 'http://evil.example' })).toEqual({ status: 403, answer: untrusted })
      expect(await call(channel, { origin: `http://127.0.0.1:${String(port + 1)}` })).toEqual({
        status: 403,
        answer: untrusted,
      })
      expect(await call(channel, { host: 'evil.example' })).toEqual({ status: 421, answer: untrusted })
      expect(await call(channel, { cookie: `station-${String(port)}=${randomUUID()}` })).toEqual({
        status: 401,
        answer: untrusted,
      })
    },
  )
})

describe('the messages of Electron', () => {
  const asked: string[] = []
  const service = {
    handlers: new Proxy({}, { get: (_, channel) => () => Promise.resolve(asked.push(String(channel))) }),
    authorize: () => undefined,
    noteCall: () => undefined,
    log: { write: () => Promise.resolve() },
  }
  bindService(service as never)
  const invoke = frames.handlers.get(carriers.invoke) as FrameHandler

  it.each(channels)('carry %s for no frame but the page itself', async (channel) => {
    const page = { url: 'app://local/index.html', parent: null }
    for (const senderFrame of [null, { ...page, parent: page }, { ...page, url: 'https://evil.example/' }]) {
      expect(await invoke({ senderFrame }, channel, null)).toEqual(untrusted)
    }
    expect(asked).toEqual([])
  })
})
