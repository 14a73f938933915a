import type { Person } from '../../../domain/person/types'
import type { DecidedSide } from '../../../policies/preview/compare-decisions'
import type { PreviewedDecision } from '../../../policies/preview/touched'
import type { PreviewItem } from '../../../usecases/station/preview-types'
import { useCodes } from '../../composables/use-codes'
import { useFindingText } from '../../composables/use-finding-text'
import { useStandingText } from '../../composables/use-standing-text'
import { useText } from '../../composables/use-text'

/** Decisions about a category of difficulty. */
const ofCategory: ReadonlySet<PreviewedDecision> = new Set(['hardship', 'recognition', 'exit'])

/** What a preview compares, in words. */
export function usePreviewText() {
  const { t } = useText()
  const codes = useCodes()
  let about: Person | null = null
  const findings = useFindingText(() => about)
  const standingText = useStandingText(findings.date)

  const kindOf = (decision: PreviewedDecision): string => t(`station.previewDecision.${decision}`)

  function nameOf({ decision, about }: PreviewItem): string {
    const detail = ofCategory.has(decision) ? codes.nameOf('hardshipCategory', about) : about
    return [kindOf(decision), detail].filter((part) => part !== '').join(' · ')
  }

  /** The answer with its day, and the rules behind it; a mark where nothing speaks against an open record. */
  function sideOf(item: PreviewItem, { standing, on, findings: found }: DecidedSide): string {
    about = item.person // days that would tell the birthday stay covered
    const said = found.map((one) => findings.found(one)).join(' ')
    if (standing === null) return [on ? findings.date(on) : '', said].join(' ').trim() || '✔'
    const day = standing === 'now' ? { from: null, until: on } : { from: on, until: null }
    return [standingText({ standing, ...day }), standing === 'now' ? '' : said].join(' ').trim()
  }

  return { kindOf, nameOf, sideOf }
}
