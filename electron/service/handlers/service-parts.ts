import type { IncomingBackups } from '../backup/incoming-backups'
import type { DataFolder } from '../data-folder'
import type { Drafts } from '../drafts'
import type { EventHub } from '../event-hub'
import type { ExportFiles } from '../files/export-files'
import type { SignInGuard } from '../keys/sign-in-guard'
import type { RunningJobs } from '../running-jobs'
import type { ServiceLog } from '../service-log'
import type { StationServiceOptions } from '../service-types'
import type { OwnClasses } from '../session/own-classes'
import type { RuleChanges } from '../session/rule-changes'
import type { Station } from '../session/station'
import type { Snapshots } from '../snapshots/snapshots'
import type { SpaceGuard } from '../space-guard'

/** Everything the channels are made of. */
export interface ServiceParts {
  readonly options: StationServiceOptions
  readonly now: () => number
  readonly folder: DataFolder
  readonly space: SpaceGuard
  readonly log: ServiceLog
  readonly events: EventHub
  readonly station: Station
  readonly guard: SignInGuard
  readonly ownClasses: OwnClasses
  readonly ruleChanges: RuleChanges
  readonly drafts: Drafts
  readonly snapshots: Snapshots
  readonly exports: ExportFiles
  readonly incoming: IncomingBackups
  readonly jobs: RunningJobs
}
