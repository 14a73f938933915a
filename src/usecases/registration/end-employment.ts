import { checkEndings } from '../../domain/registration/employment-end'
import type { EmploymentEnding, EmploymentSpell } from '../../domain/registration/types'
import { AppError } from '../../shared/errors/app-error'
import type { Change, Committed, Deps } from '../ports'
import { getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { putEndings } from './put-endings'

/**
 * Ends employments with day and reason (终止就业), of one person or of many at once, in one operation. A report that
 * comes late is recorded so, never refused. Work on a public-welfare post ends with the assignment.
 *
 * @throws AppError the first thing that stops, `registration/*`; `registration/on-post`
 */
export async function endEmployment(
  deps: Deps,
  endings: readonly EmploymentEnding[],
): Promise<Committed<readonly EmploymentSpell[]>> {
  const today = deps.clock.today()
  return deps.store.change('registration:end-employment', async (change) => {
    const ids = endings.map(({ employmentId }) => employmentId)
    const employment = await change.findMany('employmentSpells', ids)
    throwFirst(checkEndings(endings, employment, today))
    for (const spell of employment) await refuseOnPost(change, spell)
    return putEndings(change, { employment, endings, registeredOn: today, overrides: await getOverrides(change) })
  })
}

async function refuseOnPost(change: Change, { id, personId }: EmploymentSpell): Promise<void> {
  const assignments = await change.list('assignments', { index: 'personId', equals: personId })
  const post = assignments.find(({ employmentId, endedOn }) => employmentId === id && endedOn === null)
  if (post) throw new AppError('registration/on-post', { assignmentNo: post.assignmentNo })
}
