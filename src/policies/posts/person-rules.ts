import { isRegisteredOn } from '../../domain/registration/spells'
import { addMonths } from '../../shared/units'
import { numberParameterOn, switchParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import {
  allowsSecondPlacement,
  categoryOf,
  countsEliminated,
  hardshipOn,
  placementOrdinal,
  ruralGroupOf,
} from './category'
import { outcomeOf, type PostRuleCheck } from './facts'

/** Urban: recognised hardship in force on the first day. Rural: that, or one of the priority groups. */
export const checkHardshipOrPriority: PostRuleCheck = ({ person, post, startsOn }, overrides) => {
  const hardshipCategory = hardshipOn(person, startsOn)[0] ?? ''
  const priorityGroup =
    post.kind === 'rural' ? (ruralGroupOf(person, startsOn, countsEliminated(startsOn, overrides)) ?? '') : ''
  const isMet = hardshipCategory !== '' || priorityGroup !== ''
  const olderAge = person.sex === '2' ? 'hardship.olderWomen' : 'hardship.olderMen'
  const olderFromOn = addMonths(person.bornOn, numberParameterOn(olderAge, startsOn, overrides).value * 12)
  const upcoming = person.hardship
    .filter((one) => one.recognisedOn > startsOn && (one.endedOn === null || one.recognisedOn < one.endedOn))
    .map((one) => one.recognisedOn)
    .sort()[0]
  return {
    rule: 'posts-hardship-or-priority',
    outcome: outcomeOf(isMet),
    level: 'stop',
    params: { hardshipCategory, priorityGroup, postKind: post.kind, olderFromOn },
    source: post.kind === 'rural' ? sources.ruralGroups : sources.postNational,
    earliestOn: isMet ? null : (upcoming ?? null),
  }
}

/** Registered unemployed on the first day; for rural posts it only warns. */
export const checkRegisteredUnemployed: PostRuleCheck = ({ post, startsOn, unemploymentSpells }) => {
  const spell = unemploymentSpells.find((one) => isRegisteredOn(one, startsOn))
  const upcoming = unemploymentSpells.find(
    (one) => one.registeredOn > startsOn && isRegisteredOn(one, one.registeredOn),
  )
  return {
    rule: 'posts-registered-unemployed',
    outcome: outcomeOf(spell !== undefined),
    level: post.kind === 'urban' ? 'stop' : 'warn',
    params: { registrationNo: spell?.registrationNo ?? '', registeredOn: spell?.registeredOn ?? '' },
    source: post.kind === 'urban' ? sources.hardship : sources.ruralPosts,
    earliestOn: spell ? null : (upcoming?.registeredOn ?? null),
  }
}

/** Placed at most so often; from the second time only categories that allow it. */
export const checkPlacementCount: PostRuleCheck = (facts, overrides) => {
  const limit = numberParameterOn('pwp.maxPlacements', facts.startsOn, overrides)
  const ordinal = placementOrdinal(facts)
  const category = categoryOf(facts, overrides)
  const isRepeatable =
    category !== null && category !== 'rural-priority' && allowsSecondPlacement(category, facts.person, facts.startsOn)
  return {
    rule: 'posts-placement-count',
    outcome: outcomeOf(ordinal === 1 || (ordinal <= limit.value && isRepeatable)),
    level: 'stop',
    params: { ordinal, maxPlacements: limit.value },
    source: limit.source,
    version: versionOf('pwp.maxPlacements', limit),
    earliestOn: null,
  }
}

/** Rural posts are not for families of village cadres, where the county says so. */
export const checkNotCadreFamily: PostRuleCheck = ({ person, post, startsOn }, overrides) => {
  const excludes = switchParameterOn('pwp.rural.excludeCadreFamily', startsOn, overrides)
  const applies = post.kind === 'rural' && excludes.value
  return {
    rule: 'posts-not-cadre-family',
    outcome: outcomeOf(!applies || !person.isVillageCadreFamily),
    level: 'stop',
    params: { postKind: post.kind },
    source: excludes.source,
    earliestOn: null,
    ...(post.kind === 'rural' && { version: versionOf('pwp.rural.excludeCadreFamily', excludes) }),
  }
}
