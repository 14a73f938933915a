import type { NoticeRecord } from '../../domain/person/notice'
import type { Id } from '../../shared/ids'
import type { Committed, Deps } from '../ports'
import { tellNotice } from './tell-notice'

/**
 * Records that a person was shown how their data are handled (个人信息处理告知), once for each version of the text. What
 * is printed for them is recorded with its print.
 *
 * @throws AppError `person/not-found`
 */
export function recordNotice(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'operator'>,
  personId: Id<'person'>,
): Promise<Committed<NoticeRecord>> {
  return deps.store.change('person:record-notice', (change) => tellNotice(change, deps, { personId, how: 'shown' }))
}
