import { checkRecommendation, settleRecommendation, withRecommendation } from '../../domain/seeking/seeking'
import type { JobSeeking, NewRecommendation, Recommendation } from '../../domain/seeking/types'
import { withFollowUp } from '../../domain/registration/follow-up'
import { isOpen } from '../../domain/registration/spells'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'

/** Sends a job seeker to a vacancy. @throws AppError the first thing that stops, see `checkRecommendation` */
export async function recommendJob(
  deps: Deps,
  id: Id<'jobSeeking'>,
  input: NewRecommendation,
): Promise<Committed<JobSeeking>> {
  const today = deps.clock.today()
  return deps.store.change('seeking:recommend', async (change) => {
    const seeking = await getRecord(change, 'jobSeekings', id)
    throwFirst(checkRecommendation(seeking, input, today))
    const [employer, job] = [input.employer.trim(), input.job.trim()]
    const recommendation = { on: input.on, employer, job, handlerName: deps.operator.displayName, outcome: null }
    const recommended = withRecommendation(seeking, recommendation)
    change.put('jobSeekings', recommended)
    return recommended
  })
}

/**
 * Keeps what came of a recommendation. A refusal without good reason by somebody registered unemployed counts as one of
 * that registration.
 *
 * @param at place among the recommendations, from 0
 * @throws AppError see `settleRecommendation`, and `registration/date-in-future`
 */
export async function settleJob(
  deps: Deps,
  { id, at }: { readonly id: Id<'jobSeeking'>; readonly at: number },
  outcome: NonNullable<Recommendation['outcome']>,
): Promise<Committed<JobSeeking>> {
  if (outcome.on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('seeking:settle', async (change) => {
    const settled = settleRecommendation(await getRecord(change, 'jobSeekings', id), at, outcome)
    change.put('jobSeekings', settled)
    if (outcome.result !== 'refused') return settled
    const spells = await change.list('unemploymentSpells', { index: 'personId', equals: settled.personId })
    const { employer = '', job = '' } = settled.recommendations[at] ?? {}
    for (const spell of spells.filter((one) => isOpen(one) && one.registeredOn <= outcome.on)) {
      const refused = { on: outcome.on, way: 'counter', result: 'refused', note: outcome.note } as const
      const handlerName = deps.operator.displayName
      change.put('unemploymentSpells', withFollowUp(spell, { ...refused, offered: `${employer} ${job}`, handlerName }))
    }
    return settled
  })
}
