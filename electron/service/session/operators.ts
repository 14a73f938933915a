import type { Operator, OperatorEntry, RequestOf, ResponseOf } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import type { OperationFacts } from '../../../src/shared/operation'
import { mayApprove, type OperatorRole } from '../../../src/shared/rights/roles'
import {
  addingAct,
  changingAct,
  dismissingAct,
  isAccountAct,
  resettingAct,
  type AgreedAct,
} from '../../../src/shared/rights/second-person'
import type { ServiceEvent } from '../../../src/shared/rights/service-events'
import { parseAccount, parseName } from '../../../src/shared/station-names'
import { forgetKeys, needsDevice } from '../keys/key-wrap'
import {
  approversBeside,
  findOperator,
  isActive,
  publicOperator,
  sealForOperator,
  withOperator,
  type ActiveOperator,
  type Keyring,
  type KeyringOperator,
} from '../keys/keyring'
import { adoptDevice } from '../keys/keyring-seal'
import { RECOVERY_TRIES, type SignInGuard } from '../keys/sign-in-guard'
import { localDay } from '../local-day'
import { openByCode } from './recovery'
import { withProvenAgain } from './sign-in'
import type { StationCore } from './station-core'

/** @throws AppError `station/account-*`, `station/name-missing` */
export function newOperator(
  core: StationCore,
  { account, displayName, role }: { account: string; displayName: string; role: OperatorRole },
): Operator {
  return { operatorId: core.newId(), account: parseAccount(account), displayName: parseName(displayName), role }
}

/** The accounts as the head looks after them; others learn who works here and who could agree, and their own. */
export function listOperators(keyring: Keyring, guard: SignInGuard, asking: Operator): Promise<OperatorEntry[]> {
  return Promise.all(
    keyring.operators.map(async (operator) => {
      const isTold = asking.role === 'head' || asking.operatorId === operator.operatorId
      return {
        ...publicOperator(operator),
        leftOn: operator.leftOn ?? null,
        isLockedOut: isTold && (await guard.isLockedOut(operator.operatorId)),
        mustChangePassword: operator.mustChange === true,
        hasPin: isTold && operator.pin !== undefined,
      }
    }),
  )
}

/**
 * A second person signs in on the spot, for one act of who is at work, about one thing that is not themselves. Nothing
 * is opened for them. Where nobody who could agree can be had, the recovery code of the station does for a change of the
 * accounts.
 *
 * @throws AppError as `withProvenAgain`, `station/second-person-*`, `station/wrong-recovery-code`
 */
export function approve(
  core: StationCore,
  { by, ...act }: RequestOf<'station:approve'>,
): Promise<ResponseOf<'station:approve'>> {
  return 'recoveryCode' in by ? approveByCode(core, act, by.recoveryCode) : approveByPerson(core, act, by)
}

async function approveByPerson(
  core: StationCore,
  act: AgreedAct,
  { account, password }: { account: string; password: string },
): Promise<ResponseOf<'station:approve'>> {
  const { session } = core.requireOpen()
  const { purpose, about } = act
  return withProvenAgain(core, { account, secret: password }, async ({ operator }) => {
    const { operatorId, displayName } = operator
    if ([session.operator.operatorId, about].includes(operatorId)) throw new AppError('station/second-person-same')
    if (operator.mustChange) throw new AppError('station/password-must-change')
    if (!mayApprove(operator.role)) throw new AppError('station/second-person-role')
    await core.note('station:approve', { purpose, about }, operatorId)
    return { approvalId: session.approvals.grant(act, { operatorId }), second: { operatorId, displayName } }
  })
}

