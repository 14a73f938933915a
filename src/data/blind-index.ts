const INDEX_BYTES = 16
const encoder = new TextEncoder()

/** What a blind index is made of; part of the hashed text, so equal values of two kinds have different indexes. */
export type BlindIndexKind = 'id-number' | 'phone'

/**
 * Look-up value that tells nothing without the key: HMAC-SHA-256 of the normalised value, first 16 bytes, base64url.
 * An empty value has an empty index.
 */
export async function blindIndexOf(indexKey: CryptoKey, kind: BlindIndexKind, value: string): Promise<string> {
  const normalised = value.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (normalised === '') return ''
  const mac = await crypto.subtle.sign('HMAC', indexKey, encoder.encode(`${kind}|${normalised}`))
  const text = String.fromCharCode(...new Uint8Array(mac, 0, INDEX_BYTES))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
