import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Envelope } from '../../src/shared/contract/contract'
import { decodeWire, encodeWire } from '../../src/shared/contract/wire'
import type { AppErrorCode } from '../../src/shared/errors/codes'
import { securityHeaders } from '../../src/shared/security'
import type { AssetStore } from '../service/assets/asset-store'
import { doorPage } from './door-page'
import type { EventStream } from './event-stream'
import type { HostIdentity } from './host-note'
import { readBody } from './request-body'
import { refusalOf, type Purpose, type Refusal } from './request-guard'
import type { SessionToken } from './session-token'
import { wireType } from './wire-type'

/** What the routes lead to. */
export interface Destinations {
  readonly host: string
  readonly token: SessionToken
  readonly identity: HostIdentity
  readonly assets: AssetStore
  readonly events: EventStream
  /** One call of the contract; never throws. */
  invoke(channel: string, payload: unknown): Promise<Envelope<unknown>>
  /** Tells the log about a refused request: the code, and for what kind of thing it came. */
  report(code: AppErrorCode, where: Purpose): Promise<void>
}

const text = (contentType: string) => ({ ...securityHeaders, 'content-type': contentType, 'cache-control': 'no-store' })

/** Answers one request of the loopback host. */
export async function route(request: IncomingMessage, response: ServerResponse, to: Destinations): Promise<void> {
  const path = pathOf(request)
  const purpose = purposeOf(request, path)
  if (purpose === null) {
    response.writeHead(404, securityHeaders).end()
    return
  }
  const refusal = refusalOf({ purpose, headers: request.headers }, { host: to.host, token: to.token, wireType })
  if (refusal !== null) {
    await refuse(request, response, { refusal, purpose, to })
    return
  }
  switch (purpose) {
    case 'identity':
      response.writeHead(200, text('application/json')).end(JSON.stringify(to.identity))
      return
    case 'new-entry':
      response.writeHead(200, text('text/plain')).end(to.token.mintEntry())
      return
    case 'entry':
      await letIn(path, response, to)
      return
    case 'events':
      to.events.add(response)
      return
    case 'invoke':
      await answerCall(request, response, to)
      return
    case 'file':
      await sendFile(path, response, to)
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}

function purposeOf(request: IncomingMessage, path: string): Purpose | null {
  if (request.method === 'POST') return path === '/api/invoke' ? 'invoke' : null
  if (request.method !== 'GET') return null
  if (path === '/__id') return 'identity'
  if (path.startsWith('/open/')) return 'entry'
  if (path === '/api/new-entry') return 'new-entry'
  return path === '/api/events' ? 'events' : 'file'
}

async function letIn(path: string, response: ServerResponse, to: Destinations): Promise<void> {
  if (to.token.admits(path.slice('/open/'.length))) {
    response.writeHead(303, { ...securityHeaders, location: '/', 'set-cookie': to.token.setCookie }).end()
    return
  }
  await to.report('bridge/untrusted-sender', 'entry')
  response.writeHead(403, text('text/html; charset=utf-8')).end(doorPage)
}

async function sendFile(path: string, response: ServerResponse, to: Destinations): Promise<void> {
  const asset = await to.assets.find(path)
  if (!asset) {
    response.writeHead(404, securityHeaders).end()
    return
  }
  const cache = asset.immutable ? 'max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, { ...securityHeaders, 'content-type': asset.contentType, 'cache-control': cache })
  response.end(asset.bytes)
}

async function answerCall(request: IncomingMessage, response: ServerResponse, to: Destinations): Promise<void> {
  const body = await readBody(request)
  if (body === null) {
    await to.report('bridge/payload-too-large', 'invoke')
    sendEnvelope(response, 413, failed('bridge/payload-too-large'))
    return
  }
  const call = readCall(body)
  if (call === null) {
    await to.report('bridge/invalid-payload', 'invoke')
    sendEnvelope(response, 400, failed('bridge/invalid-payload'))
    return
  }
  sendEnvelope(response, 200, await to.invoke(call.channel, call.payload))
}

function readCall(body: Uint8Array): { channel: string; payload: unknown } | null {
  try {
    const { channel, payload } = Object(decodeWire(body)) as { channel?: unknown; payload?: unknown }
    return typeof channel === 'string' ? { channel, payload } : null
  } catch {
    return null
  }
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { refusal, purpose, to }: { refusal: Refusal; purpose: Purpose; to: Destinations },
): Promise<void> {
  await to.report('bridge/untrusted-sender', purpose)
  request.resume()
  if (purpose === 'invoke') sendEnvelope(response, refusal, failed('bridge/untrusted-sender'))
  else if (refusal === 401) response.writeHead(401, text('text/html; charset=utf-8')).end(doorPage)
  else response.writeHead(refusal, securityHeaders).end()
}

function sendEnvelope(response: ServerResponse, status: number, envelope: Envelope<unknown>): void {
  response.writeHead(status, text(wireType)).end(encodeWire(envelope))
}

function failed(code: AppErrorCode): Envelope<unknown> {
  return { ok: false, code, params: {} }
}
