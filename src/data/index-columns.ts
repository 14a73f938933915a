import type { TableIndexes, TableName, Tables } from '../domain/tables'
import { monthOf, type Instant, type LocalDate } from '../shared/units'

/** Values of a record's index columns. None identifies a person. */
export type IndexColumns<T extends TableName> = Readonly<Record<TableIndexes[T], string>>

const columns: { readonly [T in TableName]: (record: Tables[T]) => IndexColumns<T> } = {
  persons: () => ({}),
  mergedPersons: ({ personId }) => ({ personId }),
  acceptances: ({ personId, acceptedOn, end }) => ({ personId, ...interval(acceptedOn, end?.on ?? null) }),
  unemploymentSpells: (spell) => ({
    personId: spell.personId,
    ...interval(spell.registeredOn, spell.end?.endedOn ?? null),
  }),
  employmentSpells: (spell) => ({ personId: spell.personId, ...interval(spell.registeredOn, spell.endedOn) }),
  jobSeekings: ({ personId, registeredOn, end }) => ({ personId, ...interval(registeredOn, end?.on ?? null) }),
  employmentCertificates: ({ personId, issuedOn, invalidated }) => ({
    personId,
    ...interval(issuedOn, invalidated?.on ?? null),
  }),
  trainingClasses: (entry) => ({ status: entry.status, endsMonth: monthOf(entry.endsOn) }),
  sessions: (session) => ({ classId: session.classId, heldMonth: monthOf(session.heldOn) }),
  enrolments: ({ classId, personId }) => ({ classId, personId }),
  rollCalls: ({ classId, sessionId }) => ({ classId, sessionId }),
  certificates: ({ classId, personId, enrolmentId, certificateNo, issuedOn }) => ({
    classId,
    personId,
    enrolmentId,
    certificateNo,
    issuedMonth: monthOf(issuedOn),
  }),
  posts: ({ status }) => ({ status }),
  assignments: ({ postId, personId, startedOn, endedOn }) => ({ postId, personId, ...interval(startedOn, endedOn) }),
  notices: ({ personId }) => ({ personId }),
  flagLists: ({ bureau }) => ({ bureau }),
  doubleLifeReviews: ({ personId }) => ({ personId }),
  printRecords: ({ formId, printedAt }) => ({ formId, printedMonth: chinaMonthOf(printedAt) }),
  imports: () => ({}),
  importParts: ({ importId }) => ({ importId }),
  columnMaps: () => ({}),
  batches: ({ month, status }) => ({ month, status }),
  placeTables: () => ({}),
  settings: () => ({}),
  numberSeries: () => ({}),
}

/** Index columns of a record. */
export function indexColumnsOf<T extends TableName>(table: T, record: Tables[T]): IndexColumns<T> {
  return columns[table](record)
}

function interval(openedOn: LocalDate, endedOn: LocalDate | null) {
  return {
    state: endedOn === null ? 'open' : 'closed',
    openedMonth: monthOf(openedOn),
    closedMonth: endedOn === null ? '' : monthOf(endedOn),
  }
}

/** Month of an instant on the calendar of China, which has one time zone; a column must not depend on the PC's zone. */
function chinaMonthOf(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 7)
}
