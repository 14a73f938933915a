import type { LocalDate } from '../../shared/units'
import { KeyLedger } from './key-ledger'
import { fieldsOf, withText, type RowState } from './row-fields'
import { whyNoData } from './row-kind'
import type { RosterTarget, RowReading } from './target'
import type { JudgedRow, LeftOutReason, RosterList, RosterRow, RowEffect } from './types'

/** A row that was read and waits for what is on file under its key. */
export interface RowDraft<F extends string, Entry> {
  readonly at: number
  readonly leftOut: LeftOutReason | null
  /** `null` of a row that is left out. */
  readonly reading: RowReading<F, Entry> | null
}

/** What a rehearsal is held under. */
export interface RehearsalTerms<F extends string> {
  readonly today: LocalDate
  readonly overwrite: ReadonlySet<F>
}

interface Place<F extends string> extends RowState<F> {
  readonly isFirst: boolean
}

const none: readonly never[] = []

/**
 * A whole file judged without writing anything. Rows are read in pieces (`draft`), looked up by whoever has the
 * records, and judged (`settle`); a row that was corrected is judged again together with those that have its key.
 */
export class Rehearsal<F extends string, Entry, Known> {
  private places: Place<F>[]
  private asFound = new Map<number, RosterRow>()
  private readonly judged: JudgedRow<F>[] = []
  private readonly ledger = new KeyLedger()

  constructor(
    private readonly target: RosterTarget<F, Entry, Known>,
    readonly lists: readonly RosterList<F>[],
    readonly terms: RehearsalTerms<F>,
  ) {
    const beside = new Map<F, string>()
    this.places = lists.flatMap((list) => list.rows.map((row, index) => ({ list, row, beside, isFirst: index === 0 })))
  }

  /** The same file with its corrections under other terms, to be judged anew. */
  under(terms: RehearsalTerms<F>): Rehearsal<F, Entry, Known> {
    const other = new Rehearsal(this.target, this.lists, terms)
    other.places = [...this.places]
    other.asFound = new Map(this.asFound)
    return other
  }

  /** Rows below the headers, those that are left out too. */
  get size(): number {
    return this.places.length
  }

  /** Rows judged so far, in the order of the file. */
  get rows(): readonly JudgedRow<F>[] {
    return this.judged
  }

  /** The list and the row of a place, with what was corrected. */
  placeOf(at: number): Pick<Place<F>, 'list' | 'row'> {
    const place = this.places[at]
    if (!place) throw new RangeError('no row of the rehearsal')
    return place
  }

  /** The row as the file has it. */
  rowAsFound(at: number): RosterRow {
    return this.asFound.get(at) ?? this.placeOf(at).row
  }

  /** Text of a field as it is read: corrected, of the row's own cell, or given for the whole list. */
  textOf(at: number, field: F): string {
    return fieldsOf(this.places[at] as Place<F>).text(field)
  }

  /** Whether the row was corrected since it was read. */
  isCorrected(at: number): boolean {
    return this.asFound.has(at)
  }

  /** Reads rows and notes their keys. */
  draft(places: Iterable<number>): RowDraft<F, Entry>[] {
    return [...places].map((at) => {
      const draft = this.read(at)
      this.ledger.note(at, draft.reading?.key ?? '')
      return draft
    })
  }

  /** One row as it stands now. */
  read(at: number): RowDraft<F, Entry> {
    const place = this.places[at] as Place<F>
    const leftOut = whyNoData(place.row, place.list.columns, this.target, place.isFirst)
    if (leftOut) return { at, leftOut, reading: null }
    return { at, leftOut: null, reading: this.target.read(fieldsOf(place), this.terms.today) }
  }

  /** Judges rows that were read. @param known what is on file, by key */
  settle(drafts: readonly RowDraft<F, Entry>[], known: ReadonlyMap<string, Known>): void {
    for (const draft of drafts) this.judged[draft.at] = this.judge(draft, known)
  }

  /** What a row comes to over what is on file. */
  judge({ at, leftOut, reading }: RowDraft<F, Entry>, known: ReadonlyMap<string, Known>): JudgedRow<F> {
    if (!reading) return rowOf(at, 'left-out', { reason: leftOut })
    const { entry, key, problems, warnings } = reading
    if (!entry) return rowOf(at, 'refused', { problems, warnings })
    const first = this.ledger.firstOf(key)
    if (first !== at) return rowOf(at, 'refused', { problems: [this.duplicate(first)], warnings })
    const before = known.get(key)
    if (before === undefined) return rowOf(at, 'new', { warnings })
    const comparison = this.target.compare(entry, before, this.terms.overwrite)
    if (comparison.problems.length > 0) return rowOf(at, 'refused', { problems: comparison.problems, warnings })
    const { differences, isNew = false, notes = none } = comparison
    const changes = differences.some(({ isTaken }) => isTaken)
    const effect = isNew ? 'new' : changes ? 'update' : 'unchanged'
    return rowOf(at, effect, { warnings: [...warnings, ...(comparison.warnings ?? none)], notes, differences })
  }

  /**
   * Puts other text into a field of a row, also where the file has no such column: what is given for the whole list may
   * be wrong for one row.
   *
   * @returns the places to be read and judged again: the row, and those that share its key before or after
   */
  correct(at: number, field: F, text: string): number[] {
    const { row } = this.placeOf(at)
    if (!this.asFound.has(at)) this.asFound.set(at, row)
    const place = this.places[at] as Place<F>
    this.places[at] = { ...place, ...withText(place, field, text) }
    const before = this.ledger.sharing(at)
    this.ledger.note(at, this.read(at).reading?.key ?? '')
    return [...new Set([at, ...before, ...this.ledger.sharing(at)])].sort((a, b) => a - b)
  }

  private duplicate(first: number): JudgedRow<F>['problems'][number] {
    const { list, row } = this.placeOf(first)
    const params = { sheet: list.name, row: row.rowNumber }
    return { field: this.target.keyField, code: 'sheets/duplicate-in-file', params }
  }
}

/** How many rows come to what. `flagged`: taken, but with something to look at. */
export interface RehearsalCounts extends Readonly<Record<RowEffect, number>> {
  readonly flagged: number
}

/** Counts judged rows by what is done with them. */
export function countRows(rows: readonly JudgedRow<string>[]): RehearsalCounts {
  const counts = { new: 0, update: 0, unchanged: 0, refused: 0, 'left-out': 0, flagged: 0 }
  for (const row of rows) {
    counts[row.effect] += 1
    if (isFlagged(row)) counts.flagged += 1
  }
  return counts
}

/** Whether a row that is taken, or is on file already, has something to look at. */
export function isFlagged({ effect, warnings, differences }: JudgedRow<string>): boolean {
  if (effect === 'refused' || effect === 'left-out') return false
  return warnings.length > 0 || differences.some(({ isTaken }) => !isTaken)
}

function rowOf<F extends string>(at: number, effect: RowEffect, more: Partial<JudgedRow<F>>): JudgedRow<F> {
  return { at, effect, reason: null, problems: none, warnings: none, notes: none, differences: none, ...more }
}
