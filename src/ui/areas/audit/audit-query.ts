import { dayStart } from '../../../i18n/format'
import type { ActMeasure } from '../../../domain/audit/act-counts'
import type { AuditFilter } from '../../../domain/audit/audit-filter'
import { auditGroups, type AuditGroup } from '../../../domain/audit/types'
import type { Id } from '../../../shared/ids'
import { addDays, type LocalDate } from '../../../shared/units'

/** What the page lets people choose. */
export interface AuditChoice {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly operatorId: string | null
  readonly group: AuditGroup | null
  readonly person: { readonly id: Id<'person'>; readonly name: string } | null
}

/** The whole journal. */
export const nothingChosen: AuditChoice = { from: null, to: null, operatorId: null, group: null, person: null }

const groupBehind: Readonly<Record<ActMeasure, AuditGroup | null>> = { acts: null, looks: 'looks', failures: 'signIns' }

/** The acts behind a number of one operator and day; an empty id: accounts that do not exist. */
export function choiceBehind(measure: ActMeasure, operatorId: string, day: LocalDate): AuditChoice {
  return {
    from: day,
    // A wrong password is written down when somebody signs in, which may be on a later day.
    to: measure === 'failures' ? null : day,
    operatorId: operatorId === '' ? null : operatorId,
    group: groupBehind[measure],
    person: null,
  }
}

/** A choice as it is asked of the journal: whole days at this counter. */
export function toQuery({ from, to, operatorId, group, person }: AuditChoice): AuditFilter & {
  readonly personId: Id<'person'> | null
} {
  return {
    fromAt: from === null ? null : dayStart(from),
    untilAt: to === null ? null : dayStart(addDays(to, 1)),
    operatorId,
    groups: group === null ? [] : auditGroups.filter((one) => one === group),
    personId: person?.id ?? null,
  }
}

/** Whether the last day comes before the first one, so that nothing can be looked for. */
export function isReversed({ from, to }: AuditChoice): boolean {
  return from !== null && to !== null && to < from
}

/** Whether anything was chosen. */
export function isChosen(choice: AuditChoice): boolean {
  return Object.values(choice).some((value) => value !== null)
}
