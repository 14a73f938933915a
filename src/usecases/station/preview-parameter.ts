import { checkValue, withOverride, type ThoughtOfValue } from '../../policies/parameters/own-values'
import { compareDecisions, isDifferent } from '../../policies/preview/compare-decisions'
import { touchOf, type PreviewedDecision } from '../../policies/preview/touched'
import { AppError } from '../../shared/errors/app-error'
import type { Deps, JobControl } from '../ports'
import { countPreviewRows, planPreview } from './preview-ids'
import { readPreviewPeople } from './preview-people'
import type { ParameterPreview, PreviewItem } from './preview-types'
import { getOverrides } from './settings'

/** Decisions that are named; of the others there is the number. */
const NAMED = 200

/**
 * Who would be decided differently if a value were set: every decision that the value touches asked again about
 * everybody on file, on the first day of the value or today if that is later. Nothing is changed.
 *
 * @throws AppError `policy/value-invalid`, `policy/preview-cancelled`
 */
export async function previewParameter(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  value: ThoughtOfValue,
  { signal, onProgress }: JobControl,
): Promise<ParameterPreview> {
  const today = clock.today()
  checkValue(value)
  const on = value.from > today ? value.from : today
  const touched = touchOf(value.key)
  if (typeof touched === 'string') return { on, none: touched, counts: [], items: [] }
  const before = await getOverrides(store)
  const values = { before, after: withOverride(before, { ...value, source: '' }) }

  const total = await countPreviewRows(store, touched)
  let done = 0
  const step = (rows: number): void => {
    if (signal?.aborted) throw new AppError('policy/preview-cancelled')
    done += rows
    onProgress?.({ phase: 'reading', done: Math.min(done, total), total })
  }
  const plan = await planPreview(store, touched, (rows) => step(rows / 2))
  const counts = new Map<PreviewedDecision, { compared: number; changed: number }>(
    touched.map((decision) => [decision, { compared: 0, changed: 0 }]),
  )
  const items: PreviewItem[] = []
  const share = plan.people.length === 0 ? 0 : (total - done) / plan.people.length
  for await (const people of readPreviewPeople(store, plan)) {
    for (const facts of people) {
      for (const one of compareDecisions(facts, on, values, touched)) {
        const count = counts.get(one.decision)
        if (count) count.compared += 1
        if (!isDifferent(one)) continue
        if (count) count.changed += 1
        if (items.length < NAMED) items.push({ person: facts.person, ...one })
      }
    }
    step(people.length * share)
  }
  step(total - done) // what could not be divided among the people, or there was nobody to ask
  return { on, none: null, counts: [...counts].map(([decision, count]) => ({ decision, ...count })), items }
}
