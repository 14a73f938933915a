import type { Migration } from './migration'

/** All tables of the first release, and `meta` with the state of the view. */
export const v001CreateTables: Migration = {
  version: 1,
  stores: {
    persons: 'id, seq, hIdNumber, hPhone',
    unemploymentSpells: 'id, seq, personId, state, openedMonth, closedMonth',
    employmentSpells: 'id, seq, personId, state, openedMonth, closedMonth',
    trainingClasses: 'id, seq, status, endsMonth',
    sessions: 'id, seq, classId, heldMonth',
    enrolments: 'id, seq, classId, personId',
    rollCalls: 'id, seq, classId, sessionId',
    certificates: 'id, seq, classId, personId, enrolmentId, certificateNo, issuedMonth',
    posts: 'id, seq, status',
    assignments: 'id, seq, postId, personId, state, openedMonth, closedMonth',
    printRecords: 'id, seq, formId, printedMonth',
    batches: 'id, seq, month, status',
    settings: 'id, seq',
    numberSeries: 'id, seq',
    meta: 'k',
  },
}
