/** One column of a `DataTable`; a slot of the same name may draw the cell instead of `text`. */
export interface TableColumn<Row> {
  readonly key: string
  readonly title: string
  readonly text?: (row: Row) => string | number
  /** `end` for numbers that are compared. */
  readonly align?: 'end'
  readonly noWrap?: boolean
}
