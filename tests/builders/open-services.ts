import type { OpenedStore } from '../../src/data/open-store'
import type { StoreKeys } from '../../src/data/store-keys'
import type { CardReaders, Clock, CurrentOperator, Deps, ExportFiles } from '../../src/usecases/ports'
import { createPaperRenderer } from '../../src/platform/papers/paper-renderer'
import { createDuplicateDesk } from '../../src/platform/duplicates/duplicate-desk'
import { createPlaceDirectory } from '../../src/platform/places/place-directory'
import { createMonthDesk } from '../../src/platform/sheets/month-desk'
import { createSpreadsheets } from '../../src/platform/sheets/spreadsheets'
import { createServices } from '../../src/usecases/create-services'
import type { StationServices } from '../../src/usecases/services'
import { saveSetUp } from '../../src/usecases/station/save-set-up'
import { instantOf, localDate, type LocalDate } from '../../src/shared/units'
import { memoryJournal, type MemoryJournal } from './memory-journal'
import { AppError } from '../../src/shared/errors/app-error'
import { searchOver } from './search-over'
import { aStation, countingIds } from './test-store'
import { fontUrls } from './font-urls'

/** The use cases over the real query view, workers and papers; only the clock and the journal's disk are ours. */
export interface TestStation {
  readonly services: StationServices
  readonly store: OpenedStore['store']
  readonly journal: MemoryJournal
  readonly keys: StoreKeys
  /** Files that were saved, newest last. */
  readonly saved: { readonly fileName: string; readonly bytes: Uint8Array }[]
  setToday(day: string): void
  /** The same records as somebody else finds them. */
  servicesOf(operator: CurrentOperator): StationServices
  close(): Promise<void>
}

/** Nothing is plugged in. */
const unplugged = { read: () => Promise.reject(new AppError('reader/unreachable')) }
const noReaders: CardReaders = { huashi: unplugged, synjones: unplugged, routon: unplugged, serial: unplugged }

/**
 * Opens an empty station that was set up.
 *
 * @param readers card readers that are plugged in; none unless said otherwise
 */
export async function openTestStation(today: string, readers: Partial<CardReaders> = {}): Promise<TestStation> {
  let day: LocalDate = localDate(today)
  const clock: Clock = { today: () => day, now: () => instantOf(Date.parse(`${day}T02:00:00Z`)) }
  const journal = memoryJournal(50)
  const station = await aStation(journal)
  const opened = await station.open({ clock })
  const saved: TestStation['saved'] = []
  const files: ExportFiles = {
    save: async (fileName, bytes) => {
      saved.push({ fileName, bytes })
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
      return { fileName, path: fileName, sha256: hex(digest), bytes: bytes.byteLength }
    },
  }
  const papers = createPaperRenderer({ fontUrls })
  const deps: Deps = {
    store: opened.store,
    search: searchOver(opened.store),
    places: createPlaceDirectory(),
    papers,
    sheets: createSpreadsheets(),
    monthDesk: createMonthDesk(),
    duplicateDesk: createDuplicateDesk(),
    files,
    readers: { ...noReaders, ...readers },
    clock,
    ids: countingIds(),
    operator: { operatorId: 'operator-1', displayName: '李娜', role: 'head' },
    journal,
  }
  await saveSetUp(opened.store, { stationName: '丰裕镇服务站', countyCode: '519900' })
  return {
    services: createServices(deps),
    store: opened.store,
    journal,
    keys: station.keys,
    saved,
    servicesOf: (operator) => createServices({ ...deps, operator }),
    setToday: (next) => {
      day = localDate(next)
    },
    close: async () => {
      papers.stop()
      await station.closeAll()
    },
  }
}

/** Bytes as lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
