import type { Post, PostKind } from '../../domain/posts/types'
import { fen, type LocalDate } from '../../shared/units'
import { decideEligibility } from '../posts/decide-eligibility'
import type { PostRule } from '../posts/types'
import { claim, standing } from './claim'
import type { ClaimDecision } from './types'

/** Rules about one post alone: whether it has a place free is for its own page. */
const ofOnePost: ReadonlySet<PostRule> = new Set(['posts-vacancy', 'posts-valid-on-start'])

/** Whether a post of a kind may be taken, were there one with a place free, and until when. */
export function claimPost(kind: PostKind): ClaimDecision {
  const service = kind === 'urban' ? 'urban-post' : 'rural-post'
  return ({ person, unemployment: unemploymentSpells, employment: employmentSpells, assignments }, on, overrides) => {
    const free = anyPost(kind, on)
    const records = { person, unemploymentSpells, employmentSpells, assignments }
    const decision = decideEligibility({ ...records, post: free, startsOn: on, vacancies: 1 }, overrides)
    const { outcome, earliestOn, until } = decision
    const findings = decision.findings.filter(({ rule }) => !ofOnePost.has(rule))
    return claim(service, { ...standing(outcome === 'eligible', on, earliestOn), until, findings })
  }
}

/** A post as it would be: full-time where it is urban. */
function anyPost(kind: PostKind, on: LocalDate): Post {
  return {
    id: '' as Post['id'],
    postNo: '',
    title: '',
    kind,
    userUnit: '',
    place: '',
    heads: 1,
    isFullTime: kind === 'urban',
    hoursPerWeek: 0,
    subsidyMonthly: fen(0),
    validFrom: on,
    validTo: null,
    status: 'open',
  }
}
