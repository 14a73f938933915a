import type { DeclarationKind } from '../../domain/person/declarations'
import type { FlagList } from '../../domain/person/flags/types'
import type { HardshipExit } from '../../domain/person/hardship-types'
import type { HeadChange } from '../../domain/person/household-head'
import type { MergeChoice } from '../../domain/person/merge/merge-fields'
import type { NoticeRecord } from '../../domain/person/notice'
import type { PlaceHit } from '../../domain/person/places'
import type {
  FamilyRelation,
  HardshipCategory,
  MergedPerson,
  NewPerson,
  NewRecognition,
  Person,
} from '../../domain/person/types'
import type { Claim } from '../../policies/claims/types'
import type { HardshipRecords } from '../../policies/hardship/types'
import type { CardReaderName } from '../../shared/card-services'
import type { Id } from '../../shared/ids'
import type { Committed, JobControl, PersonHit } from '../ports'
import type { DuplicateList, FileComparison, LikelyPerson } from './duplicates/duplicate-views'
import type { FlagAnswers, FlagRehearsal, NewFlagList, TakenList } from './flag-list-views'
import type { CardReading, PersonCheck, PersonFile, RecognitionItem } from './person-views'

/** People: finding, entering, their file, recognition of difficulty, households, lists of other bureaus. */
export interface PersonServices {
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
  takeFlagList(rehearsal: FlagRehearsal, answers: FlagAnswers, control: JobControl): Promise<TakenList>
  /** Lists that were taken, newest first. */
  listFlagLists(): Promise<readonly FlagList[]>
  addNote(id: Id<'person'>, text: string): Promise<Committed<Person>>
  /** The commitment of truth, or one consent given, refused or taken back. */
  recordDeclaration(id: Id<'person'>, kind: DeclarationKind, given: boolean): Promise<Committed<NoticeRecord>>
  /** An empty roster to fill in, as an .xlsx file. */
  rosterTemplate(): Promise<Uint8Array<ArrayBuffer>>
}
