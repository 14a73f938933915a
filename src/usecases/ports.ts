import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { MonthIndicator } from '../domain/month/indicators'
import type { MonthPage } from '../domain/month/month-pages'
import type { PreflightGroup } from '../domain/month/preflight'
import type { CardPerson } from '../domain/person/card/types'
import type { PairsFound } from '../domain/person/duplicates/find-pairs'
import type { UnreadPerson } from '../domain/person/duplicates/types'
import type { LoadedPlaces } from '../domain/person/place-update'
import type { PlaceTable } from '../domain/person/places'
import type { NumberSeries } from '../domain/station/types'
import type { TableIndexes, TableName, Tables } from '../domain/tables'
import type { CardReaderName } from '../shared/card-services'
import type { Channel, EventName } from '../shared/contract/channels'
import type { EventOf, RequestOf, ResponseOf, SavedFile } from '../shared/contract/contract'
import type { Id } from '../shared/ids'
import type { JournalEntry, JournalPosition, Operation, OperationFacts } from '../shared/operation'
import type { OperationKindName } from '../shared/rights/operation-kinds'
import type { OperatorRole } from '../shared/rights/roles'
import type { Instant, LocalDate, Month } from '../shared/units'

/** Today and now, as the counter's clock shows them. Rules never read a clock; use cases pass the day in. */
export interface Clock {
  today(): LocalDate
  now(): Instant
}

export interface IdSource {
  newId<Of extends string>(): Id<Of>
}

/** Who is signed in. */
export interface CurrentOperator {
  readonly operatorId: string
  readonly displayName: string
  readonly role: OperatorRole
}

/** A second person agreed, on the spot, to one act. */
export interface Approval {
  readonly approvalId: string
  readonly operatorId: string
  readonly displayName: string
  /** What was agreed on, as the service knows it. */
  readonly about: string
}

/** Rows of one index value, newest first unless asked otherwise. */
export interface IndexQuery<T extends TableName> {
  readonly index: TableIndexes[T]
  readonly equals: string
  readonly limit?: number
  readonly oldestFirst?: boolean
}

/** What is read of a table page by page. */
export interface PagesQuery {
  /** Journal position whose records are wanted; `null`: as they are now. */
  readonly asOfSeq: number | null
  /** Records wanted; all of them without. */
  readonly ids?: ReadonlySet<string>
}

