import type { Person } from '../../../src/domain/person/types'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { benchPeople, saveAll } from './bench-people'

/** Every so many people one is on file twice: without a document, the telephone as before. */
const ONE_TWICE_AMONG = 1000

/**
 * Milliseconds of one look through the whole station for files of one person, against only reading everybody page by
 * page, and how many of the people who are on file twice were found.
 */
export async function duplicatesFigure(
  station: HarnessStation,
  count: number,
  seed: number,
): Promise<{ ours: number; reading: number; planted: number; found: number; total: number }> {
  const people = benchPeople(station, count, seed)
  const twice = people
    .filter((_, at) => at % ONE_TWICE_AMONG === 0)
    .map((person, at): Person => ({
      ...person,
      id: station.parts.ids.newId<'person'>(),
      documentKind: 'none',
      idNumber: `LS2026${String(at).padStart(6, '0')}`,
    }))
  await saveAll(station, [...people, ...twice])
  const reading = await timed(async () => {
    let read = 0
    for await (const page of station.records.store.pages('persons', { asOfSeq: null })) read += page.length
    return read
  })
  const { ms, result } = await timed(() => station.opened.services.person.findDuplicates({}))
  const added = new Set(twice.map(({ id }) => id))
  const found = result.pairs.filter(({ older, newer }) => added.has(newer.id) || added.has(older.id))
  return { ours: ms, reading: reading.ms, planted: twice.length, found: found.length, total: result.total }
}
