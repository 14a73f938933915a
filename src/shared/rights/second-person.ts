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

export function isSecondPersonKind(useCase: string): useCase is SecondPersonKind {
  return findOperationKind(useCase)?.needsSecond === true
}