/** Reads of decoded records. */
export interface RecordReader {
  find<T extends TableName>(table: T, id: Tables[T]['id']): Promise<Tables[T] | undefined>
  /** In the order of the ids; what is missing is left out. */
  findMany<T extends TableName>(table: T, ids: readonly string[]): Promise<Tables[T][]>
  list<T extends TableName>(table: T, query: IndexQuery<T>): Promise<Tables[T][]>
  /** Whole table, oldest first. Only for tables that stay small, or with `limit`. */
  listAll<T extends TableName>(table: T, limit?: number): Promise<Tables[T][]>
  count<T extends TableName>(table: T, query?: IndexQuery<T>): Promise<number>
  /** Who has the number now; if nobody has, who had it before: with another document, or in a file that was merged. */
  findPersonsByIdNumber(idNumber: string): Promise<Tables['persons'][]>
  /** Which of the numbers are on file: number → person id. For imports, one look-up a batch. */
  findPersonIdsByIdNumbers(idNumbers: readonly string[]): Promise<ReadonlyMap<string, Id<'person'>>>
  /** Revision of each record that is stored, counted from 1; a change that is being decided does not count. */
  revisions(table: TableName, ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Stored records of other tables that belong to the given ones: `by` belongs to `id`. */
  referring(table: TableName, ids: readonly string[]): Promise<readonly Reference[]>
  /** Ids of the stored records of some people, without reading a row; people without any are left out. */
  idsByPerson(table: TableOfPerson, personIds: readonly Id<'person'>[]): Promise<ReadonlyMap<Id<'person'>, string[]>>
}

/** Tables whose records may belong to others; a number series belongs to nobody. */
export type BelongingTable = Exclude<TableName, 'numberSeries'>

/** A record that belongs to another one. */
export interface Reference {
  readonly id: string
  readonly from: BelongingTable
  readonly by: string
}

/** What of a record can be read without decoding it: its id and its index columns. */
export type ColumnsOf<T extends TableName> = Readonly<Record<TableIndexes[T], string>> & { readonly id: string }

declare const sealed: unique symbol

/** A stored record that was not decoded: its columns, and inside, for `Store.open` alone, the record. */
export type Sealed<T extends TableName> = ColumnsOf<T> & { readonly [sealed]: T }

/** Tables that are looked up by whose the record is. */
export type TableOfPerson = { readonly [T in TableName]: 'personId' extends TableIndexes[T] ? T : never }[TableName]

/** What a use case may do while its change is being decided: read, and say which rows the change writes. */
export interface Change extends RecordReader {
  put<T extends TableName>(table: T, record: Tables[T]): void
  remove<T extends TableName>(table: T, id: Tables[T]['id']): void
  /** Next number of a series (from 1); part of the same operation, so a crash neither skips nor repeats one. */
  nextNumber(series: NumberSeries['id']): Promise<number>
}

/** A change that is in the journal and in the query view. */
export interface Committed<R> {
  readonly result: R
  readonly position: JournalPosition
  readonly savedAt: Instant
  readonly opId: Id<'operation'>
}

/** The records of the station. Changes run one after another: nobody decides on facts that are being changed. */
export interface Store extends RecordReader {
  /**
   * Runs `decide`, then appends one operation with everything it put and applies it.
   * Returns only when the operation is fsynced in the journal and applied. When another window wrote meanwhile,
   * the new operations are taken in and `decide` runs again.
   *
   * @param approval for kinds that ask for a second person
   * @throws AppError `station/not-allowed`, `station/not-own-class`, `station/second-person-needed` …
   */
  change<R>(
    useCase: OperationKindName,
    decide: (change: Change) => Promise<R>,
    approval?: Approval,
  ): Promise<Committed<R>>
  /** Says in the journal that something happened which changes no record: a number was shown, a list was exported. */
  note(useCase: OperationKindName, facts: OperationFacts): Promise<Committed<null>>
  /**
   * Takes an operation of this session back, unless a row it wrote was changed since.
   *
   * @param sealedSeq operations up to this number stand for good: a sealed month holds them
   * @throws AppError `data/nothing-to-undo`, `data/undo-overtaken`, `data/undo-sealed`
   */
  undo(opId: Id<'operation'>, sealedSeq?: number): Promise<Committed<null>>
  /**
   * A table of any size in pages, small enough that reading one is not felt. As of a journal position a record may come
   * twice: what the later page says counts.
   */
  pages<T extends TableName>(table: T, query: PagesQuery): AsyncIterable<readonly Tables[T][]>
  /**
   * Ids and index columns of a whole table, in pages, without decoding a row: for jobs that look at everybody and then
   * open the few records that matter.
   */
  columns<T extends TableName>(table: T): AsyncIterable<readonly Sealed<T>[]>
  /** The same of some people, oldest first; people without any are left out. A few hundred people at a time. */
  columnsOfPeople<T extends TableOfPerson>(
    table: T,
    personIds: readonly Id<'person'>[],
  ): Promise<ReadonlyMap<Id<'person'>, readonly Sealed<T>[]>>
  /** The records inside, in order, as they were when the columns were read. */
  open<T extends TableName>(table: T, rows: readonly Sealed<T>[]): Promise<Tables[T][]>
  head(): JournalPosition
}

/** The journal of the station as the data layer needs it: the service behind its bridge, or a double in tests. */
export interface JournalPort {
  /** Newest position; with a number also the position there, `null` when the journal is not that long. 0 is the start. */
  head(atSeq: number | null): Promise<{ readonly head: JournalPosition; readonly at: JournalPosition | null }>
  /** Returns once the operation is fsynced. @throws AppError `journal/behind` unless `expectedSeq` is the head */
  append(expectedSeq: number, op: Operation, approvalId?: string): Promise<JournalPosition>
  /** A page of operations after a number, in order; empty at the end. */
  read(afterSeq: number): Promise<{ readonly entries: readonly JournalEntry[]; readonly head: JournalPosition }>
}

/** A person as an operation left them; `null` when they ceased to be on file. */
export interface PersonChange {
  readonly personId: Id<'person'>
  /** Operation that wrote it; of two changes of one person the higher number is the newer. */
  readonly seq: number
  readonly person: Tables['persons'] | null
}

/** What the search index is filled from. */
export interface PersonSource {
  /** Number of the newest operation that the records hold. */
  headSeq(): number
  /** People written or removed after that number, in pages; 0 gives everybody. */
  personsChangedAfter(seq: number): AsyncIterable<readonly PersonChange[]>
}

/** What tells people apart in a list. Names are whole, numbers are tails. */
export interface PersonHit {
  readonly personId: Id<'person'>
  readonly name: string
  readonly sex: string
  readonly birthYear: number
  readonly village: string
  readonly idTail: string
  readonly phoneTail: string
}

/** In-memory search over all people. */
export interface PersonSearch {
  find(text: string, limit: number): Promise<{ hits: PersonHit[]; total: number }>
  count(): Promise<number>
  /** Ways to read names aloud, in the order of the names: syllables without tones, a space between two. */
  readings(names: readonly { readonly name: string; readonly reading: string }[]): Promise<readonly string[][]>
}

/** Looks through everybody for files that look like one person, off the main thread. */
export interface DuplicateDesk {
  /**
   * @param limit pairs wanted
   * @throws AppError `person/search-cancelled`, and what reading the people throws
   */
  findPairs(people: AsyncIterable<readonly UnreadPerson[]>, limit: number, control: JobControl): Promise<PairsFound>
}

/** The national table of counties and of the own province's townships, as the program brings it. */
export interface PlaceDirectory {
  /** The table in force with what the station loaded over it; made once for each. */
  table(loaded: LoadedPlaces | null): Promise<PlaceTable>
  /** First letters of names, in all their readings. */
  initialsOf(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}

/** A finished paper. */
export interface RenderedPaper {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** Characters that no shipped font has; the paper shows 〓 instead. */
  readonly missingCharacters: readonly string[]
}

/** What of a text a font of the papers lacks. */
export interface FontLack {
  readonly font: 'regular' | 'bold'
  readonly characters: readonly string[]
}

export interface PaperRenderer {
  render(definition: TDocumentDefinitions): Promise<RenderedPaper>
  /** The fonts that lack something of the text. @throws AppError `documents/fonts-missing` */
  lacking(text: string): Promise<readonly FontLack[]>
}

/** How far a long job is. `total` 0: not known yet. */
export interface JobProgress {
  readonly phase: 'reading' | 'checking' | 'saving' | 'writing' | 'verifying' | 'undoing'
  readonly done: number
  readonly total: number
}

/** Progress and cancel of a long job. */
export interface JobControl {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JobProgress) => void
}

/** A cell as the file has it. `number`: the file stores a number, not text (long numbers have lost digits). */
export interface SheetCell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

/** One table sheet as read, before anybody knows what its columns mean. */
export interface RawSheet {
  readonly name: string
  /** Row number as a person sees it in the file, beside the cells. */
  readonly rows: readonly { readonly rowNumber: number; readonly cells: readonly SheetCell[] }[]
}

/** A table of a batch: the file names start with `name`. */
export interface BatchTable {
  readonly name: string
  /** Field names in the file, in order. */
  readonly columns: readonly { readonly field: string; readonly title: string }[]
  readonly rows: readonly (readonly string[])[]
  /** Name → value of sums that the receiver recomputes; integers. */
  readonly controlSums: Readonly<Record<string, number>>
}

/** Facts of the batch that its manifest carries beside the tables. */
export interface BatchFacts {
  readonly batchId: string
  readonly batchNo: string
  readonly stationName: string
  readonly countyCode: string
  readonly month: Month
  readonly sequence: number
  readonly previousBatchHash: string
  readonly journalHead: JournalPosition
  readonly sealedAt: Instant
}

export interface PackedBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly manifestHash: string
  readonly rows: number
}

