import { signedOn } from '../../domain/registration/commitment'
import { isOpen } from '../../domain/registration/spells'
import type { UnemploymentSpell } from '../../domain/registration/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Notes that the person has signed the commitment (承诺书) on the printed form, and when. A later signature replaces the
 * day: the wording may have changed.
 *
 * @throws AppError `registration/date-in-future`; `registration/not-open`; `registration/date-order` before the
 *   registration
 */
export async function signCommitment(
  deps: Deps,
  id: Id<'unemployment'>,
  on: LocalDate,
): Promise<Committed<UnemploymentSpell>> {
  if (on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('registration:sign-commitment', async (change) => {
    const spell = await getRecord(change, 'unemploymentSpells', id)
    if (!isOpen(spell)) throw new AppError('registration/not-open')
    if (on < spell.registeredOn) throw new AppError('registration/date-order', { earliestOn: spell.registeredOn })
    const signed: UnemploymentSpell = { ...spell, commitment: signedOn(on) }
    change.put('unemploymentSpells', signed)
    return signed
  })
}
