import { missingFields } from '../../domain/rosters/find-lists'
import { Rehearsal } from '../../domain/rosters/rehearsal'
import { AppError } from '../../shared/errors/app-error'
import type { Deps, JobControl } from '../ports'
import type { OpenedRoster, RosterDesk, RosterRun } from './roster-desk'

/** Rows judged before the window gets a turn. */
const PIECE_ROWS = 250

/** How a file is judged. */
export interface RehearseTerms<F extends string, Entry, Known> extends JobControl {
  /** Fields whose other value on file gives way. */
  readonly overwrite: ReadonlySet<F>
  /** An earlier rehearsal of the same columns, whose corrections are kept. */
  readonly before?: RosterRun<F, Entry, Known> | undefined
}

/**
 * Judges a whole file against what is on file. Lists that lack a column are passed over. Nothing is written.
 *
 * @throws AppError `sheets/column-missing` when every list lacks a column, `sheets/cancelled`
 */
export async function rehearse<F extends string, Entry, Known>(
  deps: Pick<Deps, 'store' | 'clock'>,
  desk: RosterDesk<F, Entry, Known>,
  opened: OpenedRoster<F>,
  { overwrite, before, ...control }: RehearseTerms<F, Entry, Known>,
): Promise<RosterRun<F, Entry, Known>> {
  const terms = { today: deps.clock.today(), overwrite }
  const rehearsal = before
    ? before.rehearsal.under(terms)
    : new Rehearsal(desk.target, completeLists(desk, opened), terms)
  for (let from = 0; from < rehearsal.size; from += PIECE_ROWS) {
    if (control.signal?.aborted) throw new AppError('sheets/cancelled')
    const until = Math.min(rehearsal.size, from + PIECE_ROWS)
    await judge(deps, desk, rehearsal, placesFrom(from, until))
    control.onProgress?.({ phase: 'checking', done: until, total: rehearsal.size })
    await nextTurn()
  }
  return { opened, rehearsal }
}

function completeLists<F extends string, Entry, Known>(
  { target }: RosterDesk<F, Entry, Known>,
  { lists }: OpenedRoster<F>,
): OpenedRoster<F>['lists'] {
  const complete = lists.filter((list) => missingFields(list, target.required).length === 0)
  const [first] = lists
  if (complete.length > 0 || !first) return complete
  const [field = target.keyField] = missingFields(first, target.required)
  throw new AppError('sheets/column-missing', { sheet: first.name, column: target.titles.nameOf(field) })
}

/** Puts other text into a cell of a row and judges again what that touches. */
export async function correctRow<F extends string, Entry, Known>(
  deps: Pick<Deps, 'store'>,
  desk: RosterDesk<F, Entry, Known>,
  { rehearsal }: RosterRun<F, Entry, Known>,
  { at, field, text }: { readonly at: number; readonly field: F; readonly text: string },
): Promise<void> {
  await judge(deps, desk, rehearsal, rehearsal.correct(at, field, text))
}

function placesFrom(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, index) => from + index)
}

async function judge<F extends string, Entry, Known>(
  { store }: Pick<Deps, 'store'>,
  desk: RosterDesk<F, Entry, Known>,
  rehearsal: Rehearsal<F, Entry, Known>,
  places: readonly number[],
): Promise<void> {
  const drafts = rehearsal.draft(places)
  const keys = drafts.flatMap(({ reading }) => (reading?.entry ? [reading.key] : []))
  rehearsal.settle(drafts, await desk.find(store, keys))
}

/** Lets the window draw and take keys before the next rows. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
