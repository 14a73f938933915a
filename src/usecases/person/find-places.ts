import type { PlaceHit } from '../../domain/person/places'
import type { Deps } from '../ports'
import { getSettings } from '../station/settings'

/** Counties and townships for what a clerk types; the station's own county comes first. */
export async function findPlacesNear(
  deps: Pick<Deps, 'store' | 'places'>,
  text: string,
  limit: number,
): Promise<readonly PlaceHit[]> {
  const { countyCode } = await getSettings(deps.store)
  return deps.places.find(text, countyCode, limit)
}
