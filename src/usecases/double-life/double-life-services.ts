import type { Contradiction, ContradictionSide, DoubleLifeReview } from '../../domain/double-life/types'
import type { Id } from '../../shared/ids'
import type { Committed, JobControl } from '../ports'
import type { DoubleLifeReport } from './search-contradictions'
import type { SideView } from './show-side'

/** Records of one person that contradict each other. */
export interface DoubleLifeServices {
  /** Records of one person that contradict each other, over the whole station. */
  search(control: JobControl): Promise<DoubleLifeReport>
  /** The record behind one side. */
  showSide(side: ContradictionSide): Promise<SideView>
  /** Looked at, and both records are right, because. */
  review(contradiction: Contradiction, reason: string): Promise<Committed<DoubleLifeReview>>
  withdraw(id: Id<'doubleLifeReview'>): Promise<Committed<null>>
}
