import { placeSheet } from '../../domain/person/place-sheet'
import type { Deps } from '../ports'
import type { PlacesInForce } from './places-in-force'
import { getSettings } from './settings'

/** The table in force as an .xlsx file: its form is that of a newer one. @throws AppError `bridge/unexpected` */
export async function makePlaceSheet(
  deps: Pick<Deps, 'store' | 'sheets'> & { readonly inForce: PlacesInForce },
): Promise<Uint8Array<ArrayBuffer>> {
  const { countyCode } = await getSettings(deps.store)
  return deps.sheets.write([{ name: '区划代码', ...placeSheet(await deps.inForce(), countyCode.slice(0, 2)) }])
}
