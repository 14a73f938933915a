import { hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../../../src/shared/errors/app-error'
import type { GuardClock } from './sign-in-guard'
import { packKeys, PASSWORD_COST, stretch, unpackKeys, type StationKeys } from './key-wrap'
import type { KeyringOperator } from './keyring'
import { openBytes, sealBytes, subkey } from './subkey'

const TRIES = 5
/** A sign-in with the password holds for a working day at most, whatever the clock of the computer says. */
const LONGEST_MS = 16 * 3_600_000
const SALT_BYTES = 16
const PIN = /^\d{6}$/

interface ReadyPin {
  readonly day: string
  readonly since: number
  /** The keys, encrypted under PIN and a secret of this run. */
  readonly sealed: Buffer
  triesLeft: number
}

/** Whether what was typed is a quick code: no password is that short. */
export function isPin(typed: string): boolean {
  return PIN.test(typed)
}

/** Refuses codes that are tried first. @throws AppError `station/pin-format` */
export function requireGoodPin(pin: string): void {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, at) => digit - (digits[at] ?? 0)))
  const isRow = steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
  if (!isPin(pin) || isRow) throw new AppError('station/pin-format')
}

/**
 * Quick codes for coming back the same day. What opens the station with them lies in memory only: a restart, a new day
 * or five wrong tries, and the password is asked for. On the disk a code is worth nothing without the keys.
 */
export class QuickPins {
  readonly #ready = new Map<string, ReadyPin>()
  readonly #runSecret = randomBytes(32)

  constructor(private readonly clock: GuardClock) {}

  /** What the keyring keeps of a new code. @throws AppError `station/pin-format` */
  async make(keys: StationKeys, operatorId: string, pin: string): Promise<NonNullable<KeyringOperator['pin']>> {
    requireGoodPin(pin)
    const salt = randomBytes(SALT_BYTES)
    const stretched = await stretch(pin, salt, PASSWORD_COST)
    const key = subkey(keys, 'pin')
    const sealed = sealBytes(key, stretched, operatorId)
    key.fill(0)
    stretched.fill(0)
    return { salt: salt.toString('base64'), sealed: sealed.toString('base64') }
  }

  /** Signed in with the password: the operator's code, if there is one, works from now on. */
  prepare(operator: KeyringOperator, keys: StationKeys): void {
    this.drop(operator.operatorId)
    if (!operator.pin) return
    const key = subkey(keys, 'pin')
    const stretched = openBytes(key, Buffer.from(operator.pin.sealed, 'base64'), operator.operatorId)
    key.fill(0)
    if (!stretched) return
    const plain = packKeys(keys)
    const wrappingKey = this.#keyOf(stretched)
    const sealed = sealBytes(wrappingKey, plain, operator.operatorId)
    for (const secret of [plain, wrappingKey, stretched]) secret.fill(0)
    const { clock } = this
    this.#ready.set(operator.operatorId, { day: this.#today(), since: clock.elapsed(), sealed, triesLeft: TRIES })
  }

  /** `null`: wrong, or not ready today. Takes as long for every account. */
  async open(operator: KeyringOperator | undefined, pin: string): Promise<StationKeys | null> {
    const salt = operator?.pin ? Buffer.from(operator.pin.salt, 'base64') : randomBytes(SALT_BYTES)
    const stretched = await stretch(pin, salt, PASSWORD_COST)
    const ready = operator && this.#findReady(operator.operatorId)
    const key = this.#keyOf(stretched)
    stretched.fill(0)
    const plain = operator && ready ? openBytes(key, ready.sealed, operator.operatorId) : null
    key.fill(0)
    if (!operator || !ready) return null
    if (!plain) {
      ready.triesLeft -= 1
      if (ready.triesLeft === 0) this.drop(operator.operatorId)
      return null
    }
    ready.triesLeft = TRIES
    return unpackKeys(plain)
  }

  drop(operatorId: string): void {
    this.#ready.get(operatorId)?.sealed.fill(0)
    this.#ready.delete(operatorId)
  }

  /** From now on the password is asked for. */
  dropAll(): void {
    for (const operatorId of [...this.#ready.keys()]) this.drop(operatorId)
  }

  /** Nothing opens any more. */
  close(): void {
    this.dropAll()
    this.#runSecret.fill(0)
  }

  #keyOf(stretched: Buffer): Buffer {
    return Buffer.from(hkdfSync('sha256', stretched, this.#runSecret, 'station-quick-pin', 32))
  }

  #findReady(operatorId: string): ReadyPin | undefined {
    const ready = this.#ready.get(operatorId)
    if (!ready) return undefined
    if (ready.day === this.#today() && this.clock.elapsed() - ready.since <= LONGEST_MS) return ready
    this.drop(operatorId)
    return undefined
  }

  #today(): string {
    return new Date(this.clock.now()).toDateString()
  }
}
