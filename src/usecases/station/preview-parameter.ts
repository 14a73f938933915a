import { openRecognitions } from '../../domain/person/hardship'
import type { ParameterOverride } from '../../domain/station/types'
import { checkOverride } from '../../policies/parameters/parameters'
import { compareRecognition, compareRegistration, withOverride } from '../../policies/preview/compare-decisions'
import { readRecognised } from '../person/read-recognised'
import type { Deps, JobControl } from '../ports'
import type { PreviewItem } from '../services'
import { getOverrides } from './settings'

/**
 * Who would be decided differently if a value were set: open recognitions and open unemployment registrations asked
 * again, on the first day of the value or today if that is later. Nothing is changed.
 *
 * @throws AppError `policy/value-invalid`, `policy/source-missing`, `registration/listing-cancelled`
 */
export async function previewParameter(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  override: ParameterOverride,
  control: JobControl,
): Promise<readonly PreviewItem[]> {
  checkOverride(override)
  const today = clock.today()
  const on = override.from > today ? override.from : today
  const before = await getOverrides(store)
  const values = { before, after: withOverride(before, override) }
  const recognised = await readRecognised(store, control)
  const items: PreviewItem[] = recognised.flatMap((facts) =>
    openRecognitions(facts.person).flatMap((spell) =>
      compareRecognition({ ...facts, spell }, on, values).map((one) => ({ person: facts.person, ...one })),
    ),
  )
  const spells = await store.list('unemploymentSpells', { index: 'state', equals: 'open' })
  const found = await store.findMany(
    'persons',
    spells.map(({ personId }) => personId),
  )
  const people = new Map(found.map((person) => [person.id, person]))
  for (const spell of spells) {
    const person = people.get(spell.personId)
    if (!person) continue
    items.push(...compareRegistration({ person, spell }, on, values).map((one) => ({ person, ...one })))
  }
  return items
}
