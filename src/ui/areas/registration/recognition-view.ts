import type { LocalDate } from '../../../shared/units'
import type { RecognitionItem } from '../../../usecases/person/person-views'

/** Parts of the worklist of recognitions: the records say that it is over, evidence runs out, everybody. */
export const recognitionViews = ['exit', 'evidence', 'recognised'] as const

export type RecognitionView = (typeof recognitionViews)[number]

/** Days before the last day of evidence from which it stands in the list. */
export const evidenceDaysAhead = 30

/** Whether a recognition belongs into a part of the worklist. `soon`: the last day of evidence that counts. */
export function isInRecognitionView(
  { proposals, evidenceEndsOn }: RecognitionItem,
  view: RecognitionView,
  soon: LocalDate,
): boolean {
  if (view === 'exit') return proposals.length > 0
  return view === 'recognised' || (evidenceEndsOn !== null && evidenceEndsOn <= soon)
}
