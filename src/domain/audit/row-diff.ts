import type { Json } from '../../shared/operation'
import { coverField } from './cover-numbers'
import type { FieldChange } from './types'

type Row = { readonly [key: string]: Json }
type Leaf = Pick<FieldChange, 'path'> & { readonly value: Json }

/** Fields by which the parts of a list are told apart, so that a part keeps its name when others come or go. */
const partKeys = ['enrolmentId', 'key'] as const

/**
 * What differs between two states of a row, field by field, in the order of the fields. Numbers of people are covered;
 * the id of the row itself is left out.
 *
 * @param before `null`: there was no row
 * @param after `null`: there is none any more
 */
export function diffRows(before: Row | null, after: Row | null): readonly FieldChange[] {
  const old = leavesOf(before)
  const now = leavesOf(after)
  const keys = new Set([...old.keys(), ...now.keys()])
  return [...keys].flatMap((key): FieldChange[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const { path } = was ?? is ?? { path: [] }
    if (was !== undefined && is !== undefined && sameValue(was.value, is.value)) return []
    const field = fieldOf(path)
    return [{ path, before: covered(field, was), after: covered(field, is) }]
  })
}

/** The field that a path ends in: a place in a list is no field. */
export function fieldOf(path: readonly string[]): string {
  return path.findLast((part) => !/^\d+$/.test(part)) ?? ''
}

function covered(field: string, leaf: Leaf | undefined): Json | undefined {
  if (leaf === undefined) return undefined
  const { value } = leaf
  return Array.isArray(value) ? value.map((part: Json) => coverField(field, part)) : coverField(field, value)
}

function leavesOf(row: Row | null): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const [key, value] of Object.entries(row ?? {})) if (key !== 'id') collect(leaves, [key], value)
  return leaves
}

/** Objects and lists of objects are taken apart; everything else is a value. */
function collect(leaves: Map<string, Leaf>, path: readonly string[], value: Json): void {
  if (isRow(value)) {
    for (const [key, part] of Object.entries(value)) collect(leaves, [...path, key], part)
  } else if (Array.isArray(value) && value.some(isRow)) {
    for (const [index, part] of (value as readonly Json[]).entries()) {
      collect(leaves, [...path, partName(part, index)], part)
    }
  } else {
    leaves.set(JSON.stringify(path), { path, value })
  }
}

function isRow(value: Json): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function partName(part: Json, index: number): string {
  const key = isRow(part) ? partKeys.map((name) => part[name]).find((found) => typeof found === 'string') : undefined
  return typeof key === 'string' ? key : String(index + 1)
}

function sameValue(one: Json, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
