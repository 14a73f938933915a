import type { ReportFigure } from '../../domain/month/report-figures'
import type { Batch } from '../../domain/month/types'
import { instantText, monthText } from '../_kit/date-text'
import { hashText } from '../_kit/hash-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface MonthReportFacts {
  readonly stationName: string
  readonly batch: Batch
  readonly figures: readonly ReportFigure[]
  /** Whether the month before was sealed, so that this report follows on from its report. */
  readonly followsReport: boolean
}

export interface MonthReportModel {
  readonly stationName: string
  readonly month: string
  readonly batchNo: string
  readonly code: string
  readonly sealedAt: string
  readonly rows: readonly (readonly string[])[]
  readonly note: string
  /** `第 128 条 · 0123 4567 89ab cdef`: where the journal stood when the month was sealed. */
  readonly anchor: string
}

/** A count without its sign, in groups of three. */
function countText(count: number): string {
  return String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

function signedText(count: number): string {
  if (count === 0) return '0'
  return (count > 0 ? '+' : '−') + countText(count)
}

function rowOf(figure: ReportFigure, index: number): string[] {
  const [name, unit] = labels.indicator[figure.code]
  const { opening, added, ended, correction, closing } = figure
  const counts = [countText(opening), countText(added), countText(ended), signedText(correction), countText(closing)]
  return [String(index + 1), name, unit, ...counts]
}

/** Words of the report of a sealed month. */
export function toMonthReportModel({ stationName, batch, figures, followsReport }: MonthReportFacts): MonthReportModel {
  const [before, after] = labels.entry
  return {
    stationName,
    month: monthText(batch.month),
    batchNo: batch.batchNo,
    code: paperCode('month-report', batch.batchNo),
    sealedAt: instantText(batch.sealedAt),
    rows: figures.map(rowOf),
    note: labels.formula + (followsReport ? labels.follows : labels.first),
    anchor: `${before}${batch.sealedSeq}${after} · ${hashText(batch.sealedHash)}`,
  }
}
