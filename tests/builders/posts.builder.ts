import type { Assignment, Post } from '../../src/domain/posts/types'
import { fen, localDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** An open full-time urban post with two places. */
export function aPost(over: Partial<Post> = {}): Post {
  return {
    id: anId<'post'>(),
    postNo: 'GW2026000001',
    title: '社区保洁员',
    kind: 'urban',
    userUnit: '演示社区居委会',
    place: '演示社区',
    heads: 2,
    isFullTime: true,
    hoursPerWeek: 40,
    subsidyMonthly: fen(210_000),
    validFrom: localDate('2026-01-01'),
    validTo: null,
    status: 'open',
    ...over,
  }
}

/** An assignment that began in January 2026 and is still running. */
export function anAssignment(over: Partial<Assignment> = {}): Assignment {
  return {
    id: anId<'assignment'>(),
    postId: anId<'post'>(),
    personId: anId<'person'>(),
    assignmentNo: 'AZ2026000001',
    startedOn: localDate('2026-01-10'),
    firstApprovedOn: localDate('2026-01-10'),
    category: 'older',
    placementOrdinal: 1,
    statutoryRetirementOn: localDate('2046-06-15'),
    subsidyUntil: localDate('2029-01-09'),
    clockEnd: 'max-duration',
    policySource: '演示',
    endedOn: null,
    endReason: null,
    ...over,
  }
}
