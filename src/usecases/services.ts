import type { ActCount } from '../domain/audit/act-counts'
import type { AuditDetails, AuditExportFacts, AuditPiece, AuditQuery, AuditSpan } from './audit/audit-types'
import type { Batch } from '../domain/month/types'
import type { MonthIndicator } from '../domain/month/indicators'
import type { PreflightGroup } from '../domain/month/preflight'
import type { Contradiction, ContradictionSide, DoubleLifeReview } from '../domain/double-life/types'
import type {
  CertificateVoiding,
  EmploymentCertificate,
  NewCertificateEvent,
  NewEmploymentCertificate,
} from '../domain/employment-certificate/types'
import type { FormId, IdentityCheck, PrintRecord, PrintTarget, PrintVoidReason } from '../domain/documents/types'
import type { FlagPlan } from '../domain/person/flags/plan-list'
import type { ListDescription, ReadList } from '../domain/person/flags/read-list'
import type { FlagList } from '../domain/person/flags/types'
import type { DeclarationKind } from '../domain/person/declarations'
import type { NoticeRecord } from '../domain/person/notice'
import type { Likeness } from '../domain/person/duplicates/types'
import type { PairsFound } from '../domain/person/duplicates/find-pairs'
import type { MergeChoice, MergeField } from '../domain/person/merge/merge-fields'
import type { MergeOverlap } from '../domain/person/merge/overlaps'
import type { CardRemark } from '../domain/person/card/card-fill'
import type { CardPerson } from '../domain/person/card/types'
import type { Household } from '../domain/person/household'
import type { HeadChange } from '../domain/person/household-head'
import type { PlaceListing } from '../domain/person/place-listing'
import type { LoadedPlaces, PlaceComparison } from '../domain/person/place-update'
import type { PlaceHit, PlaceSource } from '../domain/person/places'
import type { HardshipExit } from '../domain/person/hardship-types'
import type {
  FamilyRelation,
  HardshipCategory,
  HardshipSpell,
  MergedPerson,
  NewPerson,
  NewRecognition,
  Person,
} from '../domain/person/types'
import type { Assignment, NewAssignment, NewPost, Post } from '../domain/posts/types'
import type {
  Acceptance,
  AcceptedAnswers,
  CancellationReason,
  EmploymentEnding,
  EmploymentSpell,
  NewEmployment,
  NewFollowUp,
  NewUnemployment,
  UnemploymentSpell,
} from '../domain/registration/types'
import type { JobSeeking, NewJobSeeking, NewRecommendation, Recommendation, SeekingEnd } from '../domain/seeking/types'
import type { NewParameterOverride, StationSettings } from '../domain/station/types'
import type {
  AttendanceMark,
  AttendanceSummary,
  Certificate,
  Enrolment,
  NewSession,
  NewTrainingClass,
  RollCall,
  Session,
  TrainingClass,
} from '../domain/training/types'
import type { DoubleLifeReport } from './double-life/search-contradictions'
import type { SideView } from './double-life/show-side'
import type { FieldIssue } from '../domain/person/remarks'
import type { Claim } from '../policies/claims/types'
import type { PolicySource } from '../policies/decision'
import type { ExitProposal } from '../policies/hardship/propose-exit'
import type { HardshipRecords } from '../policies/hardship/types'
import type { ThoughtOfValue } from '../policies/parameters/own-values'
import type { ParameterView } from '../policies/parameters/types'
import type { FollowUpDue } from '../policies/registration/follow-up-due'
import type { CancellationProposal } from '../policies/registration/propose-cancellation'
import type { EligibilityDecision } from '../policies/posts/types'
import type { CertificateDecision } from '../policies/training/types'
import type { CardReaderName } from '../shared/card-services'
import type { SavedFile } from '../shared/contract/contract'
import type { Id } from '../shared/ids'
import type { LocalDate, Month } from '../shared/units'
import type { RostersServices } from './rosters/roster-services'
import type { Approval, Committed, FontLack, JobControl, PersonHit } from './ports'
import type { ParameterPreview } from './station/preview-types'

