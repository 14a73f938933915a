import type { NewUnemployment, RegistrationPlace, UnemploymentReason } from '../../../domain/registration/types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import { today } from '../../composables/today'

/** The form while it is being filled in: what was not answered yet is `null`. */
export interface UnemploymentDraft {
  place: RegistrationPlace | null
  registeredOn: LocalDate | null
  unemployedOn: LocalDate | null
  reason: UnemploymentReason | null
  previousEmployer: string
  previousJob: string
  jobWish: string
  wantsTraining: boolean
  wantsStartUp: boolean
}

export function emptyUnemployment(): UnemploymentDraft {
  return {
    place: null,
    registeredOn: today(),
    unemployedOn: null,
    reason: null,
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
  }
}

/** The entry, once every question is answered; `null` before. */
export function toUnemployment(personId: Id<'person'>, draft: UnemploymentDraft): NewUnemployment | null {
  const { place, registeredOn, unemployedOn, reason } = draft
  if (!place || !registeredOn || !unemployedOn || !reason) return null
  return {
    personId,
    place,
    registeredOn,
    unemployedOn,
    reason,
    previousEmployer: draft.previousEmployer.trim(),
    previousJob: draft.previousJob.trim(),
    jobWish: draft.jobWish.trim(),
    wantsTraining: draft.wantsTraining,
    wantsStartUp: draft.wantsStartUp,
  }
}
