import type { CodeTableName } from '../../domain/code-tables'
import { maskBirthDate } from '../../domain/person/mask'
import { tellsBirthday } from '../../domain/person/retirement'
import type { Person } from '../../domain/person/types'
import type { Finding, FindingParams } from '../../policies/decision'
import type { MessageKey, MessageParams } from '../../i18n/message-types'
import { isLocalDate, type Fen, type LocalDate } from '../../shared/units'
import { useCodes } from './use-codes'
import { useFormat } from './use-format'
import { useText } from './use-text'

/** Facts that are codes, by the name of the parameter. */
const codedFacts: Readonly<Partial<Record<string, CodeTableName>>> = {
  hardshipCategory: 'hardshipCategory',
  priorityGroup: 'priorityGroup',
  pension: 'pension',
  employmentKind: 'employmentKind',
  basePopulation: 'basePopulation',
  labourState: 'labourState',
  hardshipEvidence: 'hardshipEvidence',
  acceptedEvidence: 'hardshipEvidence',
  documentKind: 'documentKind',
  registrationPlace: 'registrationPlace',
  cancellationReason: 'cancellationReason',
}

/**
 * Sentences of rule findings: `rules.<rule>.<outcome>` and `rules.<rule>.change`. Facts in them are written for people:
 * days as days, names ending in `Rate` as percent, names ending in `Fen` as yuan,
 * codes by their names.
 *
 * @param about whom the findings are about, where the day of birth stands covered: days that would tell it keep their year only
 */
export function useFindingText(about: () => Person | null = () => null) {
  const { t } = useText()
  const format = useFormat()
  const codes = useCodes()

  /** One code, or several with a space between them. */
  const namesOf = (table: CodeTableName, coded: string): string =>
    format.list(coded.split(' ').map((code) => codes.nameOf(table, code)))

  function date(day: LocalDate, person = about()): string {
    return person && tellsBirthday(day, person) ? maskBirthDate(day) : format.date(day)
  }

  function written(params: FindingParams, person = about()): MessageParams {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const table = codedFacts[name]
        if (table) return [name, namesOf(table, String(value))]
        if (typeof value === 'string') return [name, isLocalDate(value) ? date(value, person) : value]
        if (name.endsWith('Rate')) return [name, format.percent(value)]
        if (name.endsWith('Fen')) return [name, format.yuan(value as Fen)]
        return [name, value]
      }),
    )
  }

  /** What was found; a list of several people says of whom. */
  const found = (finding: Finding, person = about()): string =>
    t(`rules.${finding.rule}.${finding.outcome}` as MessageKey, written(finding.params, person))
  /** What would change it. */
  const change = (finding: Finding): string => t(`rules.${finding.rule}.change` as MessageKey, written(finding.params))
  return { found, change, written, date }
}