/** Only the head, who looks after the accounts, and only for those: everything else waits for a new second person. */
async function approveByCode(
  core: StationCore,
  act: AgreedAct,
  written: string,
): Promise<ResponseOf<'station:approve'>> {
  const { session, keyring } = core.requireOpen()
  const { purpose, about } = act
  if (session.operator.role !== 'head' || !isAccountAct(purpose)) throw new AppError('station/second-person-needed')
  forgetKeys(await openByCode(core, keyring, written))
  await core.tellTries()
  await core.note('station:approve', { purpose, about, by: 'recovery-code' })
  await core.parts.guard.succeed(RECOVERY_TRIES)
  return { approvalId: session.approvals.grant(act, 'recovery-code'), second: null }
}

/**
 * Who agreed to a change of the accounts. As long as nobody else on file could agree, the head acts alone, and the
 * journal shows it: otherwise no station could ever get its second person. Whoever could agree counts here even when the
 * change is about them, or when they have not signed in yet: otherwise the head could make their account an own one.
 *
 * @returns what the journal says of it
 * @throws AppError `station/second-person-needed`, `station/approval-expired`
 */
function takeApproval(
  core: StationCore,
  act: AgreedAct,
  approvalId: string | null,
): { approvedBy?: string; alone?: 1 } {
  const { keyring, session } = core.requireOpen()
  const own = session.operator.operatorId
  if (approvalId === null) {
    const others = keyring.operators.filter((one) => one.operatorId !== own && isActive(one) && mayApprove(one.role))
    if (others.length > 0) throw new AppError('station/second-person-needed')
    return { alone: 1 }
  }
  const { by } = session.approvals.take(approvalId, act)
  if (by === 'recovery-code') return { alone: 1 }
  // Who agreed a minute ago may have left since.
  const able = approversBeside(keyring, [own, act.about])
  if (!able.some(({ operatorId }) => operatorId === by.operatorId)) throw new AppError('station/approval-expired')
  return { approvedBy: by.operatorId }
}

/** Writes a change of the accounts with who agreed to it. */
async function changeAccounts(
  core: StationCore,
  change: { keyring: Keyring; event: ServiceEvent; facts: OperationFacts },
  { approvedBy, alone }: ReturnType<typeof takeApproval>,
): Promise<void> {
  const facts = alone ? { ...change.facts, alone } : change.facts
  await core.changeKeyring(change.keyring, change.event, facts, approvedBy)
}

/** Whoever changed the own account comes in anew. Never inside a task of the session, which waits for its tasks. */
async function endOwnSession(core: StationCore, aboutId: string): Promise<void> {
  if (core.requireOpen().session.operator.operatorId === aboutId) await core.endSession('asked')
}

/** @throws AppError `station/operator-not-found`, `station/operator-left` */
function requireOperator(keyring: Keyring, operatorId: string): ActiveOperator {
  const operator = keyring.operators.find((one) => one.operatorId === operatorId)
  if (!operator) throw new AppError('station/operator-not-found')
  if (!isActive(operator)) throw new AppError('station/operator-left')
  return operator
}

/** @throws AppError `station/last-head`: without a head nobody could look after the accounts */
function requireOtherHead(keyring: Keyring, operator: KeyringOperator): void {
  const heads = keyring.operators.filter((one) => one.role === 'head' && isActive(one))
  if (operator.role === 'head' && heads.length === 1) throw new AppError('station/last-head')
}

/** The password is the head's; the new operator changes it at the first sign-in. @throws AppError `station/account-taken` … */
export async function addOperator(core: StationCore, request: RequestOf<'station:add-operator'>): Promise<Operator> {
  const { keyring, session } = core.requireOpen()
  const operator = newOperator(core, request)
  if (findOperator(keyring, operator.account)) throw new AppError('station/account-taken')
  requireGoodPassword(request.password, [operator.account, keyring.countyCode])
  const { operatorId: aboutId, role, account, displayName } = operator
  const agreed = takeApproval(core, addingAct({ account, displayName, role }), request.approvalId)
  await session.use(async (keys) => {
    const adopted = await adoptDevice(keyring, keys, core.parts.devices)
    const fresh = { ...operator, mustChange: true as const }
    const sealed = await sealForOperator(keys, keyring, fresh, { secret: request.password, device: adopted.secret })
    const facts = { operatorId: aboutId, role }
    const changed = withOperator(adopted.keyring, sealed)
    await changeAccounts(core, { keyring: changed, event: 'station:add-operator', facts }, agreed)
  })
  return operator
}

