import { cardServices } from '../../src/shared/card-services'
import { backupHandlers } from './handlers/backup-handlers'
import { fileHandlers } from './handlers/file-handlers'
import { journalHandlers } from './handlers/journal-handlers'
import type { ServiceParts } from './handlers/service-parts'
import { stationHandlers } from './handlers/station-handlers'
import { askCardService } from './readers/ask-card-service'
import type { Handlers } from './service-types'

/** Binds each channel of the contract to the class that does it. Who may use it was asked before, see `dispatch`. */
export function makeHandlers(parts: ServiceParts): Handlers {
  const { station, snapshots } = parts
  return {
    ...stationHandlers(parts),
    ...journalHandlers(parts),
    ...fileHandlers(parts),
    ...backupHandlers(parts),
    'snapshot:write-part': async (request) => {
      await snapshots.writePart(request)
      return null
    },
    'snapshot:read-part': async ({ name, part }) => {
      const { journal } = station.requireOpen()
      const found = await snapshots.readPart(name, part)
      // A snapshot of operations that this journal does not have belongs to another one.
      return found && found.seq <= journal.head().seq ? found : null
    },
    'reader:ask-service': ({ service }) => askCardService(cardServices[service]),
    'job:cancel': async ({ job }) => {
      const wasRunning = parts.jobs.cancel(job)
      if (job === 'restore' && !wasRunning) await parts.incoming.clear() // stopped while the file was handed in
      return null
    },
    'log:report': async (event) => {
      await parts.log.write({ code: event.code, where: `page:${event.where}` })
      return null
    },
  }
}
