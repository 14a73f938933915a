import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { SafeStorageMembers } from './electron-types'

export type StorageBackend = ReturnType<SafeStorageMembers['getSelectedStorageBackend']>

/** What Chromium on Linux puts before sealed bytes: a key of the keyring, or the key that stands in its source. */
const prefixes = { keyring: 'v11', everybody: 'v10' }
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** `safeStorage`: seals for one account of one computer, given as a word; the bytes open for no other. */
export class SafeStorageDouble implements SafeStorageMembers {
  backend: StorageBackend = 'gnome_libsecret'
  account = 'this account on this computer'
  /** The keyring is locked or does not answer. */
  isOutOfReach = false
  /** Electron chooses the store of Linux with the older question, not before. */
  private isChosen = false

  constructor(private readonly isReady: () => boolean) {}

  isAsyncEncryptionAvailable(): Promise<boolean> {
    return Promise.resolve(this.isReady())
  }

  isEncryptionAvailable(): boolean {
    if (!this.isReady()) return false
    this.isChosen = true
    return this.backend !== 'basic_text'
  }

  getSelectedStorageBackend(): StorageBackend {
    return this.isChosen ? this.backend : 'unknown'
  }

  encryptStringAsync(text: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.key(), nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Promise.resolve(Buffer.concat([Buffer.from(this.prefix()), nonce, sealed, cipher.getAuthTag()]))
  }

  decryptStringAsync(sealed: Buffer): ReturnType<SafeStorageMembers['decryptStringAsync']> {
    if (this.isOutOfReach) {
      return Promise.reject(new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.'))
    }
    try {
      const start = this.prefix().length
      const cipher = createDecipheriv('aes-256-gcm', this.key(), sealed.subarray(start, start + NONCE_BYTES))
      cipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const text = Buffer.concat([cipher.update(sealed.subarray(start + NONCE_BYTES, -TAG_BYTES)), cipher.final()])
      return Promise.resolve({ result: text.toString('utf8'), shouldReEncrypt: false })
    } catch {
      return Promise.reject(
        new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.'),
      )
    }
  }

  private prefix(): string {
    return this.backend === 'basic_text' ? prefixes.everybody : prefixes.keyring
  }

  private key(): Buffer {
    return createHash('sha256').update(`${this.backend} ${this.account}`).digest()
  }
}
