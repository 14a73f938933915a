import { endSeeking } from '../../domain/seeking/seeking'
import type { JobSeeking, SeekingEnd } from '../../domain/seeking/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/** Ends a job-seeking registration. @throws AppError `seeking/ended`, `registration/date-order`, `registration/date-in-future` */
export async function endJobSeeking(
  deps: Deps,
  id: Id<'jobSeeking'>,
  { reason, on }: { readonly reason: SeekingEnd; readonly on: LocalDate },
): Promise<Committed<JobSeeking>> {
  if (on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('seeking:end', async (change) => {
    const ended = endSeeking(await getRecord(change, 'jobSeekings', id), reason, on)
    change.put('jobSeekings', ended)
    return ended
  })
}
