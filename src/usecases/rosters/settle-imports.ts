import type { Deps, JobControl } from '../ports'
import { partsOf } from './import-parts'
import { takeBackParts } from './take-back-parts'
import { findObstacles, keptWith } from './undo-import'

/**
 * Takes back what an import left that was cut off, by a kill or a lock, before anybody sees the records. Somebody on whom
 * later work stands already stays on file.
 *
 * @returns how many imports were taken back
 */
export async function settleImports(
  deps: Pick<Deps, 'store'>,
  control: Pick<JobControl, 'onProgress'>,
): Promise<number> {
  const { store } = deps
  const imports = await store.listAll('imports')
  const cut = imports.filter(({ state }) => state === 'open' || state === 'taking-back')
  for (const { id } of cut) {
    const obstacles = await findObstacles(deps, await partsOf(store, id), {})
    await takeBackParts(deps, id, await keptWith(deps, obstacles), control)
  }
  return cut.length
}
