import { openEmployments } from '../../domain/registration/on-post'
import { ofEmployer } from '../../domain/registration/of-employer'
import type { EmploymentSpell } from '../../domain/registration/types'
import { AppError } from '../../shared/errors/app-error'
import type { Deps, JobControl } from '../ports'
import { withPeople } from '../with-people'
import { postsOf } from './posts-of'
import type { EmployeeItem } from './registration-services'

/** Records decoded before the window gets a turn. */
const PIECE = 500

/**
 * Who is registered employed by an employer and has not left, by name; work on a post that ends with its assignment is
 * left out. Names of employers are not readable in the records, so every open employment is looked at.
 *
 * @param text part of the employer's name, or the beginning of its credit code
 * @throws AppError `registration/listing-cancelled`
 */
export async function listEmployees(
  { store }: Pick<Deps, 'store'>,
  text: string,
  { signal, onProgress }: JobControl,
): Promise<readonly EmployeeItem[]> {
  const open: string[] = []
  for await (const page of store.columns('employmentSpells')) {
    for (const { id, state } of page) if (state === 'open') open.push(id)
  }
  const found: EmploymentSpell[] = []
  for (let from = 0; from < open.length; from += PIECE) {
    if (signal?.aborted) throw new AppError('registration/listing-cancelled')
    const some = ofEmployer(await store.findMany('employmentSpells', open.slice(from, from + PIECE)), text)
    found.push(...openEmployments(some, await postsOf(store, some)))
    onProgress?.({ phase: 'reading', done: Math.min(open.length, from + PIECE), total: open.length })
  }
  return (await withPeople(store, found))
    .map(({ row, person }) => ({ person, spell: row }))
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'zh'))
}