/** What stands covered until somebody asks to see it. `all`: the form with everything of the person was opened. */
export type RevealField = 'id-number' | 'birth-date' | 'phone' | 'certificate-no' | 'bank-account' | 'all'

/** Everything the station knows about one person, for the person page. */
export interface PersonFile {
  readonly person: Person
  /** `null` while no relative is linked. */
  readonly household: Household | null
  readonly age: number
  readonly statutoryRetirementOn: LocalDate
  readonly retirementSource: PolicySource
  /** Applications that wait to be finished, and those before. */
  readonly acceptances: readonly Acceptance[]
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  /** Oldest first. */
  readonly seeking: readonly JobSeeking[]
  /** Oldest first; the valid one, if any, last. */
  readonly employmentCertificates: readonly EmploymentCertificate[]
  readonly training: readonly {
    readonly enrolment: Enrolment
    readonly trainingClass: TrainingClass
    readonly certificate: Certificate | null
  }[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
  /** What the person was told about the handling of the data, newest first. */
  readonly notices: readonly NoticeRecord[]
  /** Files that were merged into this one, oldest first. */
  readonly mergedFrom: readonly MergedPerson[]
}

/** A newer table of places as its file has it, held against the one in force. Nothing is changed. */
export interface PlaceRehearsal extends PlaceComparison {
  readonly listing: PlaceListing
}

/** A list of another bureau as it is handed in. */
export interface NewFlagList extends ListDescription {
  readonly fileName: string
}

/** A list that was read, and what taking it would do. */
export interface FlagRehearsal {
  readonly list: NewFlagList
  readonly read: ReadList
  readonly plan: FlagPlan
}

/** What the clerk says to the questions of a rehearsal: only those named here are touched. */
export interface FlagAnswers {
  /** Are the person on the list, although it has another name. */
  readonly sameDespiteName: readonly Id<'person'>[]
  /** Are not on the list any more: what it is complete for ends on its day. */
  readonly end: readonly Id<'person'>[]
}

/** What the clerk is told while typing: derived facts, what stops, what only warns. */
export interface PersonCheck {
  readonly derived: { readonly bornOn: LocalDate; readonly sex: '1' | '2'; readonly age: number } | null
  readonly stops: readonly FieldIssue[]
  readonly warnings: readonly FieldIssue[]
  /** Somebody on file with this number. */
  readonly onFile: Person | null
}

/** Somebody on file who may be the one that is being entered. */
export interface LikelyPerson extends Likeness {
  readonly person: Person
}

/** Two files that look like one person, with what they say. */
export interface DuplicatePair extends Likeness {
  readonly older: Person
  readonly newer: Person
}

/** What a look through the whole station found. */
export interface DuplicateList extends Omit<PairsFound, 'pairs' | 'toldApart'> {
  readonly pairs: readonly DuplicatePair[]
  readonly toldApart: readonly DuplicatePair[]
}

/** Two files side by side, before a merge. */
export interface FileComparison extends Likeness {
  /** The older file: it would remain. */
  readonly kept: Person
  readonly other: Person
  readonly differing: readonly MergeField[]
  readonly offered: MergeChoice
  /** What would stop a merge. */
  readonly overlaps: readonly MergeOverlap[]
  readonly isToldApart: boolean
  readonly hasTwoHouseholds: boolean
  /** Records that would move to the file that remains. */
  readonly moving: number
}

/** A card that was read, and who of those on file has its number. */
export interface CardReading {
  readonly card: CardPerson
  readonly onFile: Person | null
  readonly remarks: readonly CardRemark[]
}

/** A registered unemployed person as the worklist of contacts shows them. */
export interface FollowUpItem {
  readonly person: Person
  readonly spell: UnemploymentSpell
  readonly due: FollowUpDue
  /** Registered for more than six months. */
  readonly isLongTerm: boolean
  /** Reasons for cancelling that the records show. */
  readonly proposals: readonly CancellationProposal[]
}

/** An open recognition of employment difficulty as the worklist shows it. */
export interface RecognitionItem {
  readonly person: Person
  readonly spell: HardshipSpell
  /** Reasons for the exit that the records show. */
  readonly proposals: readonly ExitProposal[]
  /** Last day of the evidence; `null` where it does not run out. */
  readonly evidenceEndsOn: LocalDate | null
}

/** Somebody who is registered employed by an employer. */
export interface EmployeeItem {
  readonly person: Person
  readonly spell: EmploymentSpell
}

/** An application that waits to be finished. */
export interface AcceptedItem {
  readonly person: Person
  readonly acceptance: Acceptance
}

/** A class with what its page shows. */
export interface ClassFile {
  readonly trainingClass: TrainingClass
  readonly sessions: readonly Session[]
  readonly trainees: readonly {
    readonly enrolment: Enrolment
    readonly person: Person
    readonly attendance: AttendanceSummary
    readonly decision: CertificateDecision
    readonly certificate: Certificate | null
  }[]
  readonly rollCalls: readonly RollCall[]
}

export interface PostFile {
  readonly post: Post
  readonly assignments: readonly { readonly assignment: Assignment; readonly person: Person }[]
  readonly vacancies: number
}

/** A person who could take the post, with the decision. */
export interface PostCandidate {
  readonly person: Person
  readonly decision: EligibilityDecision
}

export interface MonthOverview {
  readonly month: Month
  /** `open`: not sealed; otherwise the batch's own status. */
  readonly status: 'open' | Batch['status']
  readonly batch: Batch | null
  /** Whether there is anything to report: the station may not have been there yet. */
  readonly hasRecords: boolean
}

/** What a paper is made from. */
export type PaperRequest =
  | { readonly form: 'unemployment-registration-form'; readonly spellId: Id<'unemployment'> }
  | { readonly form: 'acceptance-receipt'; readonly acceptanceId: Id<'acceptance'> }
  | { readonly form: 'employment-registration-form'; readonly employmentId: Id<'employment'> }
  /** The employer's whole list that an employment came by. */
  | { readonly form: 'hiring-roster'; readonly employmentId: Id<'employment'> }
  | { readonly form: 'job-seeking-form'; readonly seekingId: Id<'jobSeeking'> }
  | {
      readonly form: 'hardship-application-form'
      readonly personId: Id<'person'>
      readonly category: HardshipCategory
      readonly recognisedOn: LocalDate
    }
  | { readonly form: 'class-roster'; readonly classId: Id<'trainingClass'> }
  | { readonly form: 'sign-in-sheet'; readonly sessionId: Id<'session'> }
  | { readonly form: 'completion-certificate'; readonly certificateIds: readonly Id<'certificate'>[] }
  | { readonly form: 'post-approval-form'; readonly assignmentId: Id<'assignment'> }
  | { readonly form: 'privacy-notice'; readonly personId: Id<'person'> }
  | { readonly form: 'person-file'; readonly personId: Id<'person'>; readonly identityCheck: IdentityCheck }
  | { readonly form: 'month-report'; readonly batchId: Id<'batch'> }

/** A paper ready to be looked at, printed or saved. */
export interface Paper {
  readonly form: FormId
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly paperNo: string
  readonly missingCharacters: readonly string[]
  /** What the print record will hold; `null` for papers that are not records (recovery sheet). */
  readonly subjectIds: readonly string[]
}

/** Papers issued to a person. */
export interface PersonPrints {
  readonly prints: readonly PrintRecord[]
  /** The person is longer on file than was looked at. */
  readonly hasOlder: boolean
}

/** What a code on a paper leads back to. */
export type PaperTarget =
  | { readonly kind: 'person'; readonly personId: Id<'person'> }
  | { readonly kind: 'class'; readonly classId: Id<'trainingClass'> }
  | { readonly kind: 'post'; readonly postId: Id<'post'> }
  | { readonly kind: 'month'; readonly month: Month }

/** All that an unlocked station can do: the interface calls these and nothing else. */
export interface StationServices {
  readonly person: {
    search(text: string, limit: number): Promise<{ hits: readonly PersonHit[]; total: number }>
    count(): Promise<number>
    /** Counties and townships for an address, those of the own county first. */
    findPlaces(text: string, limit: number): Promise<readonly PlaceHit[]>
    /** Codes as the table in force has them, in the order asked; what it does not have is left out. */
    placesOf(codes: readonly string[]): Promise<readonly PlaceHit[]>
    check(input: NewPerson): Promise<PersonCheck>
    /** Reads the card that lies on a reader. Nothing is saved. */
    readCard(reader: CardReaderName): Promise<CardReading>
    /** Who has exactly this document number. */
    findByNumber(idNumber: string): Promise<Person | null>
    create(input: NewPerson): Promise<Committed<Person>>
    update(id: Id<'person'>, input: NewPerson): Promise<Committed<Person>>
    file(id: Id<'person'>): Promise<PersonFile>
    /** What a person may claim today, and from when what not yet. */
    claims(id: Id<'person'>): Promise<readonly Claim[]>
    /** People on file who may be the one that is being entered, likeliest first. */
    likely(input: NewPerson): Promise<readonly LikelyPerson[]>
    /** Files of the whole station that look like one person. */
    findDuplicates(control: JobControl): Promise<DuplicateList>
    compareFiles(ids: readonly [Id<'person'>, Id<'person'>]): Promise<FileComparison>
    /** The two are two people, and are not asked about again; `askAgain` takes that back. */
    tellApart(ids: readonly [Id<'person'>, Id<'person'>]): Promise<Committed<null>>
    askAgain(ids: readonly [Id<'person'>, Id<'person'>]): Promise<Committed<null>>
    /** Two files become one; the older remains. */
    merge(ids: readonly [Id<'person'>, Id<'person'>], choice: MergeChoice): Promise<Committed<Person>>
    /** Where a file went that was merged into another one; `null` when it was not. */
    mergedInto(id: Id<'person'>): Promise<{ readonly merged: MergedPerson; readonly person: Person } | null>
    /** What a recognition, or its end, is decided on. */
    hardshipRecords(id: Id<'person'>): Promise<HardshipRecords>
    recognizeHardship(id: Id<'person'>, input: NewRecognition): Promise<Committed<Person>>
    /** Ends a recognition; that of a whole zero-employment household where a member works. */
    endHardship(id: Id<'person'>, category: HardshipCategory, exit: HardshipExit): Promise<Committed<readonly Person[]>>
    /** Everybody recognised, those whom the records show to be out of it first. */
    listRecognitions(control: JobControl): Promise<readonly RecognitionItem[]>
    /** Links a person to the head of a household; `relation` is that to the head. */
    joinHousehold(headId: Id<'person'>, personId: Id<'person'>, relation: FamilyRelation): Promise<Committed<Person>>
    leaveHousehold(personId: Id<'person'>): Promise<Committed<Person>>
    /** Makes one of the members the head. */
    changeHouseholdHead(headId: Id<'person'>, change: HeadChange): Promise<Committed<Person>>
    /** The person was shown how the data are handled; once for each version of the text. */
    recordNotice(id: Id<'person'>): Promise<Committed<NoticeRecord>>
    /** What taking another bureau's list would do. Nothing is saved. */
    rehearseFlagList(list: NewFlagList, bytes: Uint8Array, control: JobControl): Promise<FlagRehearsal>
    /** Takes a list that was rehearsed, in one operation. */
    takeFlagList(rehearsal: FlagRehearsal, answers: FlagAnswers): Promise<Committed<FlagList>>
    /** Lists that were taken, newest first. */
    listFlagLists(): Promise<readonly FlagList[]>
    addNote(id: Id<'person'>, text: string): Promise<Committed<Person>>
    /** The commitment of truth, or one consent given, refused or taken back. */
    recordDeclaration(id: Id<'person'>, kind: DeclarationKind, given: boolean): Promise<Committed<NoticeRecord>>
    /** An empty roster to fill in, as an .xlsx file. */
    rosterTemplate(): Promise<Uint8Array<ArrayBuffer>>
  }
  readonly rosters: RostersServices
  readonly registration: {
    /** Taken in, to be finished within the time limit. */
    acceptUnemployment(personId: Id<'person'>, answers: AcceptedAnswers): Promise<Committed<Acceptance>>
    withdrawAcceptance(id: Id<'acceptance'>, note: string): Promise<Committed<Acceptance>>
    /** Open employments of an employer, by a part of its name or the beginning of its credit code. */
    listEmployees(employer: string, control: JobControl): Promise<readonly EmployeeItem[]>
    /** What waits to be finished, due first at the top. */
    listAccepted(): Promise<readonly AcceptedItem[]>
    /** Finishes an acceptance of the person, and ends the employments that it names. */
    registerUnemployed(input: NewUnemployment): Promise<Committed<UnemploymentSpell>>
    cancelUnemployment(
      id: Id<'unemployment'>,
      reason: CancellationReason,
      on: LocalDate,
      note: string,
    ): Promise<Committed<UnemploymentSpell>>
    /** Closes an open unemployment spell of the person. */
    registerEmployed(input: NewEmployment): Promise<Committed<EmploymentSpell>>
    /** Ends employments, of one person or of many. */
    endEmployment(endings: readonly EmploymentEnding[]): Promise<Committed<readonly EmploymentSpell[]>>
    /** The person signed the commitment on the printed form. */
    signCommitment(id: Id<'unemployment'>, on: LocalDate): Promise<Committed<UnemploymentSpell>>
    listOpen(limit: number): Promise<readonly { spell: UnemploymentSpell; person: Person }[]>
    /** Everybody registered unemployed, those whose contact is due first at the top. */
    listFollowUps(): Promise<readonly FollowUpItem[]>
    recordFollowUp(id: Id<'unemployment'>, input: NewFollowUp): Promise<Committed<UnemploymentSpell>>
  }
  readonly seeking: {
    /** Looks for work; valid for as long as the rule of the day says. */
    register(input: NewJobSeeking): Promise<Committed<JobSeeking>>
    recommend(id: Id<'jobSeeking'>, input: NewRecommendation): Promise<Committed<JobSeeking>>
    /** What came of the recommendation at a place, from 0. */
    settle(
      place: { readonly id: Id<'jobSeeking'>; readonly at: number },
      outcome: NonNullable<Recommendation['outcome']>,
    ): Promise<Committed<JobSeeking>>
    end(
      id: Id<'jobSeeking'>,
      end: { readonly reason: SeekingEnd; readonly on: LocalDate },
    ): Promise<Committed<JobSeeking>>
  }
  readonly employmentCertificate: {
    issue(input: NewEmploymentCertificate): Promise<Committed<EmploymentCertificate>>
    /** Given out again, contents changed, or checked. */
    record(id: Id<'employmentCertificate'>, event: NewCertificateEvent): Promise<Committed<EmploymentCertificate>>
    void(id: Id<'employmentCertificate'>, voiding: CertificateVoiding): Promise<Committed<EmploymentCertificate>>
  }
  readonly training: {
    listClasses(): Promise<readonly { trainingClass: TrainingClass; trainees: number }[]>
    openClass(input: NewTrainingClass): Promise<Committed<TrainingClass>>
    file(id: Id<'trainingClass'>): Promise<ClassFile>
    /** Gives the class to a trainer, or with `null` to none. */
    assignTrainer(id: Id<'trainingClass'>, trainerId: string | null): Promise<Committed<TrainingClass>>
    addSessions(id: Id<'trainingClass'>, sessions: readonly NewSession[]): Promise<Committed<readonly Session[]>>
    enrol(
      id: Id<'trainingClass'>,
      personIds: readonly Id<'person'>[],
      enrolledOn: LocalDate,
    ): Promise<Committed<readonly Enrolment[]>>
    withdraw(id: Id<'enrolment'>, on: LocalDate): Promise<Committed<Enrolment>>
    /** Everybody present but the exceptions. */
    callRoll(
      sessionId: Id<'session'>,
      exceptions: readonly { enrolmentId: Id<'enrolment'>; mark: AttendanceMark }[],
    ): Promise<Committed<RollCall>>
    /** Certificates for all who qualify and have none; closes the class. */
    issueCertificates(id: Id<'trainingClass'>): Promise<Committed<readonly Certificate[]>>
  }
  readonly posts: {
    list(): Promise<readonly PostFile[]>
    open(input: NewPost): Promise<Committed<Post>>
    file(id: Id<'post'>): Promise<PostFile>
    assess(postId: Id<'post'>, personId: Id<'person'>, startsOn: LocalDate): Promise<PostCandidate>
    /** Registered unemployed people, those who may take the post first. */
    suggest(postId: Id<'post'>, startsOn: LocalDate, limit: number): Promise<readonly PostCandidate[]>
    assign(input: NewAssignment): Promise<Committed<Assignment>>
    endAssignment(id: Id<'assignment'>, on: LocalDate, reason: string): Promise<Committed<Assignment>>
  }
  readonly doubleLife: {
    /** Records of one person that contradict each other, over the whole station. */
    search(control: JobControl): Promise<DoubleLifeReport>
    /** The record behind one side. */
    showSide(side: ContradictionSide): Promise<SideView>
    /** Looked at, and both records are right, because. */
    review(contradiction: Contradiction, reason: string): Promise<Committed<DoubleLifeReview>>
    withdraw(id: Id<'doubleLifeReview'>): Promise<Committed<null>>
  }
  readonly documents: {
    make(request: PaperRequest, control?: JobControl): Promise<Paper>
    /** The fonts of the papers that lack something of a text; the paper shows 〓 instead. */
    lacking(text: string): Promise<readonly FontLack[]>
    /** Remembers that the paper was sent to the print dialog or saved as a file. */
    recordPrint(paper: Paper, sentTo: PrintTarget): Promise<Committed<PrintRecord>>
    /** Marks a print that gave no usable paper; it is no copy any more. */
    voidPrint(id: Id<'print'>, reason: PrintVoidReason): Promise<Committed<PrintRecord>>
    /** Prints of a person's own papers and of lists that the person stands on, newest first, of so many months back. */
    printsOf(personId: Id<'person'>, months: number): Promise<PersonPrints>
    listPrints(limit: number): Promise<readonly PrintRecord[]>
    /** Which record a code or number on a paper belongs to. */
    resolveCode(code: string): Promise<PaperTarget | null>
  }
  readonly audit: {
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
  readonly month: {
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
  readonly station: {
    settings(): Promise<StationSettings>
    /** Where the table of counties and townships is from. */
    placeSource(): Promise<PlaceSource>
    /** What a newer table would change; `null` when it was cancelled. */
    rehearsePlaces(fileName: string, bytes: Uint8Array, control: JobControl): Promise<PlaceRehearsal | null>
    /** Brings a newer table into force. */
    loadPlaces(listing: PlaceListing): Promise<Committed<LoadedPlaces>>
    /** The table in force as an .xlsx file, in the form in which a newer one is loaded. */
    placeSheet(): Promise<Uint8Array<ArrayBuffer>>
    parameters(on: LocalDate): Promise<readonly ParameterView[]>
    /** Who would be decided differently if the value were set. Nothing is changed. */
    previewParameter(value: ThoughtOfValue, control: JobControl): Promise<ParameterPreview>
    setParameter(override: NewParameterOverride, approval: Approval): Promise<Committed<StationSettings>>
    /** A covered number was shown: whose, which, and why; the audit tells it. */
    recordReveal(personId: Id<'person'>, field: RevealField, reason: string): Promise<Committed<null>>
    /** Takes back an operation of this session. */
    undo(opId: Id<'operation'>): Promise<Committed<null>>
  }
}
