import { openEmployments } from '../../../domain/registration/on-post'
import type { EmploymentSpell } from '../../../domain/registration/types'
import type { PersonFile } from '../../../usecases/person/person-views'

/** Open employments of a person that end at this counter: what ends with an assignment to a post is left out. */
export function workingOf({ employment, assignments }: PersonFile): readonly EmploymentSpell[] {
  return openEmployments(
    employment,
    assignments.map(({ assignment }) => assignment),
  )
}
