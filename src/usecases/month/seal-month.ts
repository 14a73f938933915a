import { formatBatchNo } from '../../domain/month/batch-number'
import type { Batch } from '../../domain/month/types'
import { AppError } from '../../shared/errors/app-error'
import { monthOf, type Month } from '../../shared/units'
import type { Committed, Deps, JobControl } from '../ports'
import { getSettings } from '../station/settings'
import { findBatchOf } from './month-overview'
import { readMonth } from './read-month'

const noBatchBefore = '0'.repeat(64)

/**
 * Seals a month: its batch holds the records as they stand at this journal position, whatever happens afterwards.
 * They are checked once more inside the change, so that nothing is saved between the check and the seal.
 *
 * @throws AppError `month/cancelled` (nothing is sealed then), `month/in-future`, `month/already-sealed`,
 *   `month/previous-not-exported` (the batches of a station form a chain), `month/not-ready` (faulty records of level `stop`)
 */
export async function sealMonth(deps: Deps, month: Month, control: JobControl): Promise<Committed<Batch>> {
  const today = deps.clock.today()
  if (month > monthOf(today)) throw new AppError('month/in-future')
  return deps.store.change('month:seal', async (change) => {
    if (await findBatchOf(change, month)) throw new AppError('month/already-sealed', { month })
    const earlier = await change.listAll('batches')
    const previous = earlier.at(-1)
    if (previous && previous.manifestHash === null) {
      throw new AppError('month/previous-not-exported', { batchNo: previous.batchNo })
    }
    const records = readMonth(deps.store, { month, asOfSeq: null, withPeople: true }, control)
    const groups = await deps.monthDesk.check({ month, today }, records, control)
    const faulty = groups.filter((group) => group.level === 'stop')
    if (faulty.length > 0) {
      throw new AppError('month/not-ready', { count: faulty.reduce((sum, group) => sum + group.records.length, 0) })
    }
    const { countyCode } = await getSettings(change)
    const position = deps.store.head()
    const sequence = earlier.length + 1
    const batch: Batch = {
      id: deps.ids.newId<'batch'>(),
      batchNo: formatBatchNo(countyCode, month, sequence),
      month,
      sequence,
      status: 'sealed',
      sealedAt: deps.clock.now(),
      sealedSeq: position.seq,
      sealedHash: position.hash,
      previousBatchHash: previous?.manifestHash ?? noBatchBefore,
      manifestHash: null,
      packageName: null,
      packageSha256: null,
      rows: null,
      exportedAt: null,
    }
    if (control.signal?.aborted) throw new AppError('month/cancelled')
    change.put('batches', batch)
    return batch
  })
}
