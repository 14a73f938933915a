import type { PrintRecord } from './documents/types'
import type { DoubleLifeReview } from './double-life/types'
import type { EmploymentCertificate } from './employment-certificate/types'
import type { Batch } from './month/types'
import type { FlagList } from './person/flags/types'
import type { NoticeRecord } from './person/notice'
import type { LoadedPlaces } from './person/place-update'
import type { MergedPerson, Person } from './person/types'
import type { Assignment, Post } from './posts/types'
import type { ColumnMap } from './rosters/column-map'
import type { ImportPart, ImportRecord } from './rosters/import-record'
import type { Acceptance, EmploymentSpell, UnemploymentSpell } from './registration/types'
import type { JobSeeking } from './seeking/types'
import type { NumberSeries, StationSettings } from './station/types'
import type { Certificate, Enrolment, RollCall, Session, TrainingClass } from './training/types'

/** Every table of records and the entity that its rows hold. */
export interface Tables {
  persons: Person
  mergedPersons: MergedPerson
  acceptances: Acceptance
  unemploymentSpells: UnemploymentSpell
  employmentSpells: EmploymentSpell
  jobSeekings: JobSeeking
  employmentCertificates: EmploymentCertificate
  trainingClasses: TrainingClass
  sessions: Session
  enrolments: Enrolment
  rollCalls: RollCall
  certificates: Certificate
  posts: Post
  assignments: Assignment
  notices: NoticeRecord
  flagLists: FlagList
  doubleLifeReviews: DoubleLifeReview
  printRecords: PrintRecord
  batches: Batch
  placeTables: LoadedPlaces
  imports: ImportRecord
  importParts: ImportPart
  columnMaps: ColumnMap
  settings: StationSettings
  numberSeries: NumberSeries
}

export type TableName = keyof Tables

/** Table names as data, in the order in which they are rebuilt and exported. */
export const tableNames = [
  'persons',
  'mergedPersons',
  'acceptances',
  'unemploymentSpells',
  'employmentSpells',
  'jobSeekings',
  'employmentCertificates',
  'trainingClasses',
  'sessions',
  'enrolments',
  'rollCalls',
  'certificates',
  'posts',
  'assignments',
  'notices',
  'flagLists',
  'doubleLifeReviews',
  'printRecords',
  'batches',
  'placeTables',
  'imports',
  'importParts',
  'columnMaps',
  'settings',
  'numberSeries',
] as const satisfies readonly TableName[]

/**
 * Index columns of each table: the only parts of a row that are stored readable, so none may identify a person.
 * `state` is `open` or `closed`; months are `YYYY-MM`, `''` while the end is open.
 */
export interface TableIndexes {
  persons: never
  mergedPersons: 'personId'
  acceptances: 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  unemploymentSpells: 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  employmentSpells: 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  jobSeekings: 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  employmentCertificates: 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  trainingClasses: 'status' | 'endsMonth'
  sessions: 'classId' | 'heldMonth'
  enrolments: 'classId' | 'personId'
  rollCalls: 'classId' | 'sessionId'
  certificates: 'classId' | 'personId' | 'enrolmentId' | 'certificateNo' | 'issuedMonth'
  posts: 'status'
  assignments: 'postId' | 'personId' | 'state' | 'openedMonth' | 'closedMonth'
  notices: 'personId'
  flagLists: 'bureau'
  doubleLifeReviews: 'personId'
  printRecords: 'formId' | 'printedMonth'
  batches: 'month' | 'status'
  placeTables: never
  imports: never
  importParts: 'importId'
  columnMaps: never
  settings: never
  numberSeries: never
}
