import type { Session } from '../shared/contract/contract'

/** Keys of an unlocked session as the browser holds them: usable, not readable. */
export interface SessionKeys {
  /** AES-256-GCM, for rows and snapshots. */
  readonly dataKey: CryptoKey
  /** HMAC-SHA-256, for blind indexes. */
  readonly indexKey: CryptoKey
  /** Generation of the keys. */
  readonly kid: number
}

/** Makes non-extractable keys of the raw bytes that a sign-in answered with, and wipes the bytes. */
export async function takeSessionKeys(session: Session): Promise<SessionKeys> {
  const raw = { data: new Uint8Array(session.dataKey), index: new Uint8Array(session.indexKey) }
  try {
    const [dataKey, indexKey] = await Promise.all([
      crypto.subtle.importKey('raw', raw.data, 'AES-GCM', false, ['encrypt', 'decrypt']),
      crypto.subtle.importKey('raw', raw.index, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ])
    return { dataKey, indexKey, kid: session.kid }
  } finally {
    for (const bytes of [raw.data, raw.index, session.dataKey, session.indexKey]) bytes.fill(0)
  }
}