/** A sheet to be written: titles in its first row, cells formatted as text; what is given as a number stays one. */
export interface TextSheet {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Reading and writing of table files, off the main thread. */
export interface Spreadsheets {
  /** @throws AppError `sheets/*` */
  read(fileName: string, bytes: Uint8Array, control: JobControl): Promise<readonly RawSheet[]>
  /** An .xlsx file. @throws AppError `bridge/unexpected` */
  write(sheets: readonly TextSheet[]): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * What is made of a month's records, off the main thread: the records of a station go there page by page, in any order.
 * Each throws AppError `month/cancelled`, and what reading the pages throws.
 */
export interface MonthDesk {
  count(month: Month, records: AsyncIterable<MonthPage>, control: JobControl): Promise<readonly MonthIndicator[]>
  check(
    dates: { readonly month: Month; readonly today: LocalDate },
    records: AsyncIterable<MonthPage>,
    control: JobControl,
  ): Promise<readonly PreflightGroup[]>
  /** How many people the batch of the month holds; the people's own records are not needed. */
  countPeople(month: Month, records: AsyncIterable<MonthPage>, control: JobControl): Promise<number>
  /** @throws AppError `month/export-failed` */
  pack(facts: BatchFacts, records: AsyncIterable<MonthPage>, control: JobControl): Promise<PackedBatch>
}

/** Files that the station keeps under `exports/`. */
export interface ExportFiles {
  /** What is saved here holds full numbers of people, so a second person agreed to it. */
  save(fileName: string, bytes: Uint8Array, control: JobControl & { readonly approval: Approval }): Promise<SavedFile>
}

/** A reader of identity cards at this computer. */
export interface CardReader {
  /** The card that lies there now. @throws AppError `reader/*` when it was not read, `card/*` when it makes no sense */
  read(): Promise<CardPerson>
}

/** Every reader that the program can speak to; which of them is there shows when it is asked. */
export type CardReaders = Readonly<Record<CardReaderName, CardReader>>

/** The station service as use cases reach it before and around a session. */
export interface ServicePort {
  invoke<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>
  on<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void
}

/** Everything a use case may reach. */
export interface Deps {
  readonly store: Store
  readonly search: PersonSearch
  readonly places: PlaceDirectory
  readonly papers: PaperRenderer
  readonly sheets: Spreadsheets
  readonly monthDesk: MonthDesk
  readonly duplicateDesk: DuplicateDesk
  readonly files: ExportFiles
  readonly readers: CardReaders
  readonly clock: Clock
  readonly ids: IdSource
  readonly operator: CurrentOperator
  /** The record of truth itself, for the audit. */
  readonly journal: Pick<JournalPort, 'read' | 'head'>
}
