import { AppError } from '../../../shared/errors/app-error'
import type { LocalDate } from '../../../shared/units'
import type { RosterRemark } from '../remarks'
import { findHeader, type RosterHeader } from '../../rosters/header'
import { whyNoData } from '../../rosters/row-kind'
import type { RosterSheet } from '../../rosters/types'
import { peopleTarget } from '../roster/people-target'
import type { RosterField } from '../roster/roster-field'
import { coveredKinds } from './kinds'
import { findFlagColumns } from './list-columns'
import { ListRowReader } from './list-row'
import type { FlagBureau, FlagKind, ListedPerson } from './types'

/** What the clerk says of a list before it is read. */
export interface ListDescription {
  readonly bureau: FlagBureau
  /** Day as of which the bureau made it. */
  readonly listedOn: LocalDate
  /** Kind of everybody on it; `null`: a column says it row by row. */
  readonly kind: FlagKind | null
}

/** A list as read. */
export interface ReadList {
  readonly people: readonly ListedPerson[]
  /** Kinds for which the list is complete: whoever has one of them and is not on it has to be asked about. */
  readonly kinds: readonly FlagKind[]
  /** Rows that were not taken, and what in a taken row was left out. */
  readonly refused: readonly RosterRemark[]
  readonly warned: readonly RosterRemark[]
}

/**
 * Reads a bureau's list: who stands on it, and as what. A person on several rows is one person with several flags. A
 * number whose digits a spreadsheet lost is refused with its row, never guessed.
 *
 * @throws AppError `sheets/empty`, `sheets/no-header`; `sheets/column-missing` when no sheet has a number
 */
export function readFlagList(sheets: readonly RosterSheet[], list: ListDescription): ReadList {
  if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('sheets/empty')
  const people = new Map<string, ListedPerson>()
  const refused: RosterRemark[] = []
  const warned: RosterRemark[] = []
  for (const { sheet, header } of listsIn(sheets)) {
    const reader = new ListRowReader(sheet.name, header.columns, findFlagColumns(sheet, header.firstData), list)
    for (const [index, row] of sheet.rows.slice(header.firstData).entries()) {
      if (whyNoData(row, header.columns, peopleTarget, index === 0)) continue
      const read = reader.read(row)
      if ('refused' in read) refused.push(read.refused)
      else {
        warned.push(...read.warned)
        people.set(read.person.idNumber, together(people.get(read.person.idNumber), read.person))
      }
    }
  }
  const all = [...people.values()]
  const named = list.kind ? [list.kind] : all.flatMap(({ flags }) => flags.map(({ kind }) => kind))
  return { people: all, kinds: coveredKinds(named), refused, warned }
}

function listsIn(sheets: readonly RosterSheet[]): { sheet: RosterSheet; header: RosterHeader<RosterField> }[] {
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet, peopleTarget)
    return header ? [{ sheet, header }] : []
  })
  const [first] = found
  if (!first) throw new AppError('sheets/no-header')
  const withNumber = found.filter(
    ({ sheet, header }) => header.columns.has('idNumber') || findFlagColumns(sheet, header.firstData).has('card'),
  )
  if (withNumber.length === 0) {
    throw new AppError('sheets/column-missing', { sheet: first.sheet.name, column: '身份证号码' })
  }
  return withNumber
}

/** Rows of one person: the first row says who, a kind named twice counts as first told. */
function together(before: ListedPerson | undefined, next: ListedPerson): ListedPerson {
  if (!before) return next
  const known = new Set(before.flags.map(({ kind }) => kind))
  return { ...before, flags: [...before.flags, ...next.flags.filter(({ kind }) => !known.has(kind))] }
}