/** Another role or name. Whoever changed the own account signs in anew. @throws AppError `station/last-head` … */
export async function changeOperator(
  core: StationCore,
  request: RequestOf<'station:change-operator'>,
): Promise<Operator> {
  const { keyring } = core.requireOpen()
  const operator = requireOperator(keyring, request.operatorId)
  const { operatorId: aboutId, role: roleBefore } = operator
  const { role, approvalId } = request
  if (role !== 'head') requireOtherHead(keyring, operator)
  const displayName = parseName(request.displayName)
  const agreed = takeApproval(core, changingAct({ operatorId: aboutId, displayName, role }), approvalId)
  const bound = needsDevice(operator.wrap) ? {} : { boundRole: operator.boundRole ?? roleBefore } // an older wrap opens with its role only
  const changed = { ...operator, ...bound, displayName, role }
  const facts = { operatorId: aboutId, roleBefore, role }
  const change = { keyring: withOperator(keyring, changed), event: 'station:change-operator' as const, facts }
  await changeAccounts(core, change, agreed)
  await endOwnSession(core, aboutId)
  return publicOperator(changed)
}

/** Closes an account: its wrap is gone, its name stays. @throws AppError `station/last-head` … */
export async function dismissOperator(
  core: StationCore,
  request: RequestOf<'station:dismiss-operator'>,
): Promise<null> {
  const { keyring } = core.requireOpen()
  const { operatorId: aboutId, approvalId } = request
  const operator = requireOperator(keyring, aboutId)
  requireOtherHead(keyring, operator)
  const agreed = takeApproval(core, dismissingAct(aboutId), approvalId)
  const { pin: _pin, mustChange: _given, ...kept } = operator
  const gone = { ...kept, wrap: null, leftOn: localDay(core.parts.context.now()) }
  const facts = { operatorId: aboutId }
  const change = { keyring: withOperator(keyring, gone), event: 'station:dismiss-operator' as const, facts }
  core.parts.pins.drop(aboutId)
  await changeAccounts(core, change, agreed)
  await endOwnSession(core, aboutId)
  return null
}

/** A password that the head gives; the operator changes it at the next sign-in. @throws AppError `station/password-*` … */
export async function resetPassword(core: StationCore, request: RequestOf<'station:reset-password'>): Promise<null> {
  const { keyring, session } = core.requireOpen()
  const { operatorId: aboutId, approvalId, newPassword } = request
  const operator = requireOperator(keyring, aboutId)
  requireGoodPassword(newPassword, [operator.account, keyring.countyCode])
  const agreed = takeApproval(core, resettingAct(aboutId), approvalId)
  core.parts.pins.drop(aboutId)
  await core.tellTries()
  await session.use(async (keys) => {
    const adopted = await adoptDevice(keyring, keys, core.parts.devices)
    const { pin: _pin, ...kept } = operator
    const given = { ...kept, mustChange: true as const }
    const sealed = await sealForOperator(keys, keyring, given, { secret: newPassword, device: adopted.secret })
    const changed = withOperator(adopted.keyring, sealed)
    const facts = { operatorId: aboutId }
    await changeAccounts(core, { keyring: changed, event: 'station:reset-password', facts }, agreed)
  })
  await core.parts.guard.succeed(aboutId)
  return null
}

/** The wrong passwords of an account are forgiven. @throws AppError `station/operator-not-found` … */
export async function unlockAccount(core: StationCore, operatorId: string): Promise<null> {
  const { keyring } = core.requireOpen()
  requireOperator(keyring, operatorId)
  await core.tellTries()
  await core.note('station:unlock-account', { operatorId })
  await core.parts.guard.succeed(operatorId)
  return null
}
