import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { MonthRecords } from '../../../src/domain/month/month-records'
import { lastDayOf, monthOf } from '../../../src/shared/units'
import { pagesOfMonth } from '../../builders/month-pages'
import { batchFacts, noRecords } from '../../builders/month-records'
import { anUnemploymentSpell } from '../../builders/registration.builder'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { benchPeople } from './bench-people'

const ROWS_IN_PAGE = 1000

/**
 * Milliseconds of a package with so many rows, half of them people and half their registrations (rows, control sums,
 * CSV, XLSX, hashes, ZIP), against fflate alone on the same files.
 */
export async function exportFigure(
  station: HarnessStation,
  rows: number,
): Promise<{ ours: number; fflate: number; megabytes: number }> {
  const people = benchPeople(station, Math.ceil(rows / 2), 11)
  const month = monthOf(station.parts.clock.today())
  const records: MonthRecords = {
    ...noRecords(),
    persons: new Map(people.map((person) => [person.id, person])),
    unemploymentSpells: people.map((person, index) =>
      anUnemploymentSpell({
        personId: person.id,
        registrationNo: `SY2026-${String(index).padStart(6, '0')}`,
        registeredOn: lastDayOf(month),
      }),
    ),
  }
  const pages = pagesOfMonth(records, ROWS_IN_PAGE)
  const { ms, result } = await timed(() => station.parts.monthDesk.pack(batchFacts({ month }), pages, {}))
  const files: Zippable = unzipSync(result.bytes)
  const alone = await timed(() => Promise.resolve(zipSync(files, { level: 6 }).byteLength))
  return { ours: ms, fflate: alone.ms, megabytes: result.bytes.byteLength / 1e6 }
}
