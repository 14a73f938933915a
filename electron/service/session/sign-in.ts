import type { RequestOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { needsDevice, type StationKeys } from '../keys/key-wrap'
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
import { isPin } from '../keys/quick-pins'
import type { StationCore } from './station-core'

/** Somebody whose password was right. */
export interface Proven {
  readonly operator: KeyringOperator
  readonly keys: StationKeys
}

/**
 * Checks an account and its password or quick code. An account that is not there or closed is answered as a wrong
 * password is, with the same waits and the same work.
 *
 * @throws AppError `station/wrong-password`, `station/too-many-tries`, `station/locked-out`, `station/device-unknown`,
 * `station/keys-damaged`
 */
export async function prove(core: StationCore, account: string, secret: string): Promise<Proven> {
  const { guard, devices, pins } = core.parts
  const { keyring } = core.requireSetUp()
  const device = await findDevice(keyring, devices)
  const operator = findOperator(keyring, account)
  if (!operator || !isActive(operator)) return refuseStranger(core, keyring, { account, secret })
  await guard.beginTry(operator.operatorId)
  const keys = isPin(secret)
    ? await pins.open(operator, secret)
    : await openForOperator(keyring, operator, { secret, device })
  if (!keys) throw new AppError('station/wrong-password')
  requireGenuine(keyring, keys)
  return { operator, keys }
}

async function refuseStranger(
  core: StationCore,
  keyring: Keyring,
  { account, secret }: { account: string; secret: string },
): Promise<never> {
  await core.parts.guard.beginStrangersTry(normalAccount(account), keyring.storeId)
  await openForNobody(keyring, secret)
  throw new AppError('station/wrong-password')
}

/** @throws AppError as `prove`, and `station/password-must-change` when the password opens nothing but its change */
export async function signIn(core: StationCore, account: string, secret: string): Promise<Session> {
  const { operator, keys } = await prove(core, account, secret)
  const { journal } = core.requireSetUp()
  if (operator.mustChange) {
    await core.parts.guard.takeBack(operator.operatorId)
    throw new AppError('station/password-must-change')
  }
  await journal.readTail(keys.journalKey)
  const keyring = await tieToDevice(core, { operator, keys }, secret)
  const session = await core.arrive({
    ...{ keyring, journal, operator, keys },
    event: 'station:sign-in',
    facts: { way: isPin(secret) ? 'pin' : 'password' },
  })
  await core.parts.guard.succeed(operator.operatorId)
  if (!isPin(secret)) core.parts.pins.prepare(operator, keys)
  return session
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
 * @throws AppError as `prove`, `station/password-*`
 */
export async function changePassword(
  core: StationCore,
  request: RequestOf<'station:change-password'>,
): Promise<Session> {
  const { account, password, newPassword } = request
  const { keyring, journal } = core.requireSetUp()
  requireGoodPassword(newPassword, [account.trim(), keyring.countyCode])
  if (newPassword === password) throw new AppError('station/password-unchanged')
  const { operator, keys } = await prove(core, account, password)
  await journal.readTail(keys.journalKey)
  const adopted = await adoptDevice(keyring, keys, core.parts.devices)
  const { mustChange: _done, ...kept } = operator
  const changed = await sealForOperator(keys, keyring, kept, { secret: newPassword, device: adopted.secret })
  const session = await core.arrive({
    ...{ keyring: adopted.keyring, journal, operator, keys },
    event: 'station:sign-in',
    facts: { way: 'new-password' },
  })
  await core.changeKeyring(withOperator(adopted.keyring, changed), 'station:change-password', {})
  await core.parts.guard.succeed(operator.operatorId)
  core.parts.pins.prepare(changed, keys)
  return { ...session, head: journal.head() }
}

/** Sets or takes away the own quick code. @throws AppError as `prove`, `station/pin-format`, `station/not-allowed` */
export async function setPin(core: StationCore, { password, pin }: RequestOf<'station:set-pin'>): Promise<null> {
  const { session } = core.requireOpen()
  const { operatorId, account } = session.operator
  const { operator, keys } = await prove(core, account, isPin(password) ? '' : password)
  try {
    const { pin: _before, ...others } = operator
    const changed = pin === null ? others : { ...others, pin: await core.parts.pins.make(keys, operatorId, pin) }
    const { keyring } = core.requireOpen()
    await core.changeKeyring(withOperator(keyring, changed), 'station:set-pin', {
      pin: pin === null ? 'removed' : 'set',
    })
    await core.parts.guard.succeed(operatorId)
    core.parts.pins.prepare(changed, keys)
    return null
  } finally {
    for (const key of [keys.dataKey, keys.indexKey, keys.journalKey]) key.fill(0)
  }
}
