import type { Person } from '../../domain/person/types'
import { decideEligibility } from '../../policies/posts/decide-eligibility'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Deps, RecordReader } from '../ports'
import type { PostCandidate, PostFile } from './posts-services'
import { getOverrides } from '../station/settings'
import { postFileOf } from './post-file'

/** Whether a person may take a post from a day on, rule by rule. @throws AppError `posts/not-found`, `person/not-found` */
export async function assessCandidate(
  reader: RecordReader,
  postId: Id<'post'>,
  personId: Id<'person'>,
  startsOn: LocalDate,
): Promise<PostCandidate> {
  const file = await postFileOf(reader, await getRecord(reader, 'posts', postId))
  return assess(reader, file, await getRecord(reader, 'persons', personId), startsOn)
}

async function assess(
  reader: RecordReader,
  { post, vacancies }: PostFile,
  person: Person,
  startsOn: LocalDate,
): Promise<PostCandidate> {
  const ofPerson = { index: 'personId', equals: person.id } as const
  const [unemploymentSpells, employmentSpells, assignments] = await Promise.all([
    reader.list('unemploymentSpells', ofPerson),
    reader.list('employmentSpells', ofPerson),
    reader.list('assignments', ofPerson),
  ])
  const decision = decideEligibility(
    { person, post, startsOn, unemploymentSpells, employmentSpells, assignments, vacancies },
    await getOverrides(reader),
  )
  return { person, decision }
}

/**
 * People who are registered unemployed, those who may take the post first; among them by the earliest possible day,
 * then by how long they have been registered.
 */
export async function suggestCandidates(
  deps: Deps,
  postId: Id<'post'>,
  startsOn: LocalDate,
  limit: number,
): Promise<readonly PostCandidate[]> {
  const { store } = deps
  const file = await postFileOf(store, await getRecord(store, 'posts', postId))
  const spells = await store.list('unemploymentSpells', {
    index: 'state',
    equals: 'open',
    oldestFirst: true,
    limit: maxLookedAt,
  })
  const people = await store.findMany('persons', [...new Set(spells.map((spell) => spell.personId))])
  const candidates: PostCandidate[] = []
  for (const person of people) candidates.push(await assess(store, file, person, startsOn))
  return candidates.sort((a, b) => rank(a).localeCompare(rank(b))).slice(0, limit)
}

/** Deciding takes a few look-ups a person; longer lists are for the search box. */
const maxLookedAt = 300

function rank({ decision }: PostCandidate): string {
  return decision.outcome === 'eligible' ? '0' : `1${decision.earliestOn ?? '9999'}`
}
