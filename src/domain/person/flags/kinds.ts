import type { PriorityGroup } from '../types'
import type { FlagBureau, FlagKind } from './types'

/** The kinds that a bureau tells, in the order in which they are shown. */
export const kindsOf: Readonly<Record<FlagBureau, readonly FlagKind[]>> = {
  agriculture: ['lifted-from-poverty', 'unstable', 'marginal', 'sudden-hardship', 'relocated'],
  'civil-affairs': ['subsistence', 'subsistence-marginal', 'low-income-family'],
  'disabled-federation': ['disabled'],
}

/** 防止返贫监测对象: three kinds on one list. */
const monitored: readonly FlagKind[] = ['unstable', 'marginal', 'sudden-hardship']

/** Group of the rules that a kind stands for; disability is none. */
const groups: Readonly<Record<FlagKind, PriorityGroup | null>> = {
  'lifted-from-poverty': 'lifted-from-poverty',
  unstable: 'monitored',
  marginal: 'monitored',
  'sudden-hardship': 'monitored',
  relocated: 'relocated',
  subsistence: 'low-income-family',
  'subsistence-marginal': 'low-income-family',
  'low-income-family': 'low-income-family',
  disabled: null,
}

export function isMonitored(kind: FlagKind): boolean {
  return monitored.includes(kind)
}

export function groupOf(kind: FlagKind): PriorityGroup | null {
  return groups[kind]
}

/** Kinds that a list with these on it is complete for: whoever is monitored stands on one list, whatever the kind. */
export function coveredKinds(kinds: readonly FlagKind[]): readonly FlagKind[] {
  const named = new Set(kinds.flatMap((kind) => (isMonitored(kind) ? monitored : [kind])))
  return Object.values(kindsOf)
    .flat()
    .filter((kind) => named.has(kind))
}
