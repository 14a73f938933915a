import type { RosterField } from '../../src/domain/person/roster/roster-field'
import { countRows, type RehearsalCounts } from '../../src/domain/rosters/rehearsal'
import type { PeopleRun } from '../../src/usecases/person/people-desk'
import type { JobControl } from '../../src/usecases/ports'
import type { SavedImport } from '../../src/usecases/rosters/save-parts'
import type { StationServices } from '../../src/usecases/services'

/** A file and its bytes, or text. */
export interface RosterFile {
  readonly name?: string
  readonly content: string | Uint8Array
  readonly overwrite?: readonly RosterField[]
}

/** Reads a file and rehearses it. */
export async function rehearseRoster(
  { rosters }: StationServices,
  { name = 'roster.csv', content, overwrite = [] }: RosterFile,
  control: JobControl = {},
): Promise<PeopleRun> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const opened = await rosters.people.open(name, bytes, control)
  return rosters.people.rehearse(opened, { ...control, overwrite: new Set(overwrite) })
}

/** Imports a file as a clerk does who agrees to everything; `saved` is `null` where nothing was to be written. */
export async function importRoster(
  services: StationServices,
  file: RosterFile,
  control: JobControl = {},
): Promise<{ readonly run: PeopleRun; readonly counts: RehearsalCounts; readonly saved: SavedImport | null }> {
  const run = await rehearseRoster(services, file, control)
  const counts = countRows(run.rehearsal.rows)
  const saved = counts.new + counts.update > 0 ? await services.rosters.people.commit(run, control) : null
  return { run, counts, saved }
}
