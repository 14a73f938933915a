import type { Person } from '../person/types'
import type { BatchColumn } from './batch-columns'

/** Values of a row by field name; what a table has no column for is not written. */
export type Cells = Readonly<Record<string, string | number | null | undefined>>

/** A row that can be put in order: by the number that people read, then by the record's id. */
export interface OrderedRow {
  readonly number: string
  readonly id: string
  readonly personId?: string
  readonly cells: Cells
}

/** Line ends, control characters and halves of characters: neither file format carries them unchanged. */
const notInCells = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu

/** The texts of a row in the order of the columns; nothing becomes an empty cell. */
export function batchRow(columns: readonly BatchColumn[], cells: Cells): string[] {
  return columns.map(({ field }) =>
    String(cells[field] ?? '')
      .replace(notInCells, ' ')
      .trim(),
  )
}

/** Who a row is about. Somebody who is not on file any more keeps the id, so that the row can still be traced. */
export function personCells(personId: string, persons: ReadonlyMap<string, Person>): Cells {
  const person = persons.get(personId)
  return { AAC001: personId, AAC058: person?.documentKind, AAC147: person?.idNumber, AAC003: person?.name }
}

/** A yes or no as batch files have it. */
export function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0'
}
