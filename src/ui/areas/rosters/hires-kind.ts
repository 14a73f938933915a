import type { HireField, WorkHireField } from '../../../domain/registration/hires/hire-field'
import type { MessageKey } from '../../../i18n/message-types'
import { hiresTarget } from '../../../policies/registration/hires-target'
import type { RosterKind } from './roster-kind'

const ofWork: Readonly<Record<WorkHireField, MessageKey>> = {
  employer: 'registration.field.employer',
  creditCode: 'employment.field.creditCode',
  kind: 'registration.field.employmentKind',
  startedOn: 'registration.field.startedOn',
  job: 'registration.field.job',
  workPlace: 'registration.field.workPlace',
  contractKind: 'employment.field.contractKind',
  contractTerm: 'employment.field.contractTerm',
  contractFrom: 'employment.field.contractFrom',
  contractTo: 'employment.field.contractTo',
  monthlyPay: 'employment.field.monthlyPay',
}

const isOfWork = (field: HireField): field is WorkHireField => Object.hasOwn(ofWork, field)
const labelOf = (field: HireField): MessageKey => (isOfWork(field) ? ofWork[field] : `person.field.${field}`)

/** Employers' lists of hires. */
export const hiresKind: RosterKind = {
  id: 'hires',
  target: hiresTarget,
  labelOf: (field) => labelOf(field as HireField),
  tables: {},
  isEnriched: () => false,
  desk: ({ rosters }) => rosters.hires,
}
