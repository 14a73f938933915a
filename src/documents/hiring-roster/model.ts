import type { Person } from '../../domain/person/types'
import type { EmploymentSpell } from '../../domain/registration/types'
import { figureAmount } from '../_kit/amount-text'
import { educationName, householdNames, sexNames } from '../_kit/code-names'
import { dateText, dayText, openSpanText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface HiringRosterFacts {
  readonly stationName: string
  readonly rosterNo: string
  /** In the order of their numbers; at least one. */
  readonly hired: readonly {
    readonly spell: EmploymentSpell
    readonly person: Person
    /** Registered after the time limit. */
    readonly isLate: boolean
  }[]
}

/** Everything that the roster shows, as text. */
export interface HiringRosterModel {
  readonly stationName: string
  readonly rosterNo: string
  readonly code: string
  readonly employer: string
  readonly creditCode: string
  readonly registeredOn: string
  readonly headCount: string
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly string[])[]
}

/** Words of the roster, identity numbers whole: it is the archive copy of the employer's report. */
export function toHiringRosterModel({ stationName, rosterNo, hired }: HiringRosterFacts): HiringRosterModel {
  const first = hired[0]?.spell
  return {
    stationName,
    rosterNo,
    code: paperCode('hiring-roster', rosterNo),
    employer: first?.employer ?? '',
    creditCode: hired.find(({ spell }) => spell.creditCode)?.spell.creditCode ?? '',
    registeredOn: dayText(first?.registeredOn),
    headCount: `${hired.length}${labels.people}`,
    rows: hired.map(({ spell, person, isLate }, index) => [
      String(index + 1),
      person.name,
      person.idNumber,
      sexNames[person.sex],
      educationName(person.education),
      person.householdKind === 'unknown' ? '' : householdNames[person.householdKind],
      person.hukouAddress || person.village,
      spell.job,
      dateText(spell.startedOn),
      openSpanText(spell.contractFrom, spell.contractTo),
      spell.monthlyPay ? figureAmount(spell.monthlyPay) : '',
      person.phone,
      isLate ? labels.late : '',
    ]),
  }
}
