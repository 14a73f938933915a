import { employmentOnPost } from '../../domain/posts/employment'
import type { Assignment, NewAssignment } from '../../domain/posts/types'
import { policySourceOf } from '../../policies/decision'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { writeEmployment } from '../registration/write-employment'
import { allocateNumber } from '../station/settings'
import { assessCandidate } from './assess-candidate'

/**
 * Assigns a person to a post (安排上岗). The decision is made again inside the change, and what it rested on (age,
 * clock, rule versions) is kept with the assignment and never recomputed. Where asked, the employment is registered in
 * the same operation.
 *
 * @throws AppError `posts/not-eligible` with the rules that are not met; `registration/*` what stops the employment
 */
export async function assignToPost(deps: Deps, input: NewAssignment): Promise<Committed<Assignment>> {
  const { postId, personId, startsOn, isEmployed } = input
  return deps.store.change('posts:assign', async (change) => {
    const { decision } = await assessCandidate(change, postId, personId, startsOn)
    const { outcome, until, clockEnd, category } = decision
    if (outcome !== 'eligible' || until === null || clockEnd === null || category === null) {
      const unmet = decision.findings.filter((one) => one.outcome !== 'met' && one.level === 'stop')
      throw new AppError('posts/not-eligible', { count: unmet.length })
    }
    const post = await getRecord(change, 'posts', postId)
    const entry = employmentOnPost(post, { personId, startedOn: startsOn }, deps.clock.today())
    const employment = isEmployed ? await writeEmployment(deps, change, entry) : null
    const assignment: Assignment = {
      id: deps.ids.newId<'assignment'>(),
      postId,
      personId,
      assignmentNo: await allocateNumber(change, 'assignment', startsOn),
      startedOn: startsOn,
      firstApprovedOn: startsOn,
      category,
      placementOrdinal: decision.placementOrdinal,
      statutoryRetirementOn: decision.statutoryRetirementOn,
      subsidyUntil: until,
      clockEnd,
      policySource: policySourceOf(decision.findings),
      endedOn: null,
      endReason: null,
      ...(employment && { employmentId: employment.id }),
    }
    change.put('assignments', assignment)
    return assignment
  })
}

/**
 * Ends an assignment with its reason, and with it the employment registration that was written with it: the relation it
 * registered is over.
 *
 * @throws AppError `posts/date-order`, `posts/assignment-not-found`
 */
export async function endAssignment(
  deps: Deps,
  id: Id<'assignment'>,
  on: LocalDate,
  reason: string,
): Promise<Committed<Assignment>> {
  return deps.store.change('posts:end-assignment', async (change) => {
    const assignment = await getRecord(change, 'assignments', id)
    if (assignment.endedOn !== null || on < assignment.startedOn) throw new AppError('posts/date-order')
    const end = { endedOn: on, endReason: reason }
    if (assignment.employmentId !== undefined) {
      const employment = await change.find('employmentSpells', assignment.employmentId)
      if (employment?.endedOn === null) change.put('employmentSpells', { ...employment, ...end })
    }
    const ended = { ...assignment, ...end }
    change.put('assignments', ended)
    return ended
  })
}
