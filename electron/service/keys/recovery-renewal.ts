import { randomBytes } from 'node:crypto'
import { AppError } from '../../../src/shared/errors/app-error'
import type { StationKeys } from './key-wrap'
import { sealForRecovery, type Keyring } from './keyring'
import { formatRecoveryCode, parseRecoveryCode } from './recovery-code'

/** A code on its way to paper. */
export interface IssuedCode {
  readonly keyring: Keyring
  /** As it is shown and typed; nothing else in the program knows it. */
  readonly recoveryCode: string
  /** Says which code is confirmed later: another window may have issued a further one. */
  readonly issueId: string
}

/** A fresh recovery code and the keys wrapped under it. */
export async function makeRecovery(
  keys: StationKeys,
  station: Pick<Keyring, 'storeId' | 'kid'>,
): Promise<{ recoveryCode: string; recovery: Keyring['recovery'] }> {
  const recoveryCode = formatRecoveryCode(randomBytes(32))
  const recovery = await sealForRecovery(keys, station, parseRecoveryCode(recoveryCode) ?? recoveryCode)
  return { recoveryCode, recovery }
}

/**
 * The keyring with a second code beside the one in force. Both open it until the new one is confirmed: whoever loses
 * power while the sheet is printed still has the old sheet. An earlier code that nobody confirmed is dropped.
 */
export async function issueCode(keyring: Keyring, keys: StationKeys): Promise<IssuedCode> {
  const { recoveryCode, recovery } = await makeRecovery(keys, keyring)
  return { keyring: { ...keyring, nextRecovery: recovery }, recoveryCode, issueId: recovery.salt }
}

/**
 * The keyring with the new code on paper in force; the old one opens nothing any more.
 *
 * @throws AppError `station/recovery-code-not-issued` when that code is not the one waiting
 */
export function confirmCode(keyring: Keyring, issueId: string): Keyring {
  const { nextRecovery, ...others } = keyring
  if (nextRecovery?.salt !== issueId) throw new AppError('station/recovery-code-not-issued')
  return { ...others, recovery: nextRecovery }
}
