import { findPlaces, placeHit, type PlaceHit } from '../../domain/person/places'
import type { Deps } from '../ports'
import type { PlacesInForce } from '../station/places-in-force'
import { getSettings } from '../station/settings'

type PlaceDeps = Pick<Deps, 'store'> & { readonly inForce: PlacesInForce }

/** Counties and townships for what a clerk types; the station's own county comes first. */
export async function findPlacesNear(deps: PlaceDeps, text: string, limit: number): Promise<readonly PlaceHit[]> {
  const { countyCode } = await getSettings(deps.store)
  return findPlaces(await deps.inForce(), text, countyCode, limit)
}

/** Codes as the table in force has them, in the order asked; what it does not have is left out. */
export async function placesOf(deps: PlaceDeps, codes: readonly string[]): Promise<readonly PlaceHit[]> {
  const { countyCode } = await getSettings(deps.store)
  const table = await deps.inForce()
  return codes.flatMap((code) => {
    const place = table.byCode.get(code)
    return place ? [placeHit(table, place, countyCode)] : []
  })
}
