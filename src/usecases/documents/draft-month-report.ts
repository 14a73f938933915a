import { toMonthReportModel } from '../../documents/month-report/model'
import type { MonthIndicator } from '../../domain/month/indicators'
import { reportFigures } from '../../domain/month/report-figures'
import type { Batch } from '../../domain/month/types'
import type { Id } from '../../shared/ids'
import { addToMonth } from '../../shared/units'
import { getRecord } from '../get-record'
import { findBatchOf } from '../month/month-overview'
import { readMonth } from '../month/read-month'
import type { Deps, JobControl } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

type DeskDeps = Pick<Deps, 'store' | 'monthDesk'>

/** Figures of a batch, from the records as they were sealed. */
function countSealed(
  { store, monthDesk }: DeskDeps,
  { month, sealedSeq }: Batch,
  control: JobControl,
): Promise<readonly MonthIndicator[]> {
  return monthDesk.count(month, readMonth(store, { month, asOfSeq: sealedSeq, withPeople: false }, control), control)
}

/** 月报表 of a sealed month. @throws AppError `month/cancelled` */
export async function draftMonthReport(deps: DeskDeps, batchId: Id<'batch'>, control: JobControl): Promise<PaperDraft> {
  const { stationName } = await getSettings(deps.store)
  const batch = await getRecord(deps.store, 'batches', batchId)
  const before = await findBatchOf(deps.store, addToMonth(batch.month, -1))
  const reported = before && (await countSealed(deps, before, control))
  const figures = reportFigures(batch.month, await countSealed(deps, batch, control), reported)
  const model = toMonthReportModel({ stationName, batch, figures, followsReport: before !== null })
  return paperDraft('month-report', model, { paperNo: batch.batchNo, subjectIds: [batchId] })
}
