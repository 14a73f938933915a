import { isPending } from '../../../domain/registration/acceptance'
import type {
  Acceptance,
  AcceptedAnswers,
  EmploymentEnding,
  EmploymentSpell,
  JobEndReason,
  NewUnemployment,
  RegistrationPlace,
  UnemploymentReason,
  UnemploymentSpell,
} from '../../../domain/registration/types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import type { PersonFile } from '../../../usecases/person/person-views'
import { today } from '../../composables/today'
import type { EndingDraft } from './ending-draft'

/** The form while it is being filled in: what was not answered yet is `null`. */
export interface UnemploymentDraft {
  place: RegistrationPlace | null
  registeredOn: LocalDate | null
  unemployedOn: LocalDate | null
  reason: UnemploymentReason | null
  reasonDetail: JobEndReason | null
  previousEmployer: string
  previousJob: string
  jobWish: string
  wantsTraining: boolean
  wantsStartUp: boolean
  isCommitmentSigned: boolean
  endings: Record<string, EndingDraft>
}

export function emptyUnemployment(): UnemploymentDraft {
  return {
    place: null,
    registeredOn: today(),
    unemployedOn: null,
    reason: null,
    reasonDetail: null,
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
    isCommitmentSigned: false,
    endings: {},
  }
}

/** What the form of somebody who comes again is filled with, and the record that it is from. */
export interface LastTime {
  readonly number: string
  readonly answers: Partial<AcceptedAnswers>
}

type LastRecords = Pick<PersonFile, 'unemployment' | 'employment' | 'acceptances'>

/** An accepted application as it was taken in; else the last registration, and the work since then. */
export function lastTime({ unemployment, employment, acceptances }: LastRecords): LastTime | null {
  const pending: Acceptance | undefined = acceptances.find(isPending)
  if (pending) return { number: pending.acceptanceNo, answers: pending.answers }
  const spell = newest(unemployment, ({ registeredOn }) => registeredOn)
  const work = newest(employment, ({ startedOn }) => startedOn)
  const worked = work && (!spell || work.startedOn >= spell.registeredOn) ? workOf(work) : {}
  if (spell) return { number: spell.registrationNo, answers: { ...wishesOf(spell), ...worked } }
  return work ? { number: work.registrationNo, answers: worked } : null
}

const wishesOf = ({
  place,
  previousEmployer,
  previousJob,
  jobWish,
  wantsTraining,
  wantsStartUp,
}: UnemploymentSpell) => ({
  place,
  previousEmployer,
  previousJob,
  jobWish,
  wantsTraining,
  wantsStartUp,
})

const workOf = ({ employer, job, endedOn, endCode }: EmploymentSpell) => ({
  previousEmployer: employer,
  previousJob: job,
  unemployedOn: endedOn,
  reasonDetail: endCode ?? null,
})

function newest<T>(records: readonly T[], dayOf: (record: T) => LocalDate): T | undefined {
  return records.reduce<T | undefined>((last, one) => (last && dayOf(last) >= dayOf(one) ? last : one), undefined)
}

/**
 * The entry, once every question is answered; `null` before.
 *
 * @param endsEmployment ends of open employments; `null` while one of them is not complete
 */
export function toUnemployment(
  personId: Id<'person'>,
  draft: UnemploymentDraft,
  endsEmployment: readonly EmploymentEnding[] | null,
): NewUnemployment | null {
  const { place, registeredOn, unemployedOn, reason } = draft
  if (!place || !registeredOn || !unemployedOn || !reason || !endsEmployment) return null
  return {
    personId,
    ...toAnswers(draft),
    place,
    registeredOn,
    unemployedOn,
    reason,
    isCommitmentSigned: draft.isCommitmentSigned,
    endsEmployment,
  }
}

/** What was answered so far, for an application that is only taken in. */
export function toAnswers(draft: UnemploymentDraft): AcceptedAnswers {
  const { place, unemployedOn, reason, reasonDetail, wantsTraining, wantsStartUp } = draft
  return {
    place,
    unemployedOn,
    reason,
    reasonDetail: reason === '02' ? reasonDetail : null,
    previousEmployer: draft.previousEmployer.trim(),
    previousJob: draft.previousJob.trim(),
    jobWish: draft.jobWish.trim(),
    wantsTraining,
    wantsStartUp,
  }
}
