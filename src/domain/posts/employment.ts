import type { LocalDate } from '../../shared/units'
import { publicWelfarePost } from '../registration/spells'
import type { NewEmployment } from '../registration/types'
import type { Assignment, Post } from './types'

/** The employment registration that goes with an assignment: at the user unit, from the first day on the post. */
export function employmentOnPost(
  post: Post,
  assignment: Pick<Assignment, 'personId' | 'startedOn'>,
  registeredOn: LocalDate,
): NewEmployment {
  return {
    personId: assignment.personId,
    registeredOn,
    kind: publicWelfarePost,
    employer: post.userUnit,
    job: post.title,
    startedOn: assignment.startedOn,
    workPlace: post.place,
  }
}
