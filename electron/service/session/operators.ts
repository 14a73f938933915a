import type {
  ApprovalPurpose,
  Operator,
  OperatorEntry,
  OperatorRole,
  RequestOf,
  ResponseOf,
} from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { mayApprove } from '../../../src/shared/rights/roles'
import { parseAccount, parseName } from '../../../src/shared/station-names'
import { forgetKeys } from '../keys/key-wrap'
import {
  approversBeside,
  findOperator,
  isActive,
  publicOperator,
  sealForOperator,
  withOperator,
  type Keyring,
  type KeyringOperator,
} from '../keys/keyring'
import { adoptDevice } from '../keys/keyring-seal'
import type { SignInGuard } from '../keys/sign-in-guard'
import { localDay } from '../local-day'
import { prove } from './sign-in'
import type { StationCore } from './station-core'

type OperatorAct = Exclude<ApprovalPurpose, 'month:export' | 'station:set-parameter'>

/** @throws AppError `station/account-*`, `station/name-missing` */
export function newOperator(
  core: StationCore,
  { account, displayName, role }: { account: string; displayName: string; role: OperatorRole },
): Operator {
  return { operatorId: core.newId(), account: parseAccount(account), displayName: parseName(displayName), role }
}

/** The accounts as the head looks after them. */
export function listOperators(keyring: Keyring, guard: SignInGuard): Promise<OperatorEntry[]> {
  return Promise.all(
    keyring.operators.map(async (operator) => ({
      ...publicOperator(operator),
      leftOn: operator.leftOn ?? null,
      isLockedOut: await guard.isLockedOut(operator.operatorId),
      mustChangePassword: operator.mustChange === true,
      hasPin: operator.pin !== undefined,
    })),
  )
}

/**
 * A second person signs in on the spot, for one act of who is at work. Nothing is opened for them.
 *
 * @throws AppError as `prove`, `station/second-person-same`, `station/second-person-role`
 */
export async function approve(
  core: StationCore,
  { purpose, account, password }: RequestOf<'station:approve'>,
): Promise<ResponseOf<'station:approve'>> {
  const { session } = core.requireOpen()
  const { operator, keys } = await prove(core, account, password)
  forgetKeys(keys)
  const { operatorId, displayName } = operator
  const { guard, arrivals } = core.parts
  await arrivals.tellTries(operatorId, (event, facts) => core.note(event, facts))
  await guard.succeed(operatorId)
  if (operatorId === session.operator.operatorId) throw new AppError('station/second-person-same')
  if (operator.mustChange) throw new AppError('station/password-must-change')
  if (!mayApprove(operator.role)) throw new AppError('station/second-person-role')
  return { approvalId: session.approvals.grant(purpose, operatorId), operatorId, displayName }
}

/**
 * Who agreed to a change of the accounts. As long as nobody else on file could agree, beside whom it is about, the head
 * acts alone, and the journal shows it: otherwise no station could ever get its second person.
 *
 * @throws AppError `station/second-person-needed`, `station/approval-expired`
 */
function takeApproval(
  core: StationCore,
  purpose: OperatorAct,
  { approvalId, aboutId }: { approvalId: string | null; aboutId: string },
): string | undefined {
  const { keyring, session } = core.requireOpen()
  if (approvalId !== null) {
    const operatorId = session.approvals.check(approvalId, purpose)
    session.approvals.use(approvalId)
    return operatorId
  }
  const others = approversBeside(keyring, [session.operator.operatorId, aboutId])
  if (others.length > 0) throw new AppError('station/second-person-needed')
  return undefined
}

/** @throws AppError `station/operator-not-found`, `station/operator-left` */
function requireOperator(keyring: Keyring, operatorId: string): KeyringOperator {
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
  const { operatorId, role } = operator
  const approvedBy = takeApproval(core, 'station:add-operator', { approvalId: request.approvalId, aboutId: operatorId })
  await session.use(async (keys) => {
    const adopted = await adoptDevice(keyring, keys, core.parts.devices)
    const fresh = { ...operator, mustChange: true as const }
    const sealed = await sealForOperator(keys, keyring, fresh, { secret: request.password, device: adopted.secret })
    const changed = withOperator(adopted.keyring, sealed)
    await core.changeKeyring(changed, 'station:add-operator', { operatorId, role }, approvedBy)
  })
  return operator
}

/** Another role or name. The account's own window is told to sign in anew. @throws AppError `station/last-head` … */
export async function changeOperator(
  core: StationCore,
  request: RequestOf<'station:change-operator'>,
): Promise<Operator> {
  const { keyring } = core.requireOpen()
  const operator = requireOperator(keyring, request.operatorId)
  const { operatorId, role: roleBefore } = operator
  const { role } = request
  if (role !== 'head') requireOtherHead(keyring, operator)
  const displayName = parseName(request.displayName)
  const approvedBy = takeApproval(core, 'station:change-operator', {
    approvalId: request.approvalId,
    aboutId: operatorId,
  })
  const changed = { ...operator, displayName, role }
  const facts = { operatorId, roleBefore, role }
  await core.changeKeyring(withOperator(keyring, changed), 'station:change-operator', facts, approvedBy)
  return publicOperator(changed)
}

/** Closes an account: its wrap is gone, its name stays. @throws AppError `station/last-head` … */
export async function dismissOperator(
  core: StationCore,
  request: RequestOf<'station:dismiss-operator'>,
): Promise<null> {
  const { keyring } = core.requireOpen()
  const { operatorId, approvalId } = request
  const operator = requireOperator(keyring, operatorId)
  requireOtherHead(keyring, operator)
  const approvedBy = takeApproval(core, 'station:dismiss-operator', { approvalId, aboutId: operatorId })
  const { pin: _pin, mustChange: _given, ...kept } = operator
  const gone = { ...kept, wrap: null, leftOn: localDay(core.parts.context.now()) }
  await core.changeKeyring(withOperator(keyring, gone), 'station:dismiss-operator', { operatorId }, approvedBy)
  core.parts.pins.drop(operatorId)
  return null
}

/** A password that the head gives; the operator changes it at the next sign-in. @throws AppError `station/password-*` … */
export async function resetPassword(core: StationCore, request: RequestOf<'station:reset-password'>): Promise<null> {
  const { keyring, session } = core.requireOpen()
  const { operatorId, approvalId, newPassword } = request
  const operator = requireOperator(keyring, operatorId)
  requireGoodPassword(newPassword, [operator.account, keyring.countyCode])
  const approvedBy = takeApproval(core, 'station:reset-password', { approvalId, aboutId: operatorId })
  await session.use(async (keys) => {
    const adopted = await adoptDevice(keyring, keys, core.parts.devices)
    const { pin: _pin, ...kept } = operator
    const given = { ...kept, mustChange: true as const }
    const sealed = await sealForOperator(keys, keyring, given, { secret: newPassword, device: adopted.secret })
    const changed = withOperator(adopted.keyring, sealed)
    await core.changeKeyring(changed, 'station:reset-password', { operatorId }, approvedBy)
  })
  core.parts.pins.drop(operatorId)
  await core.parts.guard.succeed(operatorId)
  return null
}

/** The wrong passwords of an account are forgiven. @throws AppError `station/operator-not-found` … */
export async function unlockAccount(core: StationCore, operatorId: string): Promise<null> {
  const { keyring } = core.requireOpen()
  requireOperator(keyring, operatorId)
  await core.parts.arrivals.tellTries('', (event, facts) => core.note(event, facts))
  await core.note('station:unlock-account', { operatorId })
  await core.parts.guard.succeed(operatorId)
  return null
}
