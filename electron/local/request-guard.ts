import type { IncomingHttpHeaders } from 'node:http'
import type { SessionToken } from './session-token'

/** Why a request goes no further: the HTTP status. */
export type Refusal = 401 | 403 | 415 | 421

/** What kind of thing is asked for; each has its own conditions. */
export type Purpose = 'identity' | 'entry' | 'new-entry' | 'file' | 'events' | 'invoke'

export interface GuardedRequest {
  readonly purpose: Purpose
  readonly headers: IncomingHttpHeaders
}

export interface GuardSettings {
  /** Address and port as a browser of ours writes them, `127.0.0.1:47615`. */
  readonly host: string
  readonly token: SessionToken
  readonly wireType: string
}

/**
 * Decides whether a request may be answered.
 *
 * A page of another site can make a browser send requests here: by a name that it points to 127.0.0.1 (caught by the
 * Host header), from its own origin (Origin, Sec-Fetch-Site), or from another port of 127.0.0.1, which counts as the
 * same site for cookies (Origin again). Another account of the PC knows no token.
 *
 * @returns the status of the refusal, or `null` when the request may go on
 */
export function refusalOf(request: GuardedRequest, settings: GuardSettings): Refusal | null {
  const { purpose, headers } = request
  if (headers.host !== settings.host) return 421
  if (purpose === 'identity' || purpose === 'entry') return null
  const ours = `http://${settings.host}`
  if (headers.origin !== undefined && headers.origin !== ours) return 403
  if (purpose === 'invoke' && headers.origin !== ours) return 403
  // A browser sends no Origin when a page listens to its own origin, but says where the page is.
  if (purpose === 'events' && headers['sec-fetch-site'] !== 'same-origin') return 403
  if (!settings.token.isIn(headers.cookie)) return 401
  if (purpose === 'invoke' && headers['content-type'] !== settings.wireType) return 415
  return null
}
