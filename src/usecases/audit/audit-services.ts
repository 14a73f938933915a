import type { ActCount } from '../../domain/audit/act-counts'
import type { Committed, JobControl } from '../ports'
import type { AuditDetails, AuditExportFacts, AuditPiece, AuditQuery, AuditSpan } from './audit-types'

/** The journal read aloud. */
export interface AuditServices {
  /** The journal read aloud, newest first, in pieces as they are found. Told to stop, it ends. */
  read(query: AuditQuery, control: JobControl): AsyncIterable<AuditPiece>
  details(seq: number, control: JobControl): Promise<AuditDetails>
  /** `isWhole` false: it was stopped before everything was counted. */
  countActs(
    span: AuditSpan,
    control: JobControl,
  ): Promise<{ readonly counts: readonly ActCount[]; readonly isWhole: boolean }>
  /** To be called before the list is handed over. */
  noteExport(facts: AuditExportFacts): Promise<Committed<null>>
}
