import { computed } from 'vue'
import { coverNumbersIn } from '../../../domain/audit/cover-numbers'
import { assignmentOf } from '../../../domain/registration/on-post'
import { isOpen, registrationState } from '../../../domain/registration/spells'
import type { Acceptance, EmploymentSpell, UnemploymentSpell } from '../../../domain/registration/types'
import type { JobSeeking } from '../../../domain/seeking/types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import type { PaperRequest } from '../../../usecases/documents/documents-services'
import type { PersonFile } from '../../../usecases/person/person-views'
import { today } from '../../composables/today'
import { useCodes } from '../../composables/use-codes'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'

/** One registration of a person, of whatever kind, in words. */
export interface RegistrationRow {
  readonly id: string
  readonly no: string
  readonly kind: string
  readonly from: LocalDate
  readonly what: string
  readonly end: string | null
  /** Where it stands, for those that go on. */
  readonly state: string
  readonly handler: string
  readonly paper: PaperRequest
  /** The employer's list that it came by. */
  readonly roster?: PaperRequest | undefined
  /** Task at the counter that ends it; `null`: none. */
  readonly ends: 'cancel' | 'end-employment' | 'unemployment' | null
  /** Day on which the commitment was signed. */
  readonly signedOn?: LocalDate | undefined
  /** Registration that goes on without a signed commitment. */
  readonly unsigned?: Id<'unemployment'> | undefined
  /** Rules and versions it was decided and ended under; absent where the record keeps none. */
  readonly decidedUnder?: string | undefined
  readonly endedUnder?: string | undefined
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** Registrations of a person, newest first. */
export function useRegistrationRows(file: () => PersonFile) {
  const { t } = useText()
  const format = useFormat()
  const codes = useCodes()
  const ended = (on: LocalDate, why: string) => `${format.date(on)} ${why}`.trim()

  function ofAcceptance(one: Acceptance): RegistrationRow {
    const { end } = one
    const why = end?.kind === 'registered' ? t('unemployment.status.finished') : t('unemployment.status.withdrawn')
    const due = t('unemployment.status.due', { date: format.date(one.dueOn) })
    return {
      id: one.id,
      no: one.acceptanceNo,
      kind: t('unemployment.field.acceptance'),
      from: one.acceptedOn,
      what: !end ? due : end.kind === 'withdrawn' ? coverNumbersIn(end.note) : '',
      end: end && ended(end.on, why),
      state: t('unemployment.status.accepted'),
      handler: one.handlerName,
      paper: { form: 'acceptance-receipt', acceptanceId: one.id },
      ends: end ? null : 'unemployment',
      decidedUnder: one.policySource,
    }
  }

  function ofUnemployment(spell: UnemploymentSpell): RegistrationRow {
    const { end } = spell
    const reason = codes.nameOf('unemploymentReason', spell.reason)
    const detail = spell.reasonDetail ? codes.nameOf('jobEndReason', spell.reasonDetail) : ''
    const why = end?.kind === 'cancelled' ? codes.nameOf('cancellationReason', end.reason) : ''
    return {
      id: spell.id,
      no: spell.registrationNo,
      kind: t('registration.action.unemployment'),
      from: spell.registeredOn,
      what: joined([reason, detail]),
      end: end && ended(end.endedOn, why || t('registration.status.employed')),
      state: t(`unemployment.hint.state.${registrationState(spell, today()) ?? 'in-force'}`),
      handler: spell.handlerName,
      paper: { form: 'unemployment-registration-form', spellId: spell.id },
      ends: isOpen(spell) ? 'cancel' : null,
      signedOn: spell.commitment?.signedOn,
      unsigned: isOpen(spell) && !spell.commitment ? spell.id : undefined,
      decidedUnder: spell.policySource,
      endedUnder: end?.kind === 'cancelled' ? end.policySource : undefined,
    }
  }

  function ofEmployment(spell: EmploymentSpell, isOnPost: boolean): RegistrationRow {
    const why = joined([
      spell.endCode ? codes.nameOf('jobEndReason', spell.endCode) : '',
      coverNumbersIn(spell.endReason ?? ''),
    ])
    return {
      id: spell.id,
      no: spell.registrationNo,
      kind: t('registration.action.employment'),
      from: spell.registeredOn,
      what: joined([codes.nameOf('employmentKind', spell.kind), spell.employer, spell.job]),
      end: spell.endedOn && ended(spell.endedOn, why),
      state: t('registration.status.open'),
      handler: spell.handlerName,
      paper: { form: 'employment-registration-form', employmentId: spell.id },
      roster: spell.rosterNo === undefined ? undefined : { form: 'hiring-roster', employmentId: spell.id },
      ends: isOpen(spell) && !isOnPost ? 'end-employment' : null,
      decidedUnder: spell.policySource,
      endedUnder: spell.endPolicySource,
    }
  }

  function ofSeeking(one: JobSeeking): RegistrationRow {
    const { end, validUntil } = one
    const expired = validUntil < today() ? ended(validUntil, t('seeking.end.expired')) : null
    return {
      id: one.id,
      no: one.registrationNo,
      kind: t('seeking.title.register'),
      from: one.registeredOn,
      what: format.list(one.jobs),
      end: end ? ended(end.on, t(`seeking.end.${end.reason}`)) : expired,
      state: t('registration.status.open'),
      handler: one.handlerName,
      paper: { form: 'job-seeking-form', seekingId: one.id },
      ends: null,
    }
  }

  return computed<readonly RegistrationRow[]>(() => {
    const { acceptances, unemployment, employment, seeking, assignments } = file()
    const posts = assignments.map(({ assignment }) => assignment)
    return [
      ...unemployment.map(ofUnemployment),
      ...acceptances.map(ofAcceptance),
      ...employment.map((spell) => ofEmployment(spell, assignmentOf(spell, posts) !== undefined)),
      ...seeking.map(ofSeeking),
    ].sort((a, b) => b.from.localeCompare(a.from))
  })
}
