import { z } from 'zod'
import type { Operator } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { mayApprove, roles } from '../../../src/shared/rights/roles'
import {
  needsDevice,
  PASSWORD_COST,
  RECOVERY_COST,
  unwrapKeys,
  wasteDerivation,
  wrapKeys,
  wrapSchema,
  type KeyWrap,
  type StationKeys,
  type WrapSecrets,
} from './key-wrap'

/** Generation of the keys; a later rotation counts it up. */
export const KEY_GENERATION = 1

const operatorSchema = z.object({
  operatorId: z.string().min(1).max(64),
  account: z.string().min(1).max(200),
  displayName: z.string().min(1).max(200),
  role: z.enum(roles),
  /** `null`: the account is closed and opens nothing any more. */
  wrap: wrapSchema.nullable(),
  leftOn: z.string().max(10).optional(),
  /** Role that an older wrap is bound to, where the role was changed since. */
  boundRole: z.enum(roles).optional(),
  /** The password was given by the head and opens nothing until it is changed. */
  mustChange: z.literal(true).optional(),
  /** What the quick code was stretched to, encrypted; of use only to who has the keys already. */
  pin: z.object({ salt: z.base64().max(100), sealed: z.base64().max(200) }).optional(),
})

/** The station, its operators, and the wrapped keys. Everything in it may lie on the disk as it is. */
export const keyringSchema = z.object({
  storeId: z.uuid(),
  stationName: z.string().min(1).max(200),
  countyCode: z.string().max(12),
  kid: z.number().int().positive(),
  operators: z.array(operatorSchema).min(1),
  recovery: wrapSchema,
  /** A renewed code that was shown and not yet confirmed as kept; it opens the station as the other one does. */
  nextRecovery: wrapSchema.optional(),
  /** The secret of the computer: a digest that tells whether one is the right one, and the secret itself, encrypted. */
  device: z.object({ tag: z.string().max(64), sealed: z.base64().max(200) }).optional(),
  /** HMAC over all of the above, see `keyring-seal.ts`. */
  mac: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

export type Keyring = z.infer<typeof keyringSchema>
export type KeyringOperator = Keyring['operators'][number]
export type ActiveOperator = KeyringOperator & { readonly wrap: KeyWrap }
export type StationOf = Pick<Keyring, 'storeId' | 'kid'>

/**
 * A wrap opens for this operator only. Older wraps, made before the keyring had a HMAC, are bound to the role as well.
 */
function operatorBinding(
  station: StationOf,
  operator: Operator & Pick<KeyringOperator, 'boundRole'>,
  isOlder: boolean,
): string {
  const { operatorId, account, boundRole: role = operator.role } = operator
  const bound = ['operator', station.storeId, station.kid, operatorId, account]
  return JSON.stringify(isOlder ? [...bound, role] : bound)
}

function recoveryBinding(station: StationOf): string {
  return JSON.stringify(['recovery', station.storeId, station.kid])
}

/** The operator as others may see it. */
export function publicOperator({ operatorId, account, displayName, role }: Operator): Operator {
  return { operatorId, account, displayName, role }
}

/** Whoever has or had that account. */
export function findOperator(keyring: Keyring, account: string): KeyringOperator | undefined {
  const wanted = normalAccount(account)
  return keyring.operators.find((operator) => normalAccount(operator.account) === wanted)
}

/** Accounts that people would take for the same are the same. */
export function normalAccount(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase()
}

/** Whether somebody still works here. */
export function isActive(operator: KeyringOperator): operator is ActiveOperator {
  return operator.wrap !== null
}

/**
 * The account of a head that somebody with the recovery code acts for. Only who holds the code learns which there are.
 *
 * @throws AppError `station/operator-not-found`, `station/operator-left`, `station/not-allowed`
 */
export function requireHeadAccount(keyring: Keyring, account: string): KeyringOperator {
  const operator = findOperator(keyring, account)
  if (!operator) throw new AppError('station/operator-not-found')
  if (!isActive(operator)) throw new AppError('station/operator-left')
  if (operator.role !== 'head') throw new AppError('station/not-allowed')
  return operator
}

/** Who could be the second person beside these. */
export function approversBeside(keyring: Keyring, operatorIds: readonly string[]): KeyringOperator[] {
  return keyring.operators.filter(
    (one) => isActive(one) && one.mustChange !== true && mayApprove(one.role) && !operatorIds.includes(one.operatorId),
  )
}

/** The operator with the keys wrapped under a password on this computer. */
export async function sealForOperator<O extends Operator>(
  keys: StationKeys,
  station: StationOf,
  operator: O,
  secrets: WrapSecrets & { readonly device: Buffer },
): Promise<O & { wrap: KeyWrap }> {
  const wrap = await wrapKeys(keys, secrets, operatorBinding(station, operator, false), PASSWORD_COST)
  const { boundRole: _older, ...kept } = operator as O & Pick<KeyringOperator, 'boundRole'>
  return { ...kept, wrap } as O & { wrap: KeyWrap }
}

export function sealForRecovery(keys: StationKeys, station: StationOf, code: string): Promise<Keyring['recovery']> {
  return wrapKeys(keys, { secret: code, device: null }, recoveryBinding(station), RECOVERY_COST)
}

/** `null`: wrong password, or an account that is closed. */
export function openForOperator(
  keyring: Keyring,
  operator: KeyringOperator,
  { secret, device }: WrapSecrets,
): Promise<StationKeys | null> {
  if (!isActive(operator)) return openForNobody(keyring, secret)
  const isBound = needsDevice(operator.wrap)
  const binding = operatorBinding(keyring, operator, !isBound)
  return unwrapKeys(operator.wrap, { secret, device: isBound ? device : null }, binding)
}

/** Does for an account that is not there what `openForOperator` does with a wrong password. */
export function openForNobody(keyring: Keyring, password: string): Promise<null> {
  return wasteDerivation(password, keyring.operators.find(isActive)?.wrap.cost ?? PASSWORD_COST)
}

/** `null`: wrong code. @param code as `parseRecoveryCode` gives it */
export async function openForRecovery(keyring: Keyring, code: string): Promise<StationKeys | null> {
  const { recovery, nextRecovery } = keyring
  const secrets = { secret: code, device: null }
  const keys = await unwrapKeys(recovery, secrets, recoveryBinding(keyring))
  return keys ?? (nextRecovery ? unwrapKeys(nextRecovery, secrets, recoveryBinding(keyring)) : null)
}

/** The keyring with an operator added or, by id, replaced where it stood. */
export function withOperator(keyring: Keyring, operator: KeyringOperator): Keyring {
  const isKnown = keyring.operators.some((known) => known.operatorId === operator.operatorId)
  const operators = isKnown
    ? keyring.operators.map((known) => (known.operatorId === operator.operatorId ? operator : known))
    : [...keyring.operators, operator]
  return { ...keyring, operators }
}
