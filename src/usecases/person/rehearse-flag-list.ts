import { FlagPlanner } from '../../domain/person/flags/plan-list'
import { readFlagList } from '../../domain/person/flags/read-list'
import { AppError } from '../../shared/errors/app-error'
import type { Deps, JobControl } from '../ports'
import type { FlagRehearsal, NewFlagList } from './flag-list-views'

/**
 * Reads another bureau's list and holds it against everybody on file: who would be flagged anew, changed, asked about
 * because the list names them no more, and who on it is not on file. Nothing is saved.
 *
 * @throws AppError `flags/date-in-future`; `flags/list-not-newer` when a later list of the bureau with one of its kinds
 *   was taken; `sheets/*` when the file is not read, `sheets/cancelled`
 */
export async function rehearseFlagList(
  deps: Deps,
  list: NewFlagList,
  bytes: Uint8Array,
  control: JobControl,
): Promise<FlagRehearsal> {
  const { store, sheets, clock } = deps
  if (list.listedOn > clock.today()) throw new AppError('flags/date-in-future')
  const read = readFlagList(await sheets.read(list.fileName, bytes, control), list)
  const newest = (await store.list('flagLists', { index: 'bureau', equals: list.bureau }))
    .filter(({ kinds }) => kinds.some((kind) => read.kinds.includes(kind)))
    .reduce((last, { listedOn }) => (listedOn > last ? listedOn : last), '')
  if (list.listedOn < newest) throw new AppError('flags/list-not-newer', { listedOn: newest })

  const planner = new FlagPlanner({ source: list, kinds: read.kinds }, read.people)
  const total = await store.count('persons')
  let done = 0
  for await (const page of store.pages('persons', { asOfSeq: null })) {
    if (control.signal?.aborted) throw new AppError('sheets/cancelled')
    for (const person of page) planner.see(person)
    done += page.length
    control.onProgress?.({ phase: 'checking', done, total })
  }
  return { list, read, plan: planner.finish() }
}
