import Papa from 'papaparse'
import { generatePeople } from '../../builders/people'
import { importRoster } from '../../builders/import-roster'
import { rosterCsv } from '../../builders/roster'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'

/** Milliseconds of the steps of an import, and of papaparse alone on the same text. */
export interface ImportFigure {
  readonly rehearsed: number
  readonly saved: number
  readonly undone: number
  readonly papaparse: number
  readonly imported: number
  readonly refused: number
  readonly left: number
}

/** From a CSV roster to people on file and back, step by step. */
export async function importFigure(station: HarnessStation, rows: number, seed: number): Promise<ImportFigure> {
  const { services } = station.opened
  const content = rosterCsv(generatePeople({ seed, count: rows, today: station.parts.clock.today() }))
  const alone = await timed(() => Promise.resolve(Papa.parse<string[]>(content).data.length))
  let rehearsed = 0
  const started = performance.now()
  const { ms, result } = await timed(() =>
    importRoster(
      services,
      { content },
      {
        onProgress: ({ phase }) => {
          if (phase === 'checking') rehearsed = performance.now() - started
        },
      },
    ),
  )
  const { saved, counts } = result
  if (!saved) throw new Error('nothing was imported')
  const undone = await timed(() => services.rosters.undo(saved.record.id, {}))
  return {
    rehearsed,
    saved: ms - rehearsed,
    undone: undone.ms,
    papaparse: alone.ms,
    imported: counts.new,
    refused: counts.refused,
    left: await station.records.store.count('persons'),
  }
}
