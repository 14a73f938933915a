import type { LocalDate } from '../../shared/units'
import type { EmploymentKind, NewEmployment } from '../registration/types'
import type { Assignment, Post } from './types'

/** 公益性岗位 among the kinds of employment. */
const onPublicWelfarePost: EmploymentKind = '5'

/** The employment registration that goes with an assignment: at the user unit, from the first day on the post. */
export function employmentOnPost(
  post: Post,
  assignment: Pick<Assignment, 'personId' | 'startedOn'>,
  registeredOn: LocalDate,
): NewEmployment {
  return {
    personId: assignment.personId,
    registeredOn,
    kind: onPublicWelfarePost,
    employer: post.userUnit,
    job: post.title,
    startedOn: assignment.startedOn,
    workPlace: post.place,
  }
}
