import type { Contradiction, DoubleLifeReview } from '../../domain/double-life/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { keyOfReview } from './search-contradictions'
import { contradictionKey } from '../../domain/double-life/find-contradictions'

/**
 * Keeps that somebody looked at a contradiction and why both records are right. An earlier word on the same one is
 * replaced: it was about fewer days.
 *
 * @throws AppError `double-life/reason-missing`
 */
export async function reviewContradiction(
  deps: Deps,
  contradiction: Contradiction,
  reason: string,
): Promise<Committed<DoubleLifeReview>> {
  const { personId, kind, first, second, to } = contradiction
  if (reason.trim() === '') throw new AppError('double-life/reason-missing')
  return deps.store.change('double-life:review', async (change) => {
    const known = await change.list('doubleLifeReviews', { index: 'personId', equals: personId })
    const earlier = known.find((one) => keyOfReview(one) === contradictionKey(kind, first.recordId, second.recordId))
    const review: DoubleLifeReview = {
      id: earlier?.id ?? deps.ids.newId<'doubleLifeReview'>(),
      personId,
      kind,
      firstId: first.recordId,
      secondId: second.recordId,
      until: to,
      reason: reason.trim(),
      reviewedOn: deps.clock.today(),
      operatorName: deps.operator.displayName,
    }
    change.put('doubleLifeReviews', review)
    return review
  })
}

/** Takes the word on a contradiction back: it is open again. @throws AppError `double-life/review-not-found` */
export async function withdrawReview(deps: Deps, id: Id<'doubleLifeReview'>): Promise<Committed<null>> {
  return deps.store.change('double-life:withdraw-review', async (change) => {
    const review = await getRecord(change, 'doubleLifeReviews', id)
    change.remove('doubleLifeReviews', review.id)
    return null
  })
}
