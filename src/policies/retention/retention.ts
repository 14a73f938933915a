import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'
import { dated, type DatedValue } from '../parameters/definition'
import { numberParameterOn } from '../parameters/parameters'
import { sources } from '../sources'

/** Kinds of records that a station keeps, as the table of retention names them. */
export const recordKinds = [
  'persons',
  'registrations',
  'hardship',
  'training',
  'posts',
  'prints',
  'notices',
  'batches',
  'journal',
  'impact-assessment',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** How long records are kept at least. */
export interface LeastTime {
  readonly amount: number
  readonly unit: 'months' | 'years'
}

/** One line of the table: a least time and where it comes from; `null`: nobody has said yet, so nothing is deleted. */
export interface RetentionView {
  readonly kind: RecordKind
  readonly least: LeastTime | null
  readonly source: PolicySource
}

const months = (amount: number): LeastTime => ({ amount, unit: 'months' })
const years = (amount: number): LeastTime => ({ amount, unit: 'years' })

/** Least times that a document or a decision of ours sets, oldest first. A kind may have several; the longest binds. */
const leastTimes: Readonly<Partial<Record<RecordKind, readonly DatedValue<LeastTime>[]>>> = {
  journal: [dated('2017-06-01', months(6), sources.networkLogs), dated('2026-01-01', years(3), sources.auditCycle)],
  'impact-assessment': [dated('2021-11-01', years(3), sources.impactAssessment)],
}

/**
 * The table of retention on a day, in the order of `recordKinds`, a line for each source. Training files follow the
 * parameter `train.retentionYears`, which the station may set.
 */
export function listRetention(on: LocalDate, overrides: readonly ParameterOverride[]): readonly RetentionView[] {
  return recordKinds.flatMap((kind): RetentionView[] => {
    if (kind === 'training') {
      const { value, source } = numberParameterOn('train.retentionYears', on, overrides)
      return [{ kind, least: years(value), source }]
    }
    const known = (leastTimes[kind] ?? []).filter((one) => one.from <= on)
    if (known.length === 0) return [{ kind, least: null, source: sources.archives }]
    return known.map(({ value, source }) => ({ kind, least: value, source }))
  })
}
