import { PlaceListingReader } from '../../domain/person/place-listing'
import { comparePlaces } from '../../domain/person/place-update'
import { AppError } from '../../shared/errors/app-error'
import type { Deps, JobControl } from '../ports'
import type { PlaceRehearsal } from './settings-services'
import type { PlacesInForce } from './places-in-force'
import { getSettings } from './settings'

/** Rows looked at before the window gets a turn. */
const PIECE_ROWS = 2000

/**
 * What a newer table of places would change, and what is wrong with its file, row by row. Nothing is saved; cancelled,
 * it answers `null`.
 *
 * @throws AppError `places/no-list`, `places/source-missing`, `places/date-missing`, `places/not-newer`,
 * `places/list-empty`, `sheets/*`
 */
export async function rehearsePlaces(
  deps: Pick<Deps, 'store' | 'sheets'> & { readonly inForce: PlacesInForce },
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  control: JobControl,
): Promise<PlaceRehearsal | null> {
  const { countyCode } = await getSettings(deps.store)
  const sheets = await deps.sheets.read(file.fileName, file.bytes, control)
  const reader = new PlaceListingReader(sheets, countyCode.slice(0, 2))
  for (const [index, row] of reader.rows.entries()) {
    reader.take(row)
    if (index % PIECE_ROWS !== PIECE_ROWS - 1) continue
    if (control.signal?.aborted) return null
    control.onProgress?.({ phase: 'checking', done: index + 1, total: reader.rows.length })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const { listing, problems } = reader.result()
  if (listing.places.length === 0 && problems.length === 0) throw new AppError('places/list-empty')
  const table = await deps.inForce()
  if (listing.date <= table.header.date) {
    throw new AppError('places/not-newer', { date: listing.date, inForce: table.header.date })
  }
  const comparison = comparePlaces(table, listing)
  return { ...comparison, listing, problems: [...problems, ...comparison.problems] }
}
