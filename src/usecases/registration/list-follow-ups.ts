import { isLongTerm } from '../../domain/registration/spells'
import { followUpDue } from '../../policies/registration/follow-up-due'
import { proposeCancellations } from '../../policies/registration/propose-cancellation'
import type { Deps } from '../ports'
import { withPeople } from '../with-people'
import type { FollowUpItem } from './registration-services'
import { getOverrides } from '../station/settings'

/** Registered unemployed people with what is to be done about them, those whose contact is due first at the top. */
export async function listFollowUps(deps: Pick<Deps, 'store' | 'clock'>): Promise<readonly FollowUpItem[]> {
  const { store } = deps
  const today = deps.clock.today()
  const overrides = await getOverrides(store)
  const spells = await store.list('unemploymentSpells', { index: 'state', equals: 'open' })
  return (await withPeople(store, spells))
    .map(({ row: spell, person }) => {
      const proposals = proposeCancellations({ person, spell, on: today }, overrides)
      return {
        person,
        spell,
        due: followUpDue(spell, today, overrides),
        isLongTerm: isLongTerm(spell, today),
        proposals,
      }
    })
    .sort((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0))
}
