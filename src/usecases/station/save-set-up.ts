import type { StationSettings } from '../../domain/station/types'
import type { Committed, Store } from '../ports'

/** Writes the station's settings row: the first operation of a new journal. */
export async function saveSetUp(
  store: Store,
  station: Pick<StationSettings, 'stationName' | 'countyCode'>,
): Promise<Committed<StationSettings>> {
  return store.change('station:set-up', (change) => {
    const settings: StationSettings = { id: 'station', ...station, overrides: [] }
    change.put('settings', settings)
    return Promise.resolve(settings)
  })
}
