import { countActs } from './audit/count-acts'
import { noteExport } from './audit/note-export'
import { readAudit } from './audit/read-audit'
import { readDetails } from './audit/read-details'
import { listParameters } from '../policies/parameters/parameters'
import { listPrintsOfPerson } from './documents/prints-of-person'
import { listPrints } from './documents/list-prints'
import { makePaper } from './documents/make-paper'
import { recordPrint } from './documents/record-print'
import { resolveCode } from './documents/resolve-code'
import { voidPrint } from './documents/void-print'
import { reviewContradiction, withdrawReview } from './double-life/review-contradiction'
import { searchContradictions } from './double-life/search-contradictions'
import { showSide } from './double-life/show-side'
import { issueEmploymentCertificate } from './employment-certificate/issue-certificate'
import { recordCertificateEvent } from './employment-certificate/record-event'
import { voidEmploymentCertificate } from './employment-certificate/void-certificate'
import { checkMonth } from './month/check-month'
import { countPeopleOfBatch, exportBatch } from './month/export-batch'
import { countMonth, getMonthOverview } from './month/month-overview'
import { sealMonth } from './month/seal-month'
import { addNote } from './person/add-note'
import { checkNewPerson } from './person/check-person'
import { getClaims } from './person/claims'
import { createPerson } from './person/create-person'
import { compareFiles } from './person/duplicates/compare-files'
import { findDuplicates } from './person/duplicates/find-duplicates'
import { likelyPeople } from './person/duplicates/likely-people'
import { mergePeople } from './person/duplicates/merge-people'
import { getMergedInto } from './person/duplicates/merged-into'
import { askAgain, tellApart } from './person/duplicates/tell-apart'
import { findByNumber } from './person/find-by-number'
import { findPlacesNear, placesOf } from './person/find-places'
import { changeHouseholdHead, joinHousehold, leaveHousehold } from './person/household'
import { peopleDesk } from './person/people-desk'
import { getPersonFile } from './person/person-file'
import { readCard } from './person/read-card'
import { rehearseFlagList } from './person/rehearse-flag-list'
import { takeFlagList } from './person/take-flag-list'
import { recordDeclaration } from './person/record-declaration'
import { recordNotice } from './person/record-notice'
import { endHardship } from './person/end-hardship'
import { listRecognitions } from './person/list-recognitions'
import { getHardshipRecords, recognizeHardship } from './person/recognize-hardship'
import { makeRosterTemplate } from './person/roster-template'
import { updatePerson } from './person/update-person'
import type { Deps } from './ports'
import { assessCandidate, suggestCandidates } from './posts/assess-candidate'
import { assignToPost, endAssignment } from './posts/assign'
import { openPost } from './posts/open-post'
import { getPostFile, listPosts } from './posts/post-file'
import { acceptUnemployment, withdrawAcceptance } from './registration/accept-unemployment'
import { cancelUnemployment } from './registration/cancel-unemployment'
import { endEmployment } from './registration/end-employment'
import { hiresDesk } from './registration/hires-desk'
import { listEmployees } from './registration/list-employees'
import { listHireLists } from './registration/list-hire-lists'
import { listAccepted } from './registration/list-accepted'
import { listOpenUnemployment } from './registration/list-open'
import { listFollowUps } from './registration/list-follow-ups'
import { recordFollowUp } from './registration/record-follow-up'
import { registerEmployed } from './registration/register-employed'
import { registerUnemployed } from './registration/register-unemployed'
import { signCommitment } from './registration/sign-commitment'
import { commitRoster } from './rosters/commit-roster'
import { makeErrorWorkbook } from './rosters/error-workbook'
import { openRoster } from './rosters/open-roster'
import { correctRow, rehearse } from './rosters/rehearse'
import { undoImport } from './rosters/undo-import'
import { endJobSeeking } from './seeking/end-job-seeking'
import { recommendJob, settleJob } from './seeking/recommend-job'
import { registerJobSeeker } from './seeking/register-job-seeker'
import type { RosterDesk } from './rosters/roster-desk'
import type { RosterServices } from './rosters/roster-services'
import type { StationServices } from './services'
import { loadPlaces } from './station/load-places'
import { makePlaceSheet } from './station/place-sheet'
import { createPlacesInForce } from './station/places-in-force'
import { rehearsePlaces } from './station/rehearse-places'
import { previewParameter } from './station/preview-parameter'
import { setParameter } from './station/set-parameter'
import { getOverrides, getSettings } from './station/settings'
import { undo } from './station/undo'
import { addSessions } from './training/add-sessions'
import { assignTrainer } from './training/assign-trainer'
import { callRoll } from './training/call-roll'
import { getClassFile } from './training/class-file'
import { enrol, withdraw } from './training/enrol'
import { issueCertificates } from './training/issue-certificates'
import { listClasses } from './training/list-classes'
import { openClass } from './training/open-class'

