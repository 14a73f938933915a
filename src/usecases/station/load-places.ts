import type { PlaceListing } from '../../domain/person/place-listing'
import { comparePlaces, loadedPlaces, type LoadedPlaces } from '../../domain/person/place-update'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'

/**
 * Brings a newer table of places into force, as one operation. Retired codes stay with the day until which they are
 * known; addresses on file keep the code and name of their day.
 *
 * @throws AppError `places/not-newer`, `places/above-missing`, `places/list-empty`
 */
export async function loadPlaces(
  deps: Pick<Deps, 'store' | 'places' | 'clock' | 'operator'>,
  listing: PlaceListing,
): Promise<Committed<LoadedPlaces>> {
  const { source, date, places } = listing
  const about = { source, date, loadedOn: deps.clock.today(), loadedBy: deps.operator.displayName }
  return deps.store.change('station:load-places', async (change) => {
    const stored = (await change.find('placeTables', 'places')) ?? null
    const table = await deps.places.table(stored)
    if (date <= table.header.date) throw new AppError('places/not-newer', { date, inForce: table.header.date })
    const { changes, problems } = comparePlaces(table, listing)
    const wrong = problems[0]
    if (wrong) throw new AppError('places/above-missing', wrong.params)
    if (places.length === 0) throw new AppError('places/list-empty')
    // What the program brings may be newer by now than what was loaded once; then that is no base any more.
    const before = table.header.loaded ? stored : null
    const initials = await deps.places.initialsOf([...new Set(changes.map(({ name }) => name))])
    const row = loadedPlaces(before, changes, about, (name) => initials.get(name) ?? [])
    change.put('placeTables', row)
    return row
  })
}
