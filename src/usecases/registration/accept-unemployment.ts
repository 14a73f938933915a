import { checkAcceptance, endAcceptance } from '../../domain/registration/acceptance'
import type { Acceptance, AcceptedAnswers } from '../../domain/registration/types'
import { policySourceOf } from '../../policies/decision'
import { finishDue, finishFinding } from '../../policies/registration/finish-due'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'

/**
 * Takes an application for unemployment registration in (受理), to be finished within the time limit. Nothing but the
 * person is asked for; what was answered by then is kept for the day on which it is finished.
 *
 * @throws AppError `registration/already-open`, `registration/already-accepted`
 */
export async function acceptUnemployment(
  deps: Deps,
  personId: Id<'person'>,
  answers: AcceptedAnswers,
): Promise<Committed<Acceptance>> {
  const acceptedOn = deps.clock.today()
  return deps.store.change('registration:accept-unemployment', async (change) => {
    const person = await getRecord(change, 'persons', personId)
    const ofPerson = { index: 'personId', equals: person.id } as const
    const spells = await change.list('unemploymentSpells', ofPerson)
    throwFirst(checkAcceptance(spells, await change.list('acceptances', ofPerson)))
    const due = finishDue(acceptedOn, await getOverrides(change))
    const acceptance: Acceptance = {
      id: deps.ids.newId<'acceptance'>(),
      personId,
      acceptanceNo: await allocateNumber(change, 'acceptance', acceptedOn),
      acceptedOn,
      dueOn: due.on,
      isDueCovered: due.isCovered,
      policySource: policySourceOf([finishFinding(acceptedOn, due)]),
      answers,
      handlerName: deps.operator.displayName,
      end: null,
    }
    change.put('acceptances', acceptance)
    return acceptance
  })
}

/** The person takes the application back. @throws AppError `registration/not-open`, `registration/reason-missing` */
export async function withdrawAcceptance(
  deps: Deps,
  id: Id<'acceptance'>,
  note: string,
): Promise<Committed<Acceptance>> {
  return deps.store.change('registration:withdraw-acceptance', async (change) => {
    const acceptance = await getRecord(change, 'acceptances', id)
    const end = { kind: 'withdrawn', on: deps.clock.today(), note: note.trim() } as const
    const withdrawn = endAcceptance(acceptance, end)
    change.put('acceptances', withdrawn)
    return withdrawn
  })
}
