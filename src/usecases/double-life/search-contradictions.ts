import { contradictionKey, contradictionsOf } from '../../domain/double-life/find-contradictions'
import { lifeFactsOf } from '../../domain/double-life/life-facts'
import type { Contradiction, DoubleLifeReview } from '../../domain/double-life/types'
import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { Deps, JobControl } from '../ports'
import { getSettings } from '../station/settings'
import { countLedgers, findCandidates } from './life-candidates'
import { readClasses, readLives } from './read-lives'

/** A contradiction with whose it is, and whether somebody looked at it. */
export interface FoundContradiction {
  readonly contradiction: Contradiction
  readonly name: string
  /** `null`: nobody did, or it went on after that. */
  readonly review: DoubleLifeReview | null
}

/** What a run over the whole station found. */
export interface DoubleLifeReport {
  readonly on: LocalDate
  /** Earliest first, those of one person together. */
  readonly found: readonly FoundContradiction[]
  /** People on file, and those of them whose records could contradict each other and were held against each other. */
  readonly people: number
  readonly compared: number
}

/**
 * Holds the ledgers of the whole station against each other. Whose records cannot contradict each other is seen from
 * the readable columns; only the others are decoded, some people at a time.
 *
 * @throws AppError `double-life/cancelled`
 */
export async function searchContradictions(deps: Deps, control: JobControl): Promise<DoubleLifeReport> {
  const { store, clock } = deps
  const on = clock.today()
  const { countyCode } = await getSettings(store)
  const rows = await countLedgers(store)
  const step = stepper(control)
  const onRows = (count: number): void => step('reading', count, rows)
  onRows(0)
  const [candidates, classes] = await Promise.all([findCandidates(store, onRows), readClasses(store, onRows)])
  const contradictions: Contradiction[] = []
  let compared = 0
  step('checking', 0, candidates.length)
  for await (const { seen, lives } of readLives(store, candidates, classes)) {
    const facts = lives.map(({ personId, records }) => ({ personId, facts: lifeFactsOf(records, countyCode, on) }))
    contradictions.push(...contradictionsOf(facts))
    compared += lives.length
    step('checking', seen, candidates.length)
  }
  const found = await withNamesAndReviews(deps, contradictions.sort(byEarliest(contradictions)))
  return { on, found, people: await store.count('persons'), compared }
}

/** Earliest first, those of one person together where the first of them is. */
function byEarliest(contradictions: readonly Contradiction[]): (a: Contradiction, b: Contradiction) => number {
  const first = new Map<string, string>()
  for (const { personId, from } of contradictions) {
    const earlier = first.get(personId)
    if (earlier === undefined || from < earlier) first.set(personId, from)
  }
  const placeOf = ({ personId, from }: Contradiction): string => `${first.get(personId) ?? ''} ${personId} ${from}`
  return (a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)
}

async function withNamesAndReviews(
  { store }: Deps,
  contradictions: readonly Contradiction[],
): Promise<readonly FoundContradiction[]> {
  const people = await store.findMany('persons', [...new Set(contradictions.map(({ personId }) => personId))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const reviews = new Map((await store.listAll('doubleLifeReviews')).map((one) => [keyOfReview(one), one]))
  return contradictions.map((contradiction) => {
    const { kind, first, second, to } = contradiction
    const review = reviews.get(contradictionKey(kind, first.recordId, second.recordId))
    const holds = review && (review.until === null || (to !== null && to <= review.until))
    return { contradiction, name: names.get(contradiction.personId) ?? '', review: holds ? review : null }
  })
}

/** What a review is about, as `contradictionKey` has it. */
export function keyOfReview({ kind, firstId, secondId }: DoubleLifeReview): string {
  return contradictionKey(kind, firstId, secondId)
}

/** Tells how far a phase is, and stops the work when it was cancelled. */
function stepper({ signal, onProgress }: JobControl) {
  let [phase, done]: ['reading' | 'checking', number] = ['reading', 0]
  return (next: 'reading' | 'checking', count: number, total: number): void => {
    if (signal?.aborted) throw new AppError('double-life/cancelled')
    done = next === phase ? done + count : count
    phase = next
    onProgress?.({ phase, done: Math.min(done, total), total })
  }
}
