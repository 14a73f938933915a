import type { RequestOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { forgetKeys, needsDevice, type StationKeys } from '../keys/key-wrap'
import {
  findOperator,
  isActive,
  normalAccount,
  openForNobody,
  openForOperator,
  sealForOperator,
  withOperator,
  type Keyring,
  type KeyringOperator,
} from '../keys/keyring'
import { adoptDevice, findDevice, requireGenuine, sealKeyring } from '../keys/keyring-seal'
import { isPin, requireGoodPin } from '../keys/quick-pins'
import type { StationCore } from './station-core'

/** What somebody typed to show who they are. */
export interface Credentials {
  readonly account: string
  readonly secret: string
  /** Whether a quick code does: for coming in only, never where the password stands for the person. */
  readonly takesPin?: true
}

/** Somebody whose password or quick code was right. */
export interface Proven {
  readonly operator: KeyringOperator
  readonly keys: StationKeys
}

/**
 * Checks an account and its password. An account that is not there or closed is answered as a wrong password is, with
 * the same waits and the same work. What fails afterwards does not count as a wrong try, opens nothing and leaves no
 * keys behind, unless the task opened a session with them.
 *
 * @throws AppError `station/wrong-password`, `station/wrong-quick-code`, `station/too-many-tries`, `station/locked-out`,
 * `station/device-unknown`, `station/keys-damaged`, and what the task throws
 */
export async function withProven<T>(
  core: StationCore,
  credentials: Credentials,
  task: (proven: Proven) => Promise<T>,
): Promise<T> {
  const { guard } = core.parts
  const { operator, keys } = await prove(core, credentials)
  try {
    requireGenuine(core.requireSetUp().keyring, keys)
    const result = await task({ operator, keys })
    await guard.succeed(operator.operatorId)
    return result
  } catch (error) {
    await guard.takeBack(operator.operatorId)
    if (core.holds(keys)) await core.endSession('asked')
    throw error
  } finally {
    if (!core.holds(keys)) forgetKeys(keys)
  }
}

/**
 * As `withProven`, for a password that is asked for while the station is open. The wrong ones before it go into the
 * journal first: being right ends their count.
 */
export function withProvenAgain<T>(
  core: StationCore,
  credentials: Pick<Credentials, 'account' | 'secret'>,
  task: (proven: Proven) => Promise<T>,
): Promise<T> {
  return withProven(core, credentials, async (proven) => {
    await core.tellTries(proven.operator.operatorId)
    return task(proven)
  })
}

/**
 * What is wrong with what was typed. A quick code is answered in one way whatever the reason (no such account, no code, a
 * wrong one, one that does not hold now) and counts as any try: the answer that helps who forgot that a new day began
 * tells a stranger nothing. No password is six digits, so nothing about passwords is learned from it either.
 */
function refusal(isQuickCode: boolean): AppError {
  return new AppError(isQuickCode ? 'station/wrong-quick-code' : 'station/wrong-password')
}

async function prove(core: StationCore, { account, secret, takesPin }: Credentials): Promise<Proven> {
  const { guard, devices, pins } = core.parts
  const { keyring } = core.requireSetUp()
  const device = await findDevice(keyring, devices)
  const operator = findOperator(keyring, account)
  const isQuickCode = takesPin === true && isPin(secret)
  if (!operator || !isActive(operator)) {
    await guard.beginStrangersTry(normalAccount(account), keyring.storeId)
    await openForNobody(keyring, secret)
    throw refusal(isQuickCode)
  }
  await guard.beginTry(operator.operatorId)
  const keys = isQuickCode
    ? await pins.open(operator, secret)
    : await openForOperator(keyring, operator, { secret, device })
  if (!keys) throw refusal(isQuickCode)
  return { operator, keys }
}

/** @throws AppError as `withProven`, and `station/password-must-change` when the password opens nothing but its change */
export function signIn(core: StationCore, { account, password }: RequestOf<'station:sign-in'>): Promise<Session> {
  return withProven(core, { account, secret: password, takesPin: true }, async ({ operator, keys }) => {
    if (operator.mustChange) throw new AppError('station/password-must-change')
    const { journal } = core.requireSetUp()
    await journal.readTail(keys.journalKey)
    const keyring = await tieToDevice(core, { operator, keys }, password)
    const session = await core.arrive({
      ...{ keyring, journal, operator, keys },
      event: 'station:sign-in',
      facts: { way: isPin(password) ? 'pin' : 'password' },
    })
    if (!isPin(password)) core.parts.pins.prepare(operator, keys)
    return session
  })
}

/** A password from before there was a secret of the computer is tied to it with the first sign-in. */
async function tieToDevice(core: StationCore, { operator, keys }: Proven, secret: string): Promise<Keyring> {
  const { keyring } = core.requireSetUp()
  if (isPin(secret) || !isActive(operator) || needsDevice(operator.wrap)) return keyring
  const adopted = await adoptDevice(keyring, keys, core.parts.devices)
  const sealed = await sealForOperator(keys, keyring, operator, { secret, device: adopted.secret })
  const tied = sealKeyring(withOperator(adopted.keyring, sealed), keys)
  await core.keyringFile().save(tied)
  return tied
}

/**
 * An own new password, also in place of one that the head gave; signs in with it.
 *
 * @throws AppError as `withProven`, `station/password-*`
 */
export async function changePassword(
  core: StationCore,
  request: RequestOf<'station:change-password'>,
): Promise<Session> {
  const { account, password, newPassword } = request
  const { keyring, journal } = core.requireSetUp()
  requireGoodPassword(newPassword, [account.trim(), keyring.countyCode])
  if (newPassword === password) throw new AppError('station/password-unchanged')
  return withProven(core, { account, secret: password }, async ({ operator, keys }) => {
    await journal.readTail(keys.journalKey)
    const adopted = await adoptDevice(keyring, keys, core.parts.devices)
    const { mustChange: _done, ...kept } = operator
    const changed = await sealForOperator(keys, keyring, kept, { secret: newPassword, device: adopted.secret })
    const session = await core.arrive({
      ...{ keyring, journal, operator, keys },
      event: 'station:sign-in',
      facts: { way: 'new-password' },
    })
    await core.changeKeyring(withOperator(adopted.keyring, changed), 'station:change-password', {})
    core.parts.pins.prepare(changed, keys)
    return { ...session, head: journal.head() }
  })
}

/** Sets or takes away the own quick code. @throws AppError as `withProven`, `station/pin-format` */
export async function setPin(core: StationCore, { password, pin }: RequestOf<'station:set-pin'>): Promise<null> {
  const { operatorId, account } = core.requireOpen().session.operator
  if (pin !== null) requireGoodPin(pin)
  return withProvenAgain(core, { account, secret: password }, async ({ operator, keys }) => {
    const { pin: _before, ...others } = operator
    const changed = pin === null ? others : { ...others, pin: await core.parts.pins.make(keys, operatorId, pin) }
    const { keyring } = core.requireOpen()
    const facts = { pin: pin === null ? 'removed' : 'set' }
    await core.changeKeyring(withOperator(keyring, changed), 'station:set-pin', facts)
    core.parts.pins.prepare(changed, keys)
    return null
  })
}
