/** Keys of an unlocked station, as handles that cannot be read back. */
export interface StoreKeys {
  /** AES-256-GCM, encrypts rows. */
  readonly dataKey: CryptoKey
  /** HMAC-SHA-256, makes blind indexes. */
  readonly indexKey: CryptoKey
  /** Generation of the keys. */
  readonly kid: number
}
