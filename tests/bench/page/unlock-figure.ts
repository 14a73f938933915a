import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'

/**
 * Milliseconds from the password to the first answer of the search box, against reading and decrypting every person,
 * which is what an index without a snapshot would have to do.
 */
export async function unlockFigure(open: () => Promise<HarnessStation>): Promise<{ ours: number; whole: number }> {
  const { ms, result: station } = await timed(async () => {
    const opened = await open()
    await opened.records.search.find('张', 20)
    return opened
  })
  const whole = await timed(() => station.records.store.listAll('persons'))
  return { ours: ms, whole: whole.ms }
}
