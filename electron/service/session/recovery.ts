import type { RequestOf, ResponseOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { forgetKeys, type StationKeys } from '../keys/key-wrap'
import { openForRecovery, requireHeadAccount, sealForOperator, withOperator, type Keyring } from '../keys/keyring'
import { adoptDevice, requireGenuine } from '../keys/keyring-seal'
import { parseRecoveryCode } from '../keys/recovery-code'
import { confirmCode, issueCode } from '../keys/recovery-renewal'
import { RECOVERY_TRIES } from '../keys/sign-in-guard'
import { withProvenAgain } from './sign-in'
import type { StationCore } from './station-core'

/** A mistyped code is no try: the check character finds it. @throws AppError `station/wrong-recovery-code` */
export function requireCode(written: string): string {
  const code = parseRecoveryCode(written)
  if (code === null) throw new AppError('station/wrong-recovery-code')
  return code
}

/**
 * What the recovery code opens. A wrong one counts until the guard is told that a right one was meant for something.
 *
 * @throws AppError `station/wrong-recovery-code`, `station/too-many-tries`
 */
export async function openByCode(core: StationCore, keyring: Keyring, written: string): Promise<StationKeys> {
  const code = requireCode(written)
  await core.parts.guard.beginTry(RECOVERY_TRIES)
  const keys = await openForRecovery(keyring, code)
  if (!keys) throw new AppError('station/wrong-recovery-code')
  return keys
}

/**
 * Opens the station with the recovery code, for reading and a backup, and makes this computer know it again.
 *
 * @throws AppError `station/wrong-recovery-code`, `station/too-many-tries` …
 */
export async function recover(core: StationCore, request: RequestOf<'station:recover'>): Promise<Session> {
  const { keyring, journal } = core.requireSetUp()
  const { guard, devices } = core.parts
  const keys = await openByCode(core, keyring, request.recoveryCode)
  try {
    requireGenuine(keyring, keys)
    const operator = requireHeadAccount(keyring, request.account)
    await journal.readTail(keys.journalKey)
    const session = await core.arrive({
      ...{ keyring, journal, operator, keys },
      mode: 'recovery',
      event: 'station:use-recovery-code',
      facts: { operatorId: operator.operatorId },
    })
    const adopted = await adoptDevice(keyring, keys, devices)
    if (adopted.keyring !== keyring) await core.saveKeyring(adopted.keyring)
    await guard.succeed(RECOVERY_TRIES) // the wrong ones before it are in the journal by now
    return session
  } catch (error) {
    await guard.takeBack(RECOVERY_TRIES)
    if (core.holds(keys)) await core.endSession('asked')
    else forgetKeys(keys)
    throw error
  }
}

/**
 * A new password for the head in whose name the recovery code opened the station. The session ends: work goes on with
 * the password.
 *
 * @throws AppError `station/not-allowed` in a session that a password opened, `station/password-*`
 */
export async function resetByRecovery(core: StationCore, newPassword: string): Promise<null> {
  const { keyring, session } = core.requireOpen()
  if (session.mode !== 'recovery') throw new AppError('station/not-allowed')
  const operator = requireHeadAccount(keyring, session.operator.account)
  requireGoodPassword(newPassword, [operator.account, keyring.countyCode])
  await core.tellTries()
  await session.use(async (keys) => {
    const { secret: device } = await adoptDevice(keyring, keys, core.parts.devices)
    const { mustChange: _given, pin: _pin, ...kept } = operator
    const changed = await sealForOperator(keys, keyring, kept, { secret: newPassword, device })
    const facts = { operatorId: operator.operatorId }
    await core.changeKeyring(withOperator(keyring, changed), 'station:reset-password', facts)
  })
  core.parts.pins.drop(operator.operatorId)
  await core.parts.guard.succeed(operator.operatorId)
  await core.endSession('asked')
  return null
}

/**
 * A new recovery code, for the head who types the own password again. The old one works until `confirmRecovery`.
 *
 * @throws AppError `station/wrong-password`, `station/too-many-tries`
 */
export async function renewRecovery(
  core: StationCore,
  password: string,
): Promise<ResponseOf<'station:renew-recovery'>> {
  const { session } = core.requireOpen()
  await withProvenAgain(core, { account: session.operator.account, secret: password }, () => Promise.resolve())
  const { keyring, recoveryCode, issueId } = await session.use((keys) => issueCode(core.requireOpen().keyring, keys))
  await core.changeKeyring(keyring, 'station:issue-recovery-code', {})
  return { recoveryCode, issueId }
}

/** The new code is on paper: the old one ends. @throws AppError `station/recovery-code-not-issued` */
export async function confirmRecovery(core: StationCore, issueId: string): Promise<null> {
  const { keyring } = core.requireOpen()
  await core.changeKeyring(confirmCode(keyring, issueId), 'station:replace-recovery-code', {})
  return null
}
