import type { RosterList, RosterRow } from './types'

/** Title of the column that an error workbook adds, in both languages: it is known again whoever opens it. */
export const problemTitle = '问题（改好后重新导入）/ Problem'

/** A refused row with what is wrong with it, in words. */
export interface BadRow {
  readonly row: RosterRow
  readonly why: string
}

/** A sheet to be written: numbers stay numbers. */
export interface ErrorSheet {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * The refused rows of a list as they stood in the file, under its own header, and behind them why. A cell keeps its
 * kind, so that what is read back is what was read: a number that lost digits is refused again, a day stays a day.
 */
export function errorSheet({ name, titles }: Pick<RosterList<string>, 'name' | 'titles'>, bad: readonly BadRow[]) {
  const isOurs = (index: number): boolean => titles[index] === problemTitle
  const kept = titles.map((_, index) => index).filter((index) => !isOurs(index))
  const width = Math.max(titles.length, ...bad.map(({ row }) => row.cells.length))
  for (let index = titles.length; index < width; index++) kept.push(index)
  const sheet: ErrorSheet = {
    name,
    titles: [...kept.map((index) => titles[index] ?? ''), problemTitle],
    rows: bad.map(({ row, why }) => [...kept.map((index) => cellValue(row, index)), why]),
  }
  return sheet
}

function cellValue({ cells }: RosterRow, index: number): string | number {
  const cell = cells[index]
  if (!cell || cell.kind === 'empty') return ''
  return cell.kind === 'number' ? Number(cell.text) : cell.text
}
