import type { Assignment } from '../../domain/posts/types'
import type { EmploymentSpell } from '../../domain/registration/types'
import type { RecordReader } from '../ports'

/** Assignments of the people of some employments. */
export async function postsOf(
  reader: Pick<RecordReader, 'findMany' | 'idsByPerson'>,
  employment: readonly Pick<EmploymentSpell, 'personId'>[],
): Promise<readonly Assignment[]> {
  const people = [...new Set(employment.map(({ personId }) => personId))]
  const ids = await reader.idsByPerson('assignments', people)
  return reader.findMany('assignments', [...ids.values()].flat())
}
