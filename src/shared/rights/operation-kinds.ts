import type { OperatorRole } from './roles'

/** What the service asks of an operation of one kind before it gets into the journal. */
export interface OperationKind {
  /** Who may make it. */
  readonly roles: readonly OperatorRole[]
  /** Tables that it may write; none: it only says that something happened. */
  readonly tables: readonly string[]
  /** A second person signs in on the spot and stands in the operation too. */
  readonly needsSecond?: true
  /** Only while a station has no settings yet. */
  readonly once?: true
  /** Nobody takes it back, or an act of its own does. */
  readonly stays?: true
}

const counter = ['clerk', 'reviewer', 'head'] as const
/** A teacher makes these for the own classes only; the service knows which those are. */
const classroom = [...counter, 'trainer'] as const
/** Those who check the work of the counter. */
const checking = ['reviewer', 'head'] as const
const head = ['head'] as const
const everybody = [...classroom, 'auditor'] as const
const papers = ['printRecords'] as const

/**
 * Every kind of operation that the interface may hand in, by its use case. A kind that is not here is refused, and so
 * is a row of a table that its kind does not write.
 */
export const operationKinds = {
  'person:create': { roles: counter, tables: ['persons', 'numberSeries'] },
  'person:update': { roles: counter, tables: ['persons', 'numberSeries'] },
  'person:import-roster': { roles: counter, tables: ['persons', 'imports', 'importParts', 'columnMaps'], stays: true },
  /** Takes a whole import back, of any day and of a colleague, too. */
  'person:undo-import': {
    roles: counter,
    tables: ['persons', 'employmentSpells', 'unemploymentSpells', 'flagLists', 'imports', 'importParts'],
    stays: true,
  },
  'person:recognize-hardship': { roles: counter, tables: ['persons'] },
  'person:end-hardship': { roles: counter, tables: ['persons'] },
  'person:join-household': { roles: counter, tables: ['persons'] },
  'person:leave-household': { roles: counter, tables: ['persons'] },
  'person:tell-apart': { roles: counter, tables: ['persons'] },
  'person:ask-again': { roles: counter, tables: ['persons'] },
  /** Moves everything of one file to another one. */
  'person:merge': {
    roles: checking,
    tables: [
      'persons',
      'mergedPersons',
      'acceptances',
      'unemploymentSpells',
      'employmentSpells',
      'jobSeekings',
      'employmentCertificates',
      'enrolments',
      'certificates',
      'assignments',
      'notices',
      'doubleLifeReviews',
      'printRecords',
    ],
  },
  'person:change-household-head': { roles: counter, tables: ['persons'] },
  'person:record-notice': { roles: counter, tables: ['notices'] },
  'person:take-flag-list': { roles: counter, tables: ['persons', 'flagLists'] },
  /** A part of a list of more people than one operation holds. */
  'person:take-long-flag-list': {
    roles: counter,
    tables: ['persons', 'flagLists', 'imports', 'importParts'],
    stays: true,
  },
  'person:add-note': { roles: counter, tables: ['persons'] },
  'person:record-declaration': { roles: counter, tables: ['notices'] },
  'person:reveal': { roles: everybody, tables: [] },
  'registration:accept-unemployment': { roles: counter, tables: ['acceptances', 'numberSeries'] },
  'registration:withdraw-acceptance': { roles: counter, tables: ['acceptances'] },
  'registration:register-unemployed': {
    roles: counter,
    tables: ['unemploymentSpells', 'acceptances', 'employmentSpells', 'numberSeries'],
  },
  'registration:sign-commitment': { roles: counter, tables: ['unemploymentSpells'] },
  'registration:cancel-unemployment': { roles: counter, tables: ['unemploymentSpells'] },
  'registration:record-follow-up': { roles: counter, tables: ['unemploymentSpells'] },
  'registration:register-employed': {
    roles: counter,
    tables: ['employmentSpells', 'unemploymentSpells', 'numberSeries'],
  },
  /** An employer's list of hires. */
  'registration:import-hires': {
    roles: counter,
    tables: [
      'persons',
      'employmentSpells',
      'unemploymentSpells',
      'numberSeries',
      'imports',
      'importParts',
      'columnMaps',
    ],
    stays: true,
  },
  'registration:end-employment': { roles: counter, tables: ['employmentSpells'] },
  'seeking:register': { roles: counter, tables: ['jobSeekings', 'numberSeries'] },
  'seeking:recommend': { roles: counter, tables: ['jobSeekings'] },
  'seeking:settle': { roles: counter, tables: ['jobSeekings', 'unemploymentSpells'] },
  'seeking:end': { roles: counter, tables: ['jobSeekings'] },
  'employment-certificate:issue': { roles: counter, tables: ['employmentCertificates', 'persons'] },
  'employment-certificate:reissue': { roles: counter, tables: ['employmentCertificates'] },
  'employment-certificate:change': { roles: counter, tables: ['employmentCertificates', 'persons'] },
  'employment-certificate:check': { roles: counter, tables: ['employmentCertificates'] },
  'employment-certificate:void': { roles: counter, tables: ['employmentCertificates'] },
  'training:open-class': { roles: counter, tables: ['trainingClasses', 'numberSeries'] },
  'training:assign-trainer': { roles: counter, tables: ['trainingClasses'] },
  'training:add-sessions': { roles: classroom, tables: ['sessions'] },
  'training:enrol': { roles: classroom, tables: ['enrolments'] },
  'training:withdraw': { roles: classroom, tables: ['enrolments'] },
  'training:call-roll': { roles: classroom, tables: ['rollCalls', 'sessions'] },
  'training:issue-certificates': { roles: classroom, tables: ['certificates', 'trainingClasses', 'numberSeries'] },
  'posts:open-post': { roles: counter, tables: ['posts', 'numberSeries'] },
  'posts:assign': {
    roles: counter,
    tables: ['assignments', 'employmentSpells', 'unemploymentSpells', 'numberSeries'],
  },
  'posts:end-assignment': { roles: counter, tables: ['assignments', 'employmentSpells'] },
  'double-life:review': { roles: counter, tables: ['doubleLifeReviews'] },
  'double-life:withdraw-review': { roles: counter, tables: ['doubleLifeReviews'] },
  'documents:view-paper': { roles: everybody, tables: [] },
  'documents:record-print': { roles: classroom, tables: papers },
  'documents:void-print': { roles: classroom, tables: papers },
  'month:seal': { roles: head, tables: ['batches', 'numberSeries'], stays: true },
  'month:export': { roles: head, tables: ['batches'], needsSecond: true },
  'audit:export': { roles: ['auditor', 'head'], tables: [] },
  'station:set-up': { roles: head, tables: ['settings'], once: true },
  'station:set-parameter': { roles: head, tables: ['settings'], needsSecond: true },
  'station:load-places': { roles: head, tables: ['placeTables'] },
  /** Takes one's own operation back, row by row; the kind of that operation decides who may. */
  'station:undo': { roles: classroom, tables: [] },
} as const satisfies Readonly<Record<string, OperationKind>>

export type OperationKindName = keyof typeof operationKinds

/** The kind of an operation; `undefined`: there is none of that name. */
export function findOperationKind(useCase: string): OperationKind | undefined {
  return Object.hasOwn(operationKinds, useCase) ? operationKinds[useCase as OperationKindName] : undefined
}

/** Whether somebody of a role may make operations of a kind at all. */
export function mayMake(role: OperatorRole, useCase: OperationKindName): boolean {
  return (operationKinds[useCase].roles as readonly OperatorRole[]).includes(role)
}
