import { checkFollowUp, withFollowUp } from '../../domain/registration/follow-up'
import type { NewFollowUp, UnemploymentSpell } from '../../domain/registration/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'

/**
 * Keeps a contact with a registered unemployed person (跟踪联系), or the attempt.
 *
 * @throws AppError `registration/not-open`, and what `checkFollowUp` stops
 */
export async function recordFollowUp(
  deps: Deps,
  id: Id<'unemployment'>,
  input: NewFollowUp,
): Promise<Committed<UnemploymentSpell>> {
  const today = deps.clock.today()
  return deps.store.change('registration:record-follow-up', async (change) => {
    const spell = await getRecord(change, 'unemploymentSpells', id)
    throwFirst(checkFollowUp(spell, input, today))
    const followed = withFollowUp(spell, { ...input, handlerName: deps.operator.displayName })
    change.put('unemploymentSpells', followed)
    return followed
  })
}
