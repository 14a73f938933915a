import type { Finding } from '../../../policies/decision'
import type { EligibilityDecision, PostRule } from '../../../policies/posts/types'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** The rules that keep a person from a post now. */
function unmet(decision: EligibilityDecision): readonly Finding<PostRule>[] {
  return decision.findings.filter((finding) => finding.level === 'stop' && finding.outcome !== 'met')
}

/** An eligibility decision in one line. */
export function useEligibilityText() {
  const { t } = useText()
  const format = useFormat()

  /** Why the subsidy ends on its last day. */
  const clock = (decision: Pick<EligibilityDecision, 'clockEnd'>): string =>
    t(decision.clockEnd === 'retirement' ? 'posts.hint.retirement' : 'posts.hint.duration')

  /** How many rules, and which. */
  const counted = (findings: readonly Finding<PostRule>[]) => ({
    count: findings.length,
    rules: findings.map((finding) => t(`rules.${finding.rule}.name`)).join(t('posts.hint.comma')),
  })

  /** The answer above the rules: yes until when, from when, or how much is missing. */
  function answer(decision: EligibilityDecision): string {
    if (decision.outcome === 'eligible') {
      if (!decision.until) return t('posts.hint.eligibleOpen')
      return t('posts.hint.eligible', { until: format.date(decision.until), why: clock(decision) })
    }
    if (decision.earliestOn) return t('posts.hint.eligibleFrom', { date: format.date(decision.earliestOn) })
    const open = unmet(decision)
    const isUnclear = open.length > 0 && open.every((finding) => finding.outcome === 'unknown')
    return t(isUnclear ? 'posts.hint.notEligibleUnknown' : 'posts.hint.notEligible', counted(open))
  }

  /** Place of a candidate in the list, and the reason for it. */
  function order(decision: EligibilityDecision): string {
    if (decision.outcome === 'eligible') return answer(decision)
    const params = counted(unmet(decision))
    if (!decision.earliestOn) return t('posts.hint.orderNot', params)
    return t('posts.hint.orderFrom', { ...params, date: format.date(decision.earliestOn) })
  }

  function toneOf(decision: EligibilityDecision): 'done' | 'attention' | 'stop' {
    if (decision.outcome === 'eligible') return 'done'
    return decision.earliestOn ? 'attention' : 'stop'
  }

  return { answer, order, toneOf }
}
