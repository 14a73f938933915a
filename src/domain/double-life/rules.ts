import type { ContradictionKind, Ledger, LifeFact, Sureness } from './types'

/** What two facts that share a day come to. */
export interface Verdict {
  readonly kind: ContradictionKind
  readonly sureness: Sureness
}

type FactOf<L extends Ledger> = Extract<LifeFact, { ledger: L }>

/** Ledgers in the order in which the sides of a contradiction are named. */
export const ledgerOrder: readonly Ledger[] = [
  'class',
  'post',
  'employment',
  'unemployment',
  'pension',
  'leaving',
  'death',
]

/**
 * Whether two facts of one person that share at least a day contradict each other; `null`: they do not. `first` stands
 * in `ledgerOrder` before `second`, or in the same ledger.
 *
 * The rules are of logic: nobody is at two places at once, is employed and unemployed at once, or acts after death.
 * Where a record leaves room (a class may lie outside the hours of a post), the contradiction is only likely.
 */
export function judge(first: LifeFact, second: LifeFact): Verdict | null {
  if (first.recordId === second.recordId) return null
  if (second.ledger === 'death') return certain('after-death')
  if (second.ledger === 'leaving') return judgeLeaving(first, second)
  switch (first.ledger) {
    case 'class':
      return judgeClass(first, second)
    case 'post':
      return judgePost(first, second)
    case 'employment':
      return second.ledger === 'unemployment' && first.assignmentId === null && !isLastDay(first, second)
        ? certain('unemployed-while-employed')
        : null
    case 'unemployment':
      if (second.ledger !== 'pension') return null
      return second.pension === 'employee' ? certain('pension-while-unemployed') : likely('pension-while-unemployed')
    default:
      return null
  }
}

/** Sessions at the same half of a day; presence here and work away. What is only planned contradicts only another plan. */
function judgeClass(first: FactOf<'class'>, second: LifeFact): Verdict | null {
  if (second.ledger === 'class') {
    if (first.dayPart !== second.dayPart) return null
    return first.isAttended && second.isAttended ? certain('two-classes') : likely('two-classes')
  }
  if (!first.isAttended) return null
  if (second.ledger === 'post') return likely('class-on-post')
  if (second.ledger === 'employment' && second.away !== null) {
    return { kind: 'class-while-away', sureness: second.away }
  }
  return null
}

function judgePost(first: FactOf<'post'>, second: LifeFact): Verdict | null {
  if (second.ledger === 'post') return certain('two-posts')
  if (second.ledger === 'unemployment') return isLastDay(first, second) ? null : certain('unemployed-on-post')
  if (second.ledger !== 'employment' || second.assignmentId !== null) return null
  if (second.away !== null) return { kind: 'post-while-away', sureness: second.away }
  return second.isBeside ? null : likely('post-while-employed')
}

/** After a registration ended for good, what begins only then contradicts it; what was there before does not. */
function judgeLeaving(first: LifeFact, leaving: FactOf<'leaving'>): Verdict | null {
  if (first.from < leaving.from) return null
  if (first.ledger === 'unemployment') return likely('after-leaving')
  const isWork = first.ledger === 'post' || (first.ledger === 'employment' && first.assignmentId === null)
  return isWork && leaving.reason === 'incapacity' ? likely('after-leaving') : null
}

/** Who registers on the last day of work is not both: the day belongs to both records. */
function isLastDay(work: LifeFact, registration: LifeFact): boolean {
  return work.to !== null && work.to === registration.from
}

function certain(kind: ContradictionKind): Verdict {
  return { kind, sureness: 'certain' }
}

function likely(kind: ContradictionKind): Verdict {
  return { kind, sureness: 'likely' }
}
