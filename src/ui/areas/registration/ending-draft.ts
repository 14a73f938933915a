import type { EmploymentEnding, JobEndReason } from '../../../domain/registration/types'
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

/** The end as it is kept; `null` while its day or reason is missing. */
export function toEnding(employmentId: Id<'employment'>, { on, reason, note }: EndingDraft): EmploymentEnding | null {
  return on && reason ? { employmentId, on, reason, note: note.trim() } : null
}

/** What is missing of an end; `null` when it is complete. */
export function missingOf({ on, reason, note }: EndingDraft): MessageKey | null {
  if (!on) return 'employment.wrong.endedOn'
  if (!reason) return 'employment.wrong.endReason'
  return reason === '9' && note.trim() === '' ? 'employment.wrong.endNote' : null
}
