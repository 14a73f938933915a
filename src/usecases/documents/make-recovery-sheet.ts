import { toRecoverySheetModel } from '../../documents/recovery-sheet/model'
import type { Clock, PaperRenderer } from '../ports'
import type { Paper } from './documents-services'
import { drawPaper, paperDraft } from './paper-draft'

/** 恢复码保管单. It has no number and no subjects: the code is nobody's record and is kept nowhere else. */
export function makeRecoverySheet(
  papers: PaperRenderer,
  clock: Clock,
  stationName: string,
  recoveryCode: string,
): Promise<Paper> {
  const printedOn = clock.today()
  const model = toRecoverySheetModel({ stationName, recoveryCode, printedOn })
  return drawPaper(papers, paperDraft('recovery-sheet', model, { paperNo: '', subjectIds: [] }), printedOn)
}
