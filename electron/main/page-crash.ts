import type { WebContents } from 'electron'
import type { StationService } from '../service/service-types'

/** A page that crashes sooner than this after a reload will crash again. */
const LEAST_LIFE_MS = 10_000

/**
 * Loads the page anew when its process is gone, so that nobody sits before an empty window. What was acknowledged is
 * in the journal; the person signs in again.
 */
export function reloadAfterCrash(
  contents: Pick<WebContents, 'on' | 'reload'>,
  log: Pick<StationService['log'], 'write'>,
): void {
  let reloadedAt = -Infinity
  contents.on('render-process-gone', (_event, { reason }) => {
    void log.write({ code: 'bridge/unexpected', where: `page-process:${reason}` })
    const now = performance.now()
    if (reason === 'clean-exit' || now - reloadedAt < LEAST_LIFE_MS) return
    reloadedAt = now
    contents.reload()
  })
}
