import { z } from 'zod'
import type { Operator } from '../../../src/shared/contract/contract'
import {
  PASSWORD_COST,
  RECOVERY_COST,
  unwrapKeys,
  wasteDerivation,
  wrapKeys,
  wrapSchema,
  type StationKeys,
} from './key-wrap'

/** Generation of the keys; a later rotation counts it up. */
export const KEY_GENERATION = 1

const operatorSchema = z.object({
  operatorId: z.string().min(1).max(64),
  account: z.string().min(1).max(200),
  displayName: z.string().min(1).max(200),
  role: z.enum(['head', 'clerk', 'reviewer', 'auditor']),
  wrap: wrapSchema,
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
})

export type Keyring = z.infer<typeof keyringSchema>
export type KeyringOperator = Keyring['operators'][number]
type StationOf = Pick<Keyring, 'storeId' | 'kid'>

/** A wrap opens for this operator in this role only: editing the role in the file shuts the operator out. */
function operatorBinding(station: StationOf, operator: Operator): string {
  return JSON.stringify([
    'operator',
    station.storeId,
    station.kid,
    operator.operatorId,
    operator.account,
    operator.role,
  ])
}

function recoveryBinding(station: StationOf): string {
  return JSON.stringify(['recovery', station.storeId, station.kid])
}

/** The operator as others may see it. */
export function publicOperator({ operatorId, account, displayName, role }: Operator): Operator {
  return { operatorId, account, displayName, role }
}

export function findOperator(keyring: Keyring, account: string): KeyringOperator | undefined {
  const wanted = normalAccount(account)
  return keyring.operators.find((operator) => normalAccount(operator.account) === wanted)
}

/** Accounts that people would take for the same are the same. */
export function normalAccount(account: string): string {
  return account.normalize('NFKC').trim().toLowerCase()
}

export async function sealForOperator(
  keys: StationKeys,
  station: StationOf,
  operator: Operator,
  password: string,
): Promise<KeyringOperator> {
  const wrap = await wrapKeys(keys, password, operatorBinding(station, operator), PASSWORD_COST)
  return { ...publicOperator(operator), wrap }
}

export function sealForRecovery(keys: StationKeys, station: StationOf, code: string): Promise<Keyring['recovery']> {
  return wrapKeys(keys, code, recoveryBinding(station), RECOVERY_COST)
}

/** `null`: wrong password. */
export function openForOperator(
  keyring: Keyring,
  operator: KeyringOperator,
  password: string,
): Promise<StationKeys | null> {
  return unwrapKeys(operator.wrap, password, operatorBinding(keyring, operator))
}

/** Does for an account that is not there what `openForOperator` does with a wrong password. */
export function openForNobody(keyring: Keyring, password: string): Promise<null> {
  return wasteDerivation(password, keyring.operators[0]?.wrap.cost ?? PASSWORD_COST)
}

/** `null`: wrong code. @param code as `parseRecoveryCode` gives it */
export async function openForRecovery(keyring: Keyring, code: string): Promise<StationKeys | null> {
  const { recovery, nextRecovery } = keyring
  const keys = await unwrapKeys(recovery, code, recoveryBinding(keyring))
  return keys ?? (nextRecovery ? unwrapKeys(nextRecovery, code, recoveryBinding(keyring)) : null)
}

/** The keyring with an operator added or, by id, replaced. */
export function withOperator(keyring: Keyring, operator: KeyringOperator): Keyring {
  const others = keyring.operators.filter((known) => known.operatorId !== operator.operatorId)
  return { ...keyring, operators: [...others, operator] }
}
