import { personFrom } from '../../domain/person/new-person'
import type { RosterRemark } from '../../domain/person/remarks'
import { openRoster, RosterReader, type Roster } from '../../domain/person/roster/roster'
import type { RowOutcome } from '../../domain/person/roster/types'
import type { Id } from '../../shared/ids'
import type { Instant } from '../../shared/units'
import type { Deps, JobControl } from '../ports'
import type { ImportReport } from '../services'

/** People in one operation: small enough to be quick, large enough that the disk is not asked for each person. */
const BATCH_PEOPLE = 500
/** Rows looked at before the window gets a turn. */
const PIECE_ROWS = 500

type Accepted = Extract<RowOutcome, { kind: 'person' }>

/**
 * Puts the people of a roster file on file. Each row is taken, found to be on file already, or refused with a remark;
 * people on file are not changed, so running the same file again changes nothing.
 *
 * Cancelling ends the work between two batches: what was saved stays saved, and the report says how far it came.
 *
 * @throws AppError `sheets/*` when the file cannot be read or has no list of people; nothing was saved then
 */
export async function importRoster(
  deps: Deps,
  fileName: string,
  bytes: Uint8Array,
  control: JobControl,
): Promise<ImportReport> {
  const roster = openRoster(await deps.sheets.read(fileName, bytes, control))
  const job = new ImportJob(deps, roster)
  const total = roster.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  let done = 0
  for (const piece of outcomes(roster, new RosterReader(deps.clock.today()))) {
    if (control.signal?.aborted) return { ...job.report(), cancelled: true }
    await job.take(piece)
    done += piece.length
    control.onProgress?.({ phase: 'saving', done, total })
  }
  await job.save()
  return job.report()
}

function* outcomes(roster: Roster, reader: RosterReader): Generator<RowOutcome[]> {
  let piece: RowOutcome[] = []
  for (const sheet of roster.sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      piece.push(reader.read(sheet, row, index === 0))
      if (piece.length < PIECE_ROWS) continue
      yield piece
      piece = []
    }
  }
  if (piece.length > 0) yield piece
}

/** The state of one import. */
class ImportJob {
  private rows = 0
  private savedAt: Instant | null = null
  private alreadyOnFile = 0
  private readonly refused: RosterRemark[] = []
  private readonly warned: RosterRemark[]
  private readonly importedIds: Id<'person'>[] = []
  private waiting: Accepted[] = []

  constructor(
    private readonly deps: Deps,
    private readonly roster: Roster,
  ) {
    this.warned = [...roster.remarks]
  }

  async take(piece: readonly RowOutcome[]): Promise<void> {
    for (const outcome of piece) {
      if (outcome.kind === 'skipped') continue
      this.rows += 1
      if (outcome.kind === 'refused') this.refused.push(outcome.remark)
      else this.waiting.push(outcome)
    }
    if (this.waiting.length >= BATCH_PEOPLE) await this.save()
    else await nextTurn()
  }

  /** Saves those who wait and are not on file yet, as one operation. */
  async save(): Promise<void> {
    const people = this.waiting
    this.waiting = []
    if (people.length === 0) return
    const saved = await this.put(people)
    this.alreadyOnFile += people.length - saved.length
    for (const { id, warnings } of saved) {
      this.importedIds.push(id)
      this.warned.push(...warnings)
    }
  }

  /** Rows still waiting do not count: nothing was done about them. */
  report(): ImportReport {
    const { alreadyOnFile, warned, refused, importedIds, savedAt } = this
    const rows = this.rows - this.waiting.length
    const { columnUse } = this.roster
    return { rows, imported: importedIds.length, alreadyOnFile, warned, refused, importedIds, savedAt, columnUse }
  }

  private async put(people: readonly Accepted[]): Promise<{ id: Id<'person'>; warnings: readonly RosterRemark[] }[]> {
    const { store, ids, clock } = this.deps
    const today = clock.today()
    const { result, savedAt } = await store.change('person:import-roster', async (change) => {
      // Asked inside the change: another window may be saving the same people. A change of nobody writes nothing.
      const known = await change.findPersonIdsByIdNumbers(people.map((one) => one.idNumber))
      return people
        .filter((one) => !known.has(one.idNumber))
        .map(({ input, warnings }) => {
          const person = personFrom(input, { id: ids.newId<'person'>(), today })
          change.put('persons', person)
          return { id: person.id, warnings }
        })
    })
    if (result.length > 0) this.savedAt = savedAt
    return result
  }
}

/** Lets the window draw and take keys before the next rows. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
