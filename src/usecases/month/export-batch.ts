import type { Batch } from '../../domain/month/types'
import type { SavedFile } from '../../shared/contract/contract'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Approval, Deps, JobControl } from '../ports'
import { getSettings } from '../station/settings'
import { readMonth } from './read-month'

/**
 * Writes the package of a sealed month into the station's exports folder. The data come from the sealed position, so
 * a second export has the same data files whatever was changed since. Cancelling leaves the month sealed, no file.
 *
 * @throws AppError `station/approval-expired`, `month/cancelled`, `file/write-failed`
 */
export async function exportBatch(
  deps: Deps,
  batchId: Id<'batch'>,
  { approval, ...control }: JobControl & { readonly approval: Approval },
): Promise<{ batch: Batch; file: SavedFile }> {
  const batch = await getRecord(deps.store, 'batches', batchId)
  const { stationName, countyCode } = await getSettings(deps.store)
  const reading = { month: batch.month, asOfSeq: batch.sealedSeq, withPeople: true }
  const packed = await deps.monthDesk.pack(
    {
      batchId: batch.id,
      batchNo: batch.batchNo,
      stationName,
      countyCode,
      month: batch.month,
      sequence: batch.sequence,
      previousBatchHash: batch.previousBatchHash,
      journalHead: { seq: batch.sealedSeq, hash: batch.sealedHash },
      sealedAt: batch.sealedAt,
    },
    readMonth(deps.store, reading, control),
    control,
  )
  const file = await deps.files.save(`${batch.batchNo}.zip`, packed.bytes, { ...control, approval })
  const { result } = await deps.store.change(
    'month:export',
    async (change) => {
      const exported: Batch = {
        ...(await getRecord(change, 'batches', batchId)),
        status: 'exported',
        manifestHash: packed.manifestHash,
        packageName: file.fileName,
        packageSha256: file.sha256,
        rows: packed.rows,
        exportedAt: deps.clock.now(),
      }
      change.put('batches', exported)
      return exported
    },
    approval,
  )
  return { batch: result, file }
}

/**
 * How many people the package of a sealed month holds: whoever agrees to its export is told before it is made.
 *
 * @throws AppError `month/cancelled`
 */
export async function countPeopleOfBatch(deps: Deps, batchId: Id<'batch'>, control: JobControl): Promise<number> {
  const { month, sealedSeq } = await getRecord(deps.store, 'batches', batchId)
  const reading = { month, asOfSeq: sealedSeq, withPeople: false }
  return deps.monthDesk.countPeople(month, readMonth(deps.store, reading, control), control)
}