/** Binds every use case to its surroundings; what the interface is handed when the station is open. */
export function createServices(deps: Deps): StationServices {
  const { store, search } = deps
  const inForce = createPlacesInForce(deps)
  return {
    person: {
      search: (text, limit) => search.find(text, limit),
      count: () => search.count(),
      findPlaces: (text, limit) => findPlacesNear({ store, inForce }, text, limit),
      placesOf: (codes) => placesOf({ store, inForce }, codes),
      check: (input) => checkNewPerson(deps, input),
      readCard: (reader) => readCard(deps, reader),
      findByNumber: (idNumber) => findByNumber(deps, idNumber),
      create: (input) => createPerson(deps, input),
      update: (id, input) => updatePerson(deps, id, input),
      file: (id) => getPersonFile(deps, id),
      claims: (id) => getClaims(deps, id),
      likely: (input) => likelyPeople(deps, input),
      findDuplicates: (control) => findDuplicates(deps, control),
      compareFiles: (ids) => compareFiles(deps, ids),
      tellApart: (ids) => tellApart(deps, ids),
      askAgain: (ids) => askAgain(deps, ids),
      merge: (ids, choice) => mergePeople(deps, ids, choice),
      mergedInto: (id) => getMergedInto(store, id),
      hardshipRecords: (id) => getHardshipRecords(store, id),
      recognizeHardship: (id, input) => recognizeHardship(deps, id, input),
      endHardship: (id, category, exit) => endHardship(deps, id, category, exit),
      listRecognitions: (control) => listRecognitions(deps, control),
      joinHousehold: (headId, personId, relation) => joinHousehold(deps, headId, personId, relation),
      leaveHousehold: (personId) => leaveHousehold(deps, personId),
      changeHouseholdHead: (headId, change) => changeHouseholdHead(deps, headId, change),
      recordNotice: (id) => recordNotice(deps, id),
      rehearseFlagList: (list, bytes, control) => rehearseFlagList(deps, list, bytes, control),
      takeFlagList: (rehearsal, answers, control) => takeFlagList(deps, rehearsal, answers, control),
      listFlagLists: async () => (await store.listAll('flagLists')).reverse(),
      addNote: (id, text) => addNote(deps, id, text),
      recordDeclaration: (id, kind, given) => recordDeclaration(deps, id, { kind, given }),
      rosterTemplate: () => makeRosterTemplate(deps),
    },
    rosters: {
      people: rosterServices(deps, peopleDesk),
      hires: rosterServices(deps, hiresDesk),
      listsOf: (importId) => listHireLists(store, importId),
      list: async () => (await store.listAll('imports')).reverse(),
      undo: (id, control) => undoImport(deps, id, control),
    },
    registration: {
      acceptUnemployment: (personId, answers) => acceptUnemployment(deps, personId, answers),
      withdrawAcceptance: (id, note) => withdrawAcceptance(deps, id, note),
      listAccepted: () => listAccepted(deps),
      listEmployees: (employer, control) => listEmployees(deps, employer, control),
      registerUnemployed: (input) => registerUnemployed(deps, input),
      cancelUnemployment: (id, reason, on, note) => cancelUnemployment(deps, id, { reason, on, note }),
      registerEmployed: (input) => registerEmployed(deps, input),
      endEmployment: (endings) => endEmployment(deps, endings),
      signCommitment: (id, on) => signCommitment(deps, id, on),
      listOpen: (limit) => listOpenUnemployment(deps, limit),
      listFollowUps: () => listFollowUps(deps),
      recordFollowUp: (id, input) => recordFollowUp(deps, id, input),
    },
    seeking: {
      register: (input) => registerJobSeeker(deps, input),
      recommend: (id, input) => recommendJob(deps, id, input),
      settle: (place, outcome) => settleJob(deps, place, outcome),
      end: (id, end) => endJobSeeking(deps, id, end),
    },
    employmentCertificate: {
      issue: (input) => issueEmploymentCertificate(deps, input),
      record: (id, event) => recordCertificateEvent(deps, id, event),
      void: (id, voiding) => voidEmploymentCertificate(deps, id, voiding),
    },
    training: {
      listClasses: () => listClasses(deps),
      openClass: (input) => openClass(deps, input),
      file: (id) => getClassFile(deps, id),
      assignTrainer: (id, trainerId) => assignTrainer(deps, id, trainerId),
      addSessions: (id, sessions) => addSessions(deps, id, sessions),
      enrol: (id, personIds, enrolledOn) => enrol(deps, id, personIds, enrolledOn),
      withdraw: (id, on) => withdraw(deps, id, on),
      callRoll: (sessionId, exceptions) => callRoll(deps, sessionId, exceptions),
      issueCertificates: (id) => issueCertificates(deps, id),
    },
    posts: {
      list: () => listPosts(deps),
      open: (input) => openPost(deps, input),
      file: (id) => getPostFile(deps, id),
      assess: (postId, personId, startsOn) => assessCandidate(store, postId, personId, startsOn),
      suggest: (postId, startsOn, limit) => suggestCandidates(deps, postId, startsOn, limit),
      assign: (input) => assignToPost(deps, input),
      endAssignment: (id, on, reason) => endAssignment(deps, id, on, reason),
    },
    doubleLife: {
      search: (control) => searchContradictions(deps, control),
      showSide: (side) => showSide(store, side),
      review: (contradiction, reason) => reviewContradiction(deps, contradiction, reason),
      withdraw: (id) => withdrawReview(deps, id),
    },
    documents: {
      make: (request, control) => makePaper(deps, request, control),
      lacking: (text) => deps.papers.lacking(text),
      recordPrint: (paper, sentTo) => recordPrint(deps, paper, sentTo),
      voidPrint: (id, reason) => voidPrint(deps, id, reason),
      printsOf: (personId, months) => listPrintsOfPerson(deps, personId, months),
      listPrints: (limit) => listPrints(deps, limit),
      resolveCode: (code) => resolveCode(deps, code),
    },
    audit: {
      read: (query, control) => readAudit(deps, query, control),
      details: (seq, control) => readDetails(deps, seq, control),
      countActs: (span, control) => countActs(deps, span, control),
      noteExport: (facts) => noteExport(deps, facts),
    },
    month: {
      overview: (month) => getMonthOverview(deps, month),
      indicators: (month, control) => countMonth(deps, month, control),
      preflight: (month, control) => checkMonth(deps, month, control),
      seal: (month, control) => sealMonth(deps, month, control),
      countPeople: (batchId, control) => countPeopleOfBatch(deps, batchId, control),
      export: (batchId, control) => exportBatch(deps, batchId, control),
      listBatches: async () => (await store.listAll('batches')).reverse(),
    },
    station: {
      settings: () => getSettings(store),
      placeSource: async () => (await inForce()).header,
      rehearsePlaces: (fileName, bytes, control) => rehearsePlaces({ ...deps, inForce }, { fileName, bytes }, control),
      loadPlaces: (listing) => loadPlaces(deps, listing),
      placeSheet: () => makePlaceSheet({ ...deps, inForce }),
      parameters: async (on) => listParameters(on, await getOverrides(store)),
      previewParameter: (value, control) => previewParameter(deps, value, control),
      setParameter: (override, approval) => setParameter(deps, override, approval),
      recordReveal: (personId, field, reason) =>
        store.note('person:reveal', { personId, field, reason: reason.slice(0, 200) }),
      undo: (opId) => undo(deps, opId),
    },
  }
}

function rosterServices<F extends string, Entry, Known>(
  deps: Deps,
  desk: RosterDesk<F, Entry, Known>,
): RosterServices<F, Entry, Known> {
  return {
    open: (name, bytes, control) => openRoster(deps, desk, { name, bytes }, control),
    rehearse: (opened, terms) => rehearse(deps, desk, opened, terms),
    correct: (run, at, field, text) => correctRow(deps, desk, run, { at, field, text }),
    commit: (run, control) => commitRoster(deps, desk, run, control),
    errorWorkbook: (run, why) => makeErrorWorkbook(deps.sheets, run, why),
  }
}
