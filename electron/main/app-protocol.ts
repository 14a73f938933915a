import { protocol } from 'electron'
import type { AssetStore } from '../service/assets/asset-store'
import { securityHeaders } from '../../src/shared/security'
import { storageIdentity } from '../../src/shared/storage-identity'
import { isAppAddress } from './security/app-address'

/** Must run before the app is ready. Without `standard` there is no IndexedDB, without `secure` no WebCrypto. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: storageIdentity.scheme, privileges }])
}

/** Serves the built interface, and nothing else, under `app://local/`. */
export function serveApp(assets: AssetStore): void {
  protocol.handle(storageIdentity.scheme, (request) => answer(assets, request))
}

/** One answer of the app protocol: a file on the list, or 404. */
export async function answer(assets: AssetStore, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const asset =
    request.method === 'GET' && isAppAddress(request.url) ? await assets.find(new URL(request.url).pathname) : null
  if (!asset) return new Response(null, { status: 404, headers: securityHeaders })
  return new Response(asset.bytes, { headers: { ...securityHeaders, 'content-type': asset.contentType } })
}
