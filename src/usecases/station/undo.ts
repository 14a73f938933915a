import type { Id } from '../../shared/ids'
import type { Committed, Deps } from '../ports'

/**
 * Takes back an act of this session. What a sealed month holds was reported and stands; it is corrected by a new act.
 *
 * @throws AppError `data/nothing-to-undo`, `data/undo-overtaken`, `data/undo-sealed`
 */
export async function undo(deps: Deps, opId: Id<'operation'>): Promise<Committed<null>> {
  const batches = await deps.store.listAll('batches')
  const sealedSeq = batches.reduce((last, batch) => Math.max(last, batch.sealedSeq), 0)
  return deps.store.undo(opId, sealedSeq)
}
