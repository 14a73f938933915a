import type { LocalDate } from '../../shared/units'

/** The commitment that what was said is true; and each thing beyond the statutory duty that needs a consent of its own. */
export const declarationKinds = ['truth', 'face-check-in', 'employer-referral'] as const
export type DeclarationKind = (typeof declarationKinds)[number]

/** What a person declared, in one version of the text. */
export interface Declaration {
  readonly kind: DeclarationKind
  /** `false`: refused, or taken back. */
  readonly given: boolean
  readonly version: string
  readonly on: LocalDate
  readonly operatorName: string
}

/** A declaration in force; `wasGiven`: it had been given before, so that `given: false` took it back. */
export interface DeclarationState extends Declaration {
  readonly wasGiven: boolean
}

/** What of each kind was declared last, out of everything that the person was told, newest first. */
export function declarationsOf(
  notices: readonly { readonly declarations?: readonly Declaration[] }[],
): ReadonlyMap<DeclarationKind, DeclarationState> {
  const states = new Map<DeclarationKind, DeclarationState>()
  for (const declaration of notices.toReversed().flatMap(({ declarations = [] }) => declarations)) {
    states.set(declaration.kind, { ...declaration, wasGiven: states.get(declaration.kind)?.given === true })
  }
  return states
}
