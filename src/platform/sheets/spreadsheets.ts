import type { Spreadsheets } from '../../usecases/ports'
import { unpackRows } from './packed-rows'
import type { RawRow } from './raw-rows'
import { runJob } from './sheet-job'

/** Table files read and written in a worker of their own for each job. */
export function createSpreadsheets(): Spreadsheets {
  return {
    read: (_fileName, bytes, control) => {
      const sheets: { name: string; rows: RawRow[] }[] = []
      const codes = { cancelled: 'sheets/cancelled', crashed: 'sheets/unreadable' } as const
      return runJob([{ kind: 'read', bytes }], codes, control, (message) => {
        if (message.kind === 'part') {
          const sheet = (sheets[message.sheet] ??= { name: message.name, rows: [] })
          for (const row of unpackRows(message.rows)) sheet.rows.push(row)
        }
        return message.kind === 'read-done' ? sheets : undefined
      })
    },
    write: (pages) => {
      const codes = { cancelled: 'sheets/cancelled', crashed: 'bridge/unexpected' } as const
      return runJob([{ kind: 'write', sheets: pages }], codes, {}, (message) =>
        message.kind === 'written' ? message.bytes : undefined,
      )
    },
  }
}
