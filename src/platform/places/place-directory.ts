import { placeTableOf, type PlaceFile, type PlaceTable } from '../../domain/person/places'
import { placesInForce } from '../../domain/person/place-update'
import type { PlaceDirectory } from '../../usecases/ports'

/** Names whose letters are looked up before the window gets a turn. */
const PIECE = 100

/** The committed table, and what is loaded over it; read with the first question, most sign-ins ask none. */
export function createPlaceDirectory(): PlaceDirectory {
  let shipped: Promise<PlaceFile> | undefined
  let made: { readonly of: string; readonly table: PlaceTable } | undefined
  const load = async (): Promise<PlaceFile> => (await import('../../../resources/places/places.json')).default
  return {
    async table(loaded) {
      shipped ??= load()
      const file = await shipped
      const of = JSON.stringify(loaded)
      if (made?.of !== of) made = { of, table: placeTableOf(placesInForce(file, loaded)) }
      return made.table
    },
    async initialsOf(names) {
      const { placeInitials } = await import('./place-initials')
      const found = new Map<string, readonly string[]>()
      for (const [index, name] of names.entries()) {
        found.set(name, placeInitials(name))
        if (index % PIECE === PIECE - 1) await new Promise((resolve) => setTimeout(resolve, 0))
      }
      return found
    },
  }
}
