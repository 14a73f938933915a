import type { ParameterOverride } from '../../domain/station/types'
import { listParameters } from '../../policies/parameters/parameters'
import type { ParameterView } from '../../policies/parameters/types'
import type { RowWrite } from '../../shared/operation'
import type { RuleChange, RuleValue } from './audit-types'

/**
 * Values of rules that differ between two states of the settings, each with what was in force before.
 *
 * @param before `undefined`: not found; what the values were before is not known then
 */
export function ruleChanges(before: RowWrite['row'] | undefined, after: RowWrite['row']): readonly RuleChange[] {
  const old = overridesOf(before ?? null)
  const now = overridesOf(after)
  // Without the settings before, only what was set last is known to be of this operation.
  const added = before === undefined ? now.slice(-1) : without(now, old)
  const removed = before === undefined ? [] : without(old, now)
  const places = [...new Map([...added, ...removed].map((one) => [`${one.key} ${one.from}`, one])).values()]
  return places.map(({ key, from }) => {
    const is = inForce(key, from, now)
    return {
      key,
      from,
      unit: is?.unit ?? inForce(key, from, [])?.unit,
      before: before === undefined ? undefined : valueOf(inForce(key, from, old) ?? unknownRule(key, from, old)),
      after: valueOf(is ?? unknownRule(key, from, now)),
    }
  })
}

type Found = RuleValue & { readonly unit?: ParameterView['unit'] }

function inForce(
  key: string,
  from: ParameterOverride['from'],
  overrides: readonly ParameterOverride[],
): Found | undefined {
  return listParameters(from, overrides).find((one) => one.key === key)
}

/** A rule of another version of the program has no official value, but what the station set is there. */
function unknownRule(
  key: string,
  from: ParameterOverride['from'],
  overrides: readonly ParameterOverride[],
): Found | undefined {
  const own = overrides.findLast((one) => one.key === key && one.from === from)
  return own && { value: own.value, from: own.from, source: { title: own.source, reference: '', confirmed: true } }
}

function valueOf(found: Found | undefined): RuleValue | null {
  return found ? { value: found.value, from: found.from, source: found.source } : null
}

function overridesOf(row: RowWrite['row']): readonly ParameterOverride[] {
  const overrides = row?.['overrides']
  return Array.isArray(overrides) ? overrides : []
}

function without(
  list: readonly ParameterOverride[],
  others: readonly ParameterOverride[],
): readonly ParameterOverride[] {
  const isSame = (a: ParameterOverride, b: ParameterOverride): boolean =>
    a.key === b.key && a.from === b.from && a.value === b.value && a.source === b.source && a.set?.at === b.set?.at
  return list.filter((one) => !others.some((other) => isSame(one, other)))
}
