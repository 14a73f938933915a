import { withoutReadings } from '../../../domain/person/duplicates/compared-person'
import type { UnreadPerson } from '../../../domain/person/duplicates/types'
import type { Person } from '../../../domain/person/types'
import type { Deps, JobControl } from '../../ports'
import { peopleById } from '../../with-people'
import type { DuplicateList, DuplicatePair } from './duplicate-views'

/** Pairs that are handed to the page; whoever looked at so many starts anew. */
const MOST_PAIRS = 300

/**
 * Looks through the whole station for files that look like one person.
 *
 * @throws AppError `person/search-cancelled`
 */
export async function findDuplicates(deps: Deps, control: JobControl): Promise<DuplicateList> {
  const found = await deps.duplicateDesk.findPairs(readEverybody(deps, control), MOST_PAIRS, control)
  const people = await peopleById(
    deps.store,
    [...found.pairs, ...found.toldApart].flatMap(({ personIds }) => personIds),
  )
  const named = (pairs: (typeof found)['pairs']): readonly DuplicatePair[] =>
    pairs.flatMap(({ personIds: [first, second], score, findings }) => {
      const [older, newer] = [people.get(first), people.get(second)]
      return older && newer ? [{ older, newer, score, findings }] : []
    })
  return { ...found, pairs: named(found.pairs), toldApart: named(found.toldApart) }
}

async function* readEverybody({ store }: Deps, { onProgress }: JobControl): AsyncGenerator<readonly UnreadPerson[]> {
  const total = await store.count('persons')
  let done = 0
  for await (const page of store.pages('persons', { asOfSeq: null })) {
    yield page.map(toUnread)
    done += page.length
    onProgress?.({ phase: 'reading', done: Math.min(done, total), total })
  }
}

function toUnread(person: Person): UnreadPerson {
  return { ...withoutReadings(person), nameReading: person.nameReading ?? '' }
}
