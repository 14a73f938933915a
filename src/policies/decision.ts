import type { LocalDate } from '../shared/units'

/** Document that a value or a rule comes from. `confirmed: false` is shown to the clerk as unconfirmed. */
export interface PolicySource {
  readonly title: string
  /** Number, article or evidence entry, as precise as it is known. */
  readonly reference: string
  readonly confirmed: boolean
}

/** A fact or threshold inside a sentence; dates as `YYYY-MM-DD`, shares 0..1, money in fen. */
export type FindingParams = Readonly<Record<string, string | number>>

/** Value of a parameter that a rule compared with: which one, since when, and whether the station set it. */
export interface ParameterVersion {
  readonly key: string
  readonly from: LocalDate
  readonly value: number | boolean
  readonly isOverride: boolean
}

/**
 * One rule applied to one person's facts. Its sentences are catalogue entries:
 * `rules.<rule>.<outcome>` says what was found, `rules.<rule>.change` what would change it.
 */
export interface Finding<Rule extends string = string> {
  readonly rule: Rule
  readonly outcome: 'met' | 'not-met' | 'unknown'
  /** `stop` refuses, `warn` is shown and does not refuse. */
  readonly level: 'stop' | 'warn'
  readonly params: FindingParams
  readonly source: PolicySource
  /** Day from which the rule would be met if nothing else changes; `null` when time alone does not help. */
  readonly earliestOn: LocalDate | null
  /** Absent where the rule compares with no parameter. */
  readonly version?: ParameterVersion
}

/** Source text of a finding or value as one line, for records that keep the version they were decided under. */
export function sourceLine(source: PolicySource): string {
  return `${source.title} ${source.reference}`.trim()
}

/** What a finding rests on, as it was found or as a record keeps it. */
export type DecidedUnder = Pick<Finding, 'source'> & { readonly version?: Pick<ParameterVersion, 'key' | 'from'> }

/**
 * What a decision rested on, for the record that it makes: each source once, with the parameter and the first day of the
 * value that was applied. `a; b [unempReg.minAge 1995-01-01]`.
 */
export function policySourceOf(findings: readonly DecidedUnder[]): string {
  const lines = findings.map(({ source, version }) =>
    version ? `${sourceLine(source)} [${version.key} ${version.from}]` : sourceLine(source),
  )
  return [...new Set(lines)].join('; ')
}
