import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProtocolMembers } from './electron-types'

type Handler = Parameters<ProtocolMembers['handle']>[1]
type Scheme = Parameters<ProtocolMembers['registerSchemesAsPrivileged']>[0][number]

/** `protocol`: hands every request for a scheme of our own to the handler of main, over a loopback server. */
export class ProtocolDouble implements ProtocolMembers {
  private readonly handlers = new Map<string, Handler>()
  private readonly server: Server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy())
  })
  private schemes: readonly Scheme[] = []

  registerSchemesAsPrivileged(schemes: Scheme[]): void {
    this.schemes = schemes
  }

  handle(scheme: string, handler: Handler): void {
    const { privileges } = this.schemes.find((known) => known.scheme === scheme) ?? {}
    if (!privileges?.standard || !privileges.secure) {
      throw new Error(`electron double: ${scheme} is not registered as standard and secure: no IndexedDB, no WebCrypto`)
    }
    this.handlers.set(scheme, handler)
  }

  /** Starts the loopback server; the switch makes Chromium find the stand-in hosts there. */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    const { port } = this.server.address() as AddressInfo
    return `--host-resolver-rules=MAP *.localhost 127.0.0.1:${String(port)}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [host = '', scheme = ''] = (request.headers.host ?? '').split('.')
    const handler = this.handlers.get(scheme)
    if (!handler) {
      response.writeHead(502).end()
      return
    }
    const url = `${scheme}://${host}${request.url ?? '/'}`
    const answered = await handler(new Request(url, { method: request.method ?? 'GET' }))
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    response.end(new Uint8Array(await answered.arrayBuffer()))
  }
}
