import { peopleTarget } from '../../src/domain/person/roster/people-target'
import type { RosterField } from '../../src/domain/person/roster/roster-field'
import { peopleTitles } from '../../src/domain/person/roster/titles'
import type { RosterRemark } from '../../src/domain/person/remarks'
import type { NewPerson } from '../../src/domain/person/types'
import { findLists, missingFields } from '../../src/domain/rosters/find-lists'
import { Rehearsal } from '../../src/domain/rosters/rehearsal'
import type { RosterSheet, RowIssue } from '../../src/domain/rosters/types'
import { localDate } from '../../src/shared/units'

/** What became of a file's rows at a station where nobody is on file. */
export interface RosterResult {
  readonly people: readonly { readonly input: NewPerson; readonly idNumber: string }[]
  readonly refused: readonly RosterRemark[]
  readonly warned: readonly RosterRemark[]
  readonly skipped: number
}

/** Judges sheets to the end, as an import does. */
export function readRoster(sheets: readonly RosterSheet[], today = localDate('2026-11-22')): RosterResult {
  const lists = findLists(sheets, peopleTarget).filter(
    (list) => missingFields(list, peopleTarget.required).length === 0,
  )
  const rehearsal = new Rehearsal(peopleTarget, lists, { today, overwrite: new Set() })
  const drafts = rehearsal.draft(Array.from({ length: rehearsal.size }, (_, index) => index))
  rehearsal.settle(drafts, new Map())
  const { rows } = rehearsal
  const remarkOn = (at: number, { field, code, params }: RowIssue<RosterField>): RosterRemark => {
    const { list, row } = rehearsal.placeOf(at)
    const column = list.columns.get(field)?.title ?? peopleTitles.nameOf(field)
    return { sheet: list.name, row: row.rowNumber, column, code, params }
  }
  const taken = new Set(rows.filter(({ effect }) => effect === 'new').map(({ at }) => at))
  return {
    people: drafts.flatMap(({ at, reading }) =>
      taken.has(at) && reading?.entry ? [{ input: reading.entry, idNumber: reading.key }] : [],
    ),
    refused: rows.flatMap(({ at, problems }) => problems.map((problem) => remarkOn(at, problem))),
    warned: rows.flatMap(({ at, warnings }) => (taken.has(at) ? warnings.map((one) => remarkOn(at, one)) : [])),
    skipped: rows.filter(({ effect }) => effect === 'left-out').length,
  }
}
