/**
 * One step of the database's form. Frozen once shipped: a later change is a new file with the next number.
 * A step that changes rows declares their old shape itself and never imports today's types.
 */
export interface Migration {
  /** Counted from 1 without gaps. */
  readonly version: number
  /** Only the tables whose indexes change: table → Dexie index list, primary key first. */
  readonly stores: Readonly<Record<string, string>>
}
