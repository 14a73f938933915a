import { computed } from 'vue'
import type { EmploymentEnding, EmploymentSpell } from '../../../domain/registration/types'
import type { ParameterOverride } from '../../../domain/station/types'
import type { Finding } from '../../../policies/decision'
import { decideEmploymentEnd } from '../../../policies/registration/decide-employment'
import type { LocalDate } from '../../../shared/units'
import { useText } from '../../composables/use-text'
import { missingOf, toEnding, type EndingDraft } from './ending-draft'

/** Where the ends of open employments are entered. */
export interface EndingsDesk {
  /** Employments that go on; what was typed for another one does not count. */
  readonly open: () => readonly EmploymentSpell[]
  /** What was typed for an employment, by its id. */
  readonly drafts: () => Readonly<Partial<Record<string, EndingDraft>>>
  /** Tells one employment from the others; where they are all of one person, that is the employer. */
  readonly nameOf?: (spell: EmploymentSpell) => string
  /** By this day they have ended; `null` while it is not typed. */
  readonly until: () => LocalDate | null
  readonly overrides: () => readonly ParameterOverride[]
}

/** An end that is complete, with the name of its employment and the rules it falls under. */
export interface DecidedEnding {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** Ends of open employments while they are entered: what is kept, what the rules say, what is wrong and with which one. */
export function useEndings(desk: EndingsDesk) {
  const { t, sentence } = useText()

  const ofEmployer = ({ employer, registrationNo }: EmploymentSpell): string =>
    t('employment.status.whose', { name: employer || '—', number: registrationNo })
  const { nameOf = ofEmployer } = desk

  const ticked = computed(() =>
    desk.open().flatMap((spell) => {
      const draft = desk.drafts()[spell.id]
      return draft?.isEnding ? [{ spell, draft, ending: toEnding(spell.id, draft) }] : []
    }),
  )
  const judged = computed(() =>
    ticked.value.map((one) => {
      const { spell, ending } = one
      const registeredOn = desk.until()
      const decision =
        ending && registeredOn && decideEmploymentEnd({ spell, end: ending, registeredOn }, desk.overrides())
      return { ...one, name: nameOf(spell), decision }
    }),
  )
  /** What is kept; `null` while an end that was ticked is not complete. */
  const endings = computed<readonly EmploymentEnding[] | null>(() => {
    const complete = ticked.value.flatMap(({ ending }) => ending ?? [])
    return complete.length === ticked.value.length ? complete : null
  })
  const decided = computed<readonly DecidedEnding[]>(() =>
    judged.value.flatMap(({ name, decision }) => (decision ? [{ name, findings: decision.findings }] : [])),
  )

  /** The first thing that is wrong, with the employment it is about where there are several; `null`: nothing. */
  function problem(): string | null {
    for (const { name, draft, decision } of judged.value) {
      const missing = missingOf(draft)
      const [stop] = decision ? decision.stops : []
      const what = missing ? t(missing) : stop ? sentence(stop) : null
      if (what !== null) return ticked.value.length > 1 ? t('employment.wrong.of', { name, what }) : what
    }
    return null
  }

  return { ticked, endings, decided, problem }
}
