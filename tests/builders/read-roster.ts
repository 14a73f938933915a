import { openRoster, RosterReader } from '../../src/domain/person/roster/roster'
import type { RosterSheet, RowOutcome } from '../../src/domain/person/roster/types'
import type { RosterRemark } from '../../src/domain/person/remarks'
import { localDate } from '../../src/shared/units'

/** What became of a file's rows. */
export interface RosterResult {
  readonly people: readonly Extract<RowOutcome, { kind: 'person' }>[]
  readonly refused: readonly RosterRemark[]
  readonly warned: readonly RosterRemark[]
  readonly skipped: number
}

/** Reads sheets to the end, as the import does. */
export function readRoster(sheets: readonly RosterSheet[], today = localDate('2026-11-22')): RosterResult {
  const roster = openRoster(sheets)
  const reader = new RosterReader(today)
  const outcomes = roster.sheets.flatMap((sheet) =>
    sheet.rows.map((row, index) => reader.read(sheet, row, index === 0)),
  )
  const people = outcomes.filter((outcome) => outcome.kind === 'person')
  return {
    people,
    refused: outcomes.filter((outcome) => outcome.kind === 'refused').map((outcome) => outcome.remark),
    warned: [...roster.remarks, ...people.flatMap((person) => person.warnings)],
    skipped: outcomes.filter((outcome) => outcome.kind === 'skipped').length,
  }
}
