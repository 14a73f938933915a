import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell, valueCells } from './cells'
import { contentWidth } from './page'

/** One field of a form: its printed name, its value, and over how many pairs of columns it reaches. */
export interface Field {
  readonly label: string
  readonly value: string
  readonly pairs?: number
}

const labelWidth = 66
const padding = 8
const pairsInRow = 3
const valueWidth =
  (contentWidth.portrait - pairsInRow * labelWidth - (2 * pairsInRow + 1) * 0.5) / pairsInRow - 2 * padding

/** Widths of the portrait form grid: three pairs of name and value. */
const fieldWidths: (number | '*')[] = [labelWidth, '*', labelWidth, '*', labelWidth, '*']

/** Names of the texts of an object. */
type TextOf<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string]

/** A text by its name, over one pair of columns or as many as are said; a field in full where the two names differ. */
type NamedField<K> = K | readonly [name: K, pairs: number] | Field

/** Rows of a form whose model calls its texts as its labels do. */
export function rowsOf<Labels extends object, Model extends object>(
  labels: Labels,
  model: Model,
): (...fields: readonly NamedField<TextOf<Labels> & TextOf<Model>>[]) => TableCell[] {
  const text = (of: object, name: string): string => (of as Readonly<Record<string, string>>)[name] ?? ''
  const named = (name: string, pairs = 1): Field => ({ label: text(labels, name), value: text(model, name), pairs })
  return (...fields) =>
    fieldRow(fields.map((one) => (typeof one === 'string' ? named(one) : 'label' in one ? one : named(...one))))
}

/** Row of the field grid; the pairs of its fields add up to three. */
function fieldRow(fields: readonly Field[]): TableCell[] {
  return fields.flatMap((field) => {
    const pairs = field.pairs ?? 1
    const extra = (pairs - 1) * (valueWidth + labelWidth + 2 * padding)
    return [
      labelCell(field.label),
      ...valueCells(field.value, {
        width: valueWidth + extra,
        columns: pairs * 2 - 1,
        alignment: pairs > 1 ? 'left' : 'center',
      }),
    ]
  })
}

/** Row whose content fills all three pairs behind one label. */
export function wideRow(label: string, content: TableCell): TableCell[] {
  return [labelCell(label), { ...(content as object), colSpan: 5 } as TableCell, {}, {}, {}, {}]
}

/** Form table of field rows. */
export function fieldTable(rows: TableCell[][], heights: number | (number | 'auto')[]): ContentTable {
  return {
    layout: paperFrames.form,
    table: { widths: fieldWidths, heights, body: rows, dontBreakRows: true },
  }
}
