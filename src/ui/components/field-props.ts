/** What every field component takes. `id` must be unique on the page; `error` is a whole sentence. */
export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  /** Something to know that does not stop. */
  readonly remark?: string | null | undefined
  /** Marks a field that may stay empty; all others must be filled. */
  readonly optional?: boolean
  /** Neither asked for nor marked as optional: a search box. */
  readonly quiet?: boolean
  readonly disabled?: boolean
}
