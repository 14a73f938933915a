import { checkSeeking, endSeeking, isSeeking, tidyJobs } from '../../domain/seeking/seeking'
import type { JobSeeking, NewJobSeeking } from '../../domain/seeking/types'
import { numberParameterOn } from '../../policies/parameters/parameters'
import { addDays, addMonths } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'

/**
 * Registers somebody as looking for work (求职登记), for as long as the rule of the day says. One that has run out ends
 * with it.
 *
 * @throws AppError the first thing that stops, see `checkSeeking`
 */
export async function registerJobSeeker(deps: Deps, input: NewJobSeeking): Promise<Committed<JobSeeking>> {
  const today = deps.clock.today()
  return deps.store.change('seeking:register', async (change) => {
    const person = await getRecord(change, 'persons', input.personId)
    const others = await change.list('jobSeekings', { index: 'personId', equals: person.id })
    throwFirst(checkSeeking(person, input, others, today))
    const months = numberParameterOn('jobSeek.validMonths', input.registeredOn, await getOverrides(change)).value
    for (const one of others.filter(isSeeking)) {
      change.put('jobSeekings', endSeeking(one, 'expired', addDays(one.validUntil, 1)))
    }
    const seeking: JobSeeking = {
      ...input,
      jobs: tidyJobs(input.jobs),
      id: deps.ids.newId<'jobSeeking'>(),
      registrationNo: await allocateNumber(change, 'jobSeeking', input.registeredOn),
      validUntil: addDays(addMonths(input.registeredOn, months), -1),
      handlerName: deps.operator.displayName,
      recommendations: [],
      end: null,
    }
    change.put('jobSeekings', seeking)
    return seeking
  })
}
