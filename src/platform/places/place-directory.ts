import { findPlaces, placeTableOf, type PlaceTable } from '../../domain/person/places'
import type { PlaceDirectory } from '../../usecases/ports'

/** The committed table; it is read with the first question, most sign-ins ask none. */
export function createPlaceDirectory(): PlaceDirectory {
  let loading: Promise<PlaceTable> | undefined
  const load = async (): Promise<PlaceTable> => placeTableOf(await import('../../../resources/places/places.json'))
  const table = (): Promise<PlaceTable> => (loading ??= load())
  return {
    source: async () => (await table()).header,
    find: async (text, near, limit) => findPlaces(await table(), text, near, limit),
  }
}
