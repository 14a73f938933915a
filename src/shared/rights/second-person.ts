import type { OperatorRole } from './roles'
import { findOperationKind, operationKinds, type OperationKindName } from './operation-kinds'

/**
 * Changes of accounts that ask for a second person; a station where nobody could agree makes them alone, otherwise it
 * could never get one. The service makes them itself, so they are no kinds of operations.
 */
export const accountActs = [
  'station:add-operator',
  'station:change-operator',
  'station:dismiss-operator',
  'station:reset-password',
] as const

export type AccountAct = (typeof accountActs)[number]

/** A kind of operation that asks for a second person. */
export type SecondPersonKind = {
  [K in OperationKindName]: (typeof operationKinds)[K] extends { readonly needsSecond: true } ? K : never
}[OperationKindName]

/** What a second person agrees to on the spot. */
export type ApprovalPurpose = SecondPersonKind | AccountAct

/** Every such act; a kind of operation that asks for a second person is one without further ado. */
export const approvalPurposes: readonly ApprovalPurpose[] = [
  ...Object.keys(operationKinds).filter(isSecondPersonKind),
  ...accountActs,
]

/** What an act does, beside whom or what it is about: everything that a second person agrees to. */
export type ActTerms = Readonly<Record<string, string | number | boolean>>

/** An act as a second person agrees to it. `about`: an account, a rule, a batch. */
export interface AgreedAct {
  readonly purpose: ApprovalPurpose
  readonly about: string
  readonly terms: ActTerms
}

type NewAccount = Readonly<Record<'account' | 'displayName', string>> & { readonly role: OperatorRole }
type ChangedAccount = Readonly<Record<'operatorId' | 'displayName', string>> & { readonly role: OperatorRole }

/** Somebody new, by the account that they get. */
export function addingAct({ account, displayName, role }: NewAccount): AgreedAct {
  return { purpose: 'station:add-operator', about: account, terms: { displayName, role } }
}

/** Another name or role. */
export function changingAct({ operatorId, displayName, role }: ChangedAccount): AgreedAct {
  return { purpose: 'station:change-operator', about: operatorId, terms: { displayName, role } }
}

export function dismissingAct(operatorId: string): AgreedAct {
  return { purpose: 'station:dismiss-operator', about: operatorId, terms: {} }
}

export function resettingAct(operatorId: string): AgreedAct {
  return { purpose: 'station:reset-password', about: operatorId, terms: {} }
}

/** A value of a rule that the station sets itself. */
export function ruleAct(terms: { readonly key: string } & ActTerms): AgreedAct {
  return { purpose: 'station:set-parameter', about: terms.key, terms }
}

/** The package of a sealed month leaves the station. */
export function exportAct(batchNo: string): AgreedAct {
  return { purpose: 'month:export', about: batchNo, terms: {} }
}

export function isAccountAct(purpose: ApprovalPurpose): purpose is AccountAct {
  return (accountActs as readonly ApprovalPurpose[]).includes(purpose)
}

/** Whether somebody agreed to just this. */
export function isSameAct(a: AgreedAct, b: AgreedAct): boolean {
  const [names, others] = [Object.keys(a.terms), Object.keys(b.terms)]
  const hasSameTerms = names.length === others.length && names.every((name) => a.terms[name] === b.terms[name])
  return a.purpose === b.purpose && a.about === b.about && hasSameTerms
}

export function isSecondPersonKind(useCase: string): useCase is SecondPersonKind {
  return findOperationKind(useCase)?.needsSecond === true
}
