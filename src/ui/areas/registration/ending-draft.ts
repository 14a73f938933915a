import type { EmploymentEnding, EmploymentSpell, JobEndReason } from '../../../domain/registration/types'
import type { MessageKey } from '../../../i18n/message-types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'

/** The end of one employment while it is being entered. */
export interface EndingDraft {
  isEnding: boolean
  on: LocalDate | null
  reason: JobEndReason | null
  note: string
}

export function emptyEnding(on: LocalDate | null = null): EndingDraft {
  return { isEnding: false, on, reason: null, note: '' }
}

/** One end for each employment, nothing ticked. */
export function emptyEndings(open: readonly EmploymentSpell[]): Record<string, EndingDraft> {
  return Object.fromEntries(open.map(({ id }) => [id, emptyEnding()]))
}

/** The ends that were ticked; `null` while one of them is not complete. */
export function toEndings(drafts: Readonly<Record<string, EndingDraft>>): EmploymentEnding[] | null {
  const endings: EmploymentEnding[] = []
  for (const [employmentId, { isEnding, on, reason, note }] of Object.entries(drafts)) {
    if (!isEnding) continue
    if (!on || !reason) return null
    endings.push({ employmentId: employmentId as Id<'employment'>, on, reason, note: note.trim() })
  }
  return endings
}

/** What is missing of the ends that were ticked; `null` when they are complete. */
export function wrongEnding(drafts: Readonly<Record<string, EndingDraft>>): MessageKey | null {
  const ticked = Object.values(drafts).filter(({ isEnding }) => isEnding)
  if (ticked.some(({ on }) => !on)) return 'employment.wrong.endedOn'
  if (ticked.some(({ reason }) => !reason)) return 'employment.wrong.endReason'
  return ticked.some(({ reason, note }) => reason === '9' && note.trim() === '') ? 'employment.wrong.endNote' : null
}
