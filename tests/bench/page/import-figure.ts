import Papa from 'papaparse'
import { generatePeople } from '../../builders/people'
import { rosterCsv } from '../../builders/roster'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'

/** Milliseconds from a CSV roster to saved people, against papaparse alone on the same text. */
export async function importFigure(
  station: HarnessStation,
  rows: number,
  seed: number,
): Promise<{ ours: number; papaparse: number; imported: number; refused: number }> {
  const csv = rosterCsv(generatePeople({ seed, count: rows, today: station.parts.clock.today() }))
  const bytes = new TextEncoder().encode(csv)
  const alone = await timed(() => Promise.resolve(Papa.parse<string[]>(csv).data.length))
  const { ms, result } = await timed(() => station.opened.services.person.importRoster('roster.csv', bytes, {}))
  return { ours: ms, papaparse: alone.ms, imported: result.imported, refused: result.refused.length }
}
