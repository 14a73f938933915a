import { openStore } from './data/open-store'
import { createCardReaders } from './platform/card-readers/card-readers'
import { randomIds, systemClock } from './platform/clock'
import { createDuplicateDesk } from './platform/duplicates/duplicate-desk'
import { createPaperRenderer } from './platform/papers/paper-renderer'
import { createPlaceDirectory } from './platform/places/place-directory'
import { createPersonSearch } from './platform/search/person-search'
import { createServiceClient, type ServiceClient } from './platform/service-client'
import { createExportFiles } from './platform/service-files'
import { createServiceJournal } from './platform/service-journal'
import { takeSessionKeys } from './platform/session-keys'
import { createMonthDesk } from './platform/sheets/month-desk'
import { createSpreadsheets } from './platform/sheets/spreadsheets'
import type { Session, StationBridge } from './shared/contract/contract'
import type { StationAccess } from './usecases/access'
import type { CurrentOperator, JobControl } from './usecases/ports'
import { createStationAccess, type OpenedRecords, type StationParts } from './usecases/station-access'

/** Opens the records of a session: the query view made equal to the journal, and the search over its people. */
async function openRecords(
  service: ServiceClient,
  session: Session,
  operator: CurrentOperator,
  control: JobControl,
): Promise<OpenedRecords> {
  const keys = await takeSessionKeys(session)
  const search = createPersonSearch(service, keys)
  const journal = createServiceJournal(service)
  let closeStore = (): void => undefined
  try {
    const { store, persons, startUp, close } = await openStore({
      journal,
      keys,
      storeId: session.station.storeId,
      operatorId: operator.operatorId,
      clock: systemClock,
      ids: randomIds,
      onProgress: control.onProgress,
      signal: control.signal,
      onPersonsChanged: (changes) => search.apply(changes),
    })
    closeStore = close
    await search.load(persons, control)
    return {
      store,
      search,
      journal,
      startUp: { ...startUp, tailBytesPutAside: 0 },
      async close() {
        try {
          await search.save()
        } finally {
          search.close()
          close()
        }
      },
    }
  } catch (error) {
    closeStore()
    search.close()
    throw error
  }
}

/** The program's parts over a host's bridge. Beside `main.ts` the only place that knows them all. */
export function composeParts(bridge: StationBridge): StationParts {
  const service = createServiceClient(bridge)
  return {
    service,
    openRecords: (session, operator, control) => openRecords(service, session, operator, control),
    papers: createPaperRenderer({
      fontUrls: { regular: './fonts/NotoSansSC-Regular.ttf', bold: './fonts/NotoSansSC-Bold.ttf' },
    }),
    places: createPlaceDirectory(),
    sheets: createSpreadsheets(),
    monthDesk: createMonthDesk(),
    duplicateDesk: createDuplicateDesk(),
    files: createExportFiles(service),
    readers: createCardReaders(service),
    clock: systemClock,
    ids: randomIds,
  }
}

/** The station's door over a host's bridge. */
export function composeStation(bridge: StationBridge): StationAccess {
  return createStationAccess(composeParts(bridge))
}
