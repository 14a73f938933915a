import type { ParameterOverride } from '../../domain/station/types'
import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { ParameterVersion, PolicySource } from '../decision'
import { certificateNumbers, certificateSwitches } from './certificate-parameters'
import type { DatedValue, NumberParameter, SwitchParameter } from './definition'
import { postNumbers, postSwitches } from './post-parameters'
import { registrationNumbers, registrationSwitches } from './registration-parameters'
import { trainingNumbers } from './training-parameters'
import type { ParameterView } from './types'

const numbers = { ...registrationNumbers, ...certificateNumbers, ...trainingNumbers, ...postNumbers }
const switches = { ...registrationSwitches, ...certificateSwitches, ...postSwitches }

export type NumberParameterKey = keyof typeof numbers
export type SwitchParameterKey = keyof typeof switches
export type ParameterKey = NumberParameterKey | SwitchParameterKey

/** A parameter as it stands on a day. */
export interface ParameterValue<T> extends DatedValue<T> {
  /** The station's own value, set under a document that it named. */
  readonly isOverride: boolean
}

/** Every parameter by its key. */
export const definitions: ReadonlyMap<string, NumberParameter | SwitchParameter> = new Map(
  Object.entries({ ...numbers, ...switches }),
)

/** Names of all parameters in the order in which they are listed. */
export const parameterKeys = [...definitions.keys()] as readonly ParameterKey[]

/**
 * Number in force on a day. The station's own value, once it has begun, goes before the values of the registry.
 *
 * @throws AppError `policy/not-in-force` when no value covers the day; never the next best one
 */
export function numberParameterOn(
  key: NumberParameterKey,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): ParameterValue<number> {
  return inForce<number>(key, numbers[key].values, on, overrides.filter(isNumber))
}

/** Number in force on a day; `undefined` where no rule covers the day, for facts that are older than the rule. */
export function findNumberParameterOn(
  key: NumberParameterKey,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): ParameterValue<number> | undefined {
  return findInForce<number>(key, numbers[key].values, on, overrides.filter(isNumber))
}

/** Yes or no in force on a day; see `numberParameterOn`. @throws AppError `policy/not-in-force` */
export function switchParameterOn(
  key: SwitchParameterKey,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): ParameterValue<boolean> {
  return inForce<boolean>(key, switches[key].values, on, overrides.filter(isSwitch))
}

/** Which version of a parameter a rule compared with, for its finding. */
export function versionOf<T extends number | boolean>(key: ParameterKey, found: ParameterValue<T>): ParameterVersion {
  return { key, from: found.from, value: found.value, isOverride: found.isOverride }
}

/** Every value of a parameter, the official ones and the station's own, oldest first. */
export function parameterHistory(key: string, overrides: readonly ParameterOverride[]): readonly ParameterView[] {
  const definition = definitions.get(key)
  if (!definition) return []
  const official = definition.values.map((one) => ({ ...one, isOverride: false }))
  const own = overrides
    .filter((one) => one.key === key)
    .map(({ key: _, source, ...rest }) => ({ ...rest, source: ownSource(source), isOverride: true }))
  return [...official, ...own]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : Number(a.isOverride) - Number(b.isOverride)))
    .map((one) => ({ key, unit: definition.unit, ...one }))
}

/** All parameters that have a value on a day. */
export function listParameters(on: LocalDate, overrides: readonly ParameterOverride[]): readonly ParameterView[] {
  return [...definitions].flatMap(([key, definition]) => {
    const own = overrides.filter((one) => typeof one.value === typeof definition.values[0]?.value)
    const hit = findInForce<number | boolean>(key, definition.values, on, own)
    return hit ? [{ key, unit: definition.unit, ...hit }] : []
  })
}

function inForce<T>(
  key: ParameterKey,
  values: readonly DatedValue<T>[],
  on: LocalDate,
  overrides: readonly (ParameterOverride & { readonly value: T })[],
): ParameterValue<T> {
  const hit = findInForce(key, values, on, overrides)
  if (!hit) throw new AppError('policy/not-in-force', { parameter: key, on })
  return hit
}

function findInForce<T>(
  key: string,
  values: readonly DatedValue<T>[],
  on: LocalDate,
  overrides: readonly (Omit<ParameterOverride, 'value'> & { readonly value: T })[],
): ParameterValue<T> | undefined {
  const own = latest(
    overrides.filter((one) => one.key === key),
    on,
  )
  if (own) return { from: own.from, value: own.value, source: ownSource(own.source), isOverride: true }
  const official = latest(values, on)
  return official && { ...official, isOverride: false }
}

/** What the station sets, it answers for: the document it named counts as confirmed. */
function ownSource(title: string): PolicySource {
  return { title, reference: '', confirmed: true }
}

function latest<V extends { readonly from: LocalDate }>(values: readonly V[], on: LocalDate): V | undefined {
  return values
    .filter((one) => one.from <= on)
    .reduce<V | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined)
}

function isNumber(one: ParameterOverride): one is ParameterOverride & { readonly value: number } {
  return typeof one.value === 'number'
}

function isSwitch(one: ParameterOverride): one is ParameterOverride & { readonly value: boolean } {
  return typeof one.value === 'boolean'
}
