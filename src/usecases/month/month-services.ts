import type { MonthIndicator } from '../../domain/month/indicators'
import type { PreflightGroup } from '../../domain/month/preflight'
import type { Batch } from '../../domain/month/types'
import type { SavedFile } from '../../shared/contract/contract'
import type { Id } from '../../shared/ids'
import type { Month } from '../../shared/units'
import type { Approval, Committed, JobControl } from '../ports'

export interface MonthOverview {
  readonly month: Month
  /** `open`: not sealed; otherwise the batch's own status. */
  readonly status: 'open' | Batch['status']
  readonly batch: Batch | null
  /** Whether there is anything to report: the station may not have been there yet. */
  readonly hasRecords: boolean
}

/** The monthly batch for the province. */
export interface MonthServices {
  overview(month: Month): Promise<MonthOverview>
  /** 期初 + 新增 − 终结 = 期末. */
  indicators(month: Month, control: JobControl): Promise<readonly MonthIndicator[]>
  preflight(month: Month, control: JobControl): Promise<readonly PreflightGroup[]>
  seal(month: Month, control: JobControl): Promise<Committed<Batch>>
  /** How many people the package of a sealed month holds. */
  countPeople(batchId: Id<'batch'>, control: JobControl): Promise<number>
  export(
    batchId: Id<'batch'>,
    control: JobControl & { readonly approval: Approval },
  ): Promise<{ batch: Batch; file: SavedFile }>
  listBatches(): Promise<readonly Batch[]>
}
