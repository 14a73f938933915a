import { openRecognitions } from '../../domain/person/hardship'
import { evidenceEndsOn } from '../../policies/hardship/evidence'
import { proposeExits } from '../../policies/hardship/propose-exit'
import type { Deps, JobControl } from '../ports'
import type { RecognitionItem } from './person-views'
import { getOverrides } from '../station/settings'
import { readRecognised } from './read-recognised'

/**
 * Open recognitions with what is to be done about them: those whom the records show to be out of it first, then those
 * whose evidence runs out first.
 *
 * @throws AppError `registration/listing-cancelled`
 */
export async function listRecognitions(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  control: JobControl,
): Promise<readonly RecognitionItem[]> {
  const today = clock.today()
  const overrides = await getOverrides(store)
  const found = await readRecognised(store, control)
  return found
    .flatMap((facts) =>
      openRecognitions(facts.person).map((spell) => ({
        person: facts.person,
        spell,
        proposals: proposeExits({ ...facts, spell }, today, overrides),
        evidenceEndsOn: evidenceEndsOn(spell, overrides),
      })),
    )
    .sort(byUrgency)
}

function byUrgency(a: RecognitionItem, b: RecognitionItem): number {
  const certain = Number(b.proposals.length > 0) - Number(a.proposals.length > 0)
  return certain || (a.evidenceEndsOn ?? '9999').localeCompare(b.evidenceEndsOn ?? '9999')
}
