import { addDays, type LocalDate } from '../../shared/units'
import { switchParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import { laterOf, outcomeOf, type PostRuleCheck } from './facts'

/** On no other post on or after the first day. An assignment past its subsidy still counts until it is ended. */
export const checkNoOtherPost: PostRuleCheck = ({ assignments, startsOn }) => {
  const clashes = assignments.filter((one) => one.endedOn === null || one.endedOn >= startsOn)
  const first = clashes[0]
  return {
    rule: 'posts-no-other-post',
    outcome: outcomeOf(first === undefined),
    level: 'stop',
    params: { assignmentNo: first?.assignmentNo ?? '', subsidyUntil: first?.subsidyUntil ?? '' },
    source: sources.onePost,
    earliestOn: dayAfterAll(clashes.map((one) => one.endedOn)),
  }
}

/**
 * Not registered as employed on or after the first day: stops for full-time posts, warns for part-time ones. Flexible
 * work beside a part-time rural post is allowed where the county says so.
 */
export const checkNoEmployment: PostRuleCheck = ({ post, employmentSpells, startsOn }, overrides) => {
  const allowsFlexible = switchParameterOn('pwp.rural.allowFlexibleJob', startsOn, overrides)
  const toleratesFlexible = allowsFlexible.value && post.kind === 'rural' && !post.isFullTime
  const clashes = employmentSpells.filter(
    (one) => (one.endedOn === null || one.endedOn >= startsOn) && !(toleratesFlexible && one.kind === flexibleWork),
  )
  const first = clashes[0]
  return {
    rule: 'posts-no-employment',
    outcome: outcomeOf(first === undefined),
    level: post.isFullTime ? 'stop' : 'warn',
    params: {
      employmentKind: first?.kind ?? '',
      registrationNo: first?.registrationNo ?? '',
      startedOn: first?.startedOn ?? '',
    },
    source: post.kind === 'rural' ? allowsFlexible.source : sources.postNational,
    earliestOn: dayAfterAll(clashes.map((one) => one.endedOn)),
    ...(post.kind === 'rural' && { version: versionOf('pwp.rural.allowFlexibleJob', allowsFlexible) }),
  }
}

/** The post has a free place. */
export const checkVacancy: PostRuleCheck = ({ post, vacancies }) => ({
  rule: 'posts-vacancy',
  outcome: outcomeOf(vacancies > 0),
  level: 'stop',
  params: { vacancies, heads: post.heads },
  source: sources.postApproval,
  earliestOn: null,
})

/** The post is open and its approval covers the first day. `validTo` is empty when the approval has no end. */
export const checkValidOnStart: PostRuleCheck = ({ post, startsOn }) => {
  const hasBegun = post.validFrom <= startsOn
  const hasEnded = post.status === 'closed' || (post.validTo !== null && startsOn > post.validTo)
  return {
    rule: 'posts-valid-on-start',
    outcome: outcomeOf(hasBegun && !hasEnded),
    level: 'stop',
    params: { validFrom: post.validFrom, validTo: post.validTo ?? '' },
    source: sources.postApproval,
    earliestOn: hasBegun || hasEnded ? null : post.validFrom,
  }
}

const flexibleWork = '4'

/** Day after the last of the ends; `null` when there are none or one is still open. */
function dayAfterAll(ends: readonly (LocalDate | null)[]): LocalDate | null {
  let last: LocalDate | null = null
  for (const end of ends) {
    if (end === null) return null
    last = last === null ? end : laterOf(last, end)
  }
  return last === null ? null : addDays(last, 1)
}
