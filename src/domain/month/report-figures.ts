import type { Month } from '../../shared/units'
import type { MonthIndicator } from './indicators'

/** A figure of the printed report: 期初 + 新增 − 终结 ± 更正 = 期末. */
export type ReportFigure = MonthIndicator & { readonly correction: number }

/**
 * Figures as the report of a sealed month says them. The opening is what the report before said at its end, so that two
 * reports follow on from each other; what was corrected between the two seals stands apart.
 *
 * @param month the month of the report
 * @param counted figures of its sealed records
 * @param before figures of the month right before, as it was sealed; `null` when it was not: nothing is corrected then
 */
export function reportFigures(
  month: Month,
  counted: readonly MonthIndicator[],
  before: readonly MonthIndicator[] | null,
): readonly ReportFigure[] {
  return counted.map((figure) => {
    const reported = before?.find((one) => one.code === figure.code)
    // Certificates are counted from the start of their year, so January's follow on from nothing.
    const isNewCount = figure.code === 'certificates' && month.endsWith('-01')
    if (!reported || isNewCount) return { ...figure, correction: 0 }
    return { ...figure, opening: reported.closing, correction: figure.opening - reported.closing }
  })
}
