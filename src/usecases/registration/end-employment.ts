import { checkEndings } from '../../domain/registration/employment-end'
import type { EmploymentEnding, EmploymentSpell } from '../../domain/registration/types'
import type { Committed, Deps } from '../ports'
import { getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { postsOf } from './posts-of'
import { putEndings } from './put-endings'

/**
 * Ends employments with day and reason (终止就业), of one person or of many at once, in one operation. A report that
 * comes late is recorded so, never refused. Work on a public-welfare post ends with the assignment.
 *
 * @throws AppError the first thing that stops, `registration/*`, with the number of the employment (`employmentNo`)
 */
export async function endEmployment(
  deps: Deps,
  endings: readonly EmploymentEnding[],
): Promise<Committed<readonly EmploymentSpell[]>> {
  const today = deps.clock.today()
  return deps.store.change('registration:end-employment', async (change) => {
    const ids = endings.map(({ employmentId }) => employmentId)
    const employment = await change.findMany('employmentSpells', ids)
    throwFirst(checkEndings(endings, { employment, assignments: await postsOf(change, employment) }, today))
    return putEndings(change, { employment, endings, registeredOn: today, overrides: await getOverrides(change) })
  })
}
