import type { PlaceTable } from '../../domain/person/places'
import type { Deps } from '../ports'

/** The table of places that is in force now. */
export type PlacesInForce = () => Promise<PlaceTable>

/**
 * Keeps the table in force at hand, so that a keystroke in a place field reads no record: what the station loaded is
 * looked at again only after something was written.
 */
export function createPlacesInForce({ store, places }: Pick<Deps, 'store' | 'places'>): PlacesInForce {
  let known: { readonly seq: number; readonly table: Promise<PlaceTable> } | undefined
  const read = async () => places.table((await store.find('placeTables', 'places')) ?? null)
  return async () => {
    const { seq } = store.head()
    if (known?.seq !== seq) known = { seq, table: read() }
    try {
      return await known.table
    } catch (error) {
      known = undefined // the next question asks anew
      throw error
    }
  }
}
