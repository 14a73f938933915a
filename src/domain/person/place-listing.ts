import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import { toHalfWidth, withoutInvisible } from './half-width'
import { everywhere, isPlaceWord, placeCodeOf, placeSheetWords, village, type PlaceWord } from './place-sheet'
import { isPlaceName, plainPlaceName } from './places'
import type { RosterRemark } from './remarks'
import type { RosterCell, RosterRow, RosterSheet } from '../rosters/types'
import { readBirth as readDay } from './roster/values'

/** A place as a file lists it. */
export interface ListedPlace {
  /** 2 or 4 digits: province, prefecture; 6: county; 9: township. */
  readonly code: string
  readonly name: string
  /** Last day on which the code was in force, where the file says so. */
  readonly lastDay: LocalDate | null
  /** Row as a person sees it in the file. */
  readonly row: number
}

/** A table of places as a file has it, before it is held against the one in force. */
export interface PlaceListing {
  readonly sheet: string
  readonly source: string
  /** Day as of which it was drawn up. */
  readonly date: LocalDate
  /** Beginnings of codes within which a county (or township) that is not listed is retired; `''` is everywhere. */
  readonly counties: readonly string[]
  readonly townships: readonly string[]
  readonly places: readonly ListedPlace[]
  /** Rows that were passed over: villages, and townships of other provinces. */
  readonly leftOut: number
}

type Column = 'code' | 'name' | 'lastDay'

const MAX_NAME = 40
const MAX_SOURCE = 200
const TOWNSHIP = 9

/** Reads the list of a file row by row, so that a long one can be read in pieces. */
export class PlaceListingReader {
  readonly rows: readonly RosterRow[]
  private readonly sheet: string
  private readonly head: Omit<PlaceListing, 'places' | 'leftOut' | 'sheet'>
  private readonly columns: ReadonlyMap<Column, number>
  private readonly places = new Map<string, ListedPlace>()
  private readonly problems: RosterRemark[] = []
  private leftOut = 0

  /**
   * @param province two digits; townships of others are passed over
   * @throws AppError `places/no-list`, `places/source-missing`, `places/date-missing`
   */
  constructor(
    sheets: readonly RosterSheet[],
    private readonly province: string,
  ) {
    const found = sheets.flatMap((sheet) => {
      const at = sheet.rows.findIndex((row) => columnAt(row, 'code') >= 0 && columnAt(row, 'name') >= 0)
      return at < 0 ? [] : [{ sheet, at }]
    })[0]
    if (!found) throw new AppError('places/no-list')
    const { rows, name } = found.sheet
    this.sheet = name
    this.rows = rows.slice(found.at + 1)
    this.head = headOf(rows.slice(0, found.at))
    const titles = rows[found.at]
    const columns = ['code', 'name', 'lastDay'] as const
    this.columns = new Map(columns.map((column) => [column, titles ? columnAt(titles, column) : -1]))
  }

  /** Takes the next row of `rows`. */
  take(row: RosterRow): void {
    const [code, name, lastDay] = [this.text(row, 'code'), this.text(row, 'name'), this.text(row, 'lastDay')]
    if (code === '' && name === '') return
    const listed = placeCodeOf(code)
    const day = lastDay === '' ? null : dayOf(row.cells[this.columns.get('lastDay') ?? -1], lastDay)
    if (listed === null) this.remark(row, 'code', 'places/code-invalid', { value: code.slice(0, MAX_NAME) })
    else if (listed === village || this.isElsewhere(listed)) this.leftOut += 1
    else if (name === '' || [...name].length > MAX_NAME) this.remark(row, 'name', 'places/name-invalid')
    else if (day === 'unclear' || (day !== null && day > this.head.date)) {
      this.remark(row, 'lastDay', 'places/last-day-invalid', {
        value: lastDay.slice(0, MAX_NAME),
        date: this.head.date,
      })
    } else if (isPlaceName(name)) {
      this.put(row, { code: listed, name: plainPlaceName(name), lastDay: day, row: row.rowNumber })
    }
  }

  /** What was read, and what is wrong with it, row by row. */
  result(): { readonly listing: PlaceListing; readonly problems: readonly RosterRemark[] } {
    const { sheet, head, leftOut } = this
    const listing = { ...head, sheet, places: [...this.places.values()], leftOut }
    return { listing, problems: this.problems }
  }

  private put(row: RosterRow, place: ListedPlace): void {
    const before = this.places.get(place.code)
    if (!before) this.places.set(place.code, place)
    else if (before.name !== place.name || before.lastDay !== place.lastDay) {
      this.remark(row, 'code', 'places/code-twice', { value: place.code, before: before.row })
    }
  }

  private isElsewhere(code: string): boolean {
    return code.length === TOWNSHIP && !code.startsWith(this.province)
  }

  private text(row: RosterRow, column: Column): string {
    return textOf(row, this.columns.get(column) ?? -1)
  }

  private remark(
    row: RosterRow,
    column: Column,
    code: RosterRemark['code'],
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    this.problems.push({ sheet: this.sheet, row: row.rowNumber, column: placeSheetWords[column][0], code, params })
  }
}

function headOf(rows: readonly RosterRow[]): Omit<PlaceListing, 'places' | 'leftOut' | 'sheet'> {
  const rowOf = (word: PlaceWord) =>
    rows.find((one) => isPlaceWord(textOf(one, 0), word)) ?? { rowNumber: 0, cells: [] }
  const said = (word: PlaceWord): string => textOf(rowOf(word), 1)
  const source = said('source').slice(0, MAX_SOURCE)
  if (source === '') throw new AppError('places/source-missing')
  const date = dayOf(rowOf('date').cells[1], said('date'))
  if (date === 'unclear') throw new AppError('places/date-missing')
  return { source, date, counties: scopeOf(said('counties')), townships: scopeOf(said('townships')) }
}

function scopeOf(text: string): readonly string[] {
  const parts = text.split(/[^\d\p{Script=Han}]+/u).filter(Boolean)
  return parts.map((part) => (part === everywhere ? '' : part)).filter((part) => /^\d*$/u.test(part))
}

function dayOf(cell: RosterCell | undefined, text: string): LocalDate | 'unclear' {
  const read = readDay(cell, text)
  return read.kind === 'day' ? read.day : 'unclear'
}

function columnAt(row: RosterRow, word: Column): number {
  return row.cells.findIndex((_, index) => isPlaceWord(textOf(row, index), word))
}

function textOf(row: RosterRow, index: number): string {
  return withoutInvisible(toHalfWidth(row.cells[index]?.text ?? '')).trim()
}
