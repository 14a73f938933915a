import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Secret of one run of the local host: who knows it was let in by the person who started the program, and not by a
 * page or another account of the same PC.
 */
export class SessionToken {
  readonly value = randomSecret()
  readonly #cookieName: string
  readonly #entries = new Set<string>()

  /** Cookies do not tell ports apart, so the name does. */
  constructor(port: number) {
    this.#cookieName = `station-${String(port)}`
  }

  /**
   * A secret that lets one browser in, once. Command lines can be read by every account of a PC, so a browser is never
   * started with the session's own secret.
   */
  mintEntry(): string {
    const entry = randomSecret()
    this.#entries.add(entry)
    return entry
  }

  /** Whether somebody with this secret is to be let in. */
  admits(secret: string): boolean {
    return this.#entries.delete(secret) || this.#matches(secret)
  }

  /** What a browser of this session sends as `Cookie`. */
  get cookie(): string {
    return `${this.#cookieName}=${this.value}`
  }

  /** Value of the `Set-Cookie` header that lets a browser in until it is closed. */
  get setCookie(): string {
    return `${this.cookie}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** Whether a request's `Cookie` header carries the secret. */
  isIn(cookieHeader: string | undefined): boolean {
    const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
    return pairs.some(([name, value]) => name === this.#cookieName && this.#matches(value ?? ''))
  }

  /** Compares in a time that tells nothing about how much was right. */
  #matches(candidate: string): boolean {
    return timingSafeEqual(digest(candidate), digest(this.value))
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
