import type {
  EventOf,
  Operator,
  RequestOf,
  ResponseOf,
  SavedFile,
  Session,
  StationStatus,
} from '../shared/contract/contract'
import type { AgreedAct } from '../shared/rights/second-person'
import type { Approval, JobControl } from './ports'
import type { Paper } from './documents/documents-services'
import type { StationServices } from './services'

export interface SetUpInput {
  readonly stationName: string
  readonly countyCode: string
  readonly account: string
  readonly displayName: string
  readonly password: string
}

/** What had to be done to the query view when the station was opened; the clerk is told. */
export interface StartUpReport {
  /** `rebuilt`: the view was lost or damaged and was made again from the journal. */
  readonly view: 'as-left' | 'caught-up' | 'rebuilt'
  /** Rows written while catching up or rebuilding. */
  readonly rows: number
  /** Bytes of a half-written last record that were put aside. */
  readonly tailBytesPutAside: number
  /** Imports that were cut off and taken back. */
  readonly importsTakenBack: number
}

/** An unlocked station. */
export interface OpenedStation {
  readonly services: StationServices
  readonly operator: Operator
  readonly station: Session['station']
  /** `recovery`: opened with the recovery code, for reading and a backup only. */
  readonly mode: Session['mode']
  readonly startUp: StartUpReport
}

/** The door of the station: what works before and around a session. */
export interface StationAccess {
  status(): Promise<StationStatus>
  /** Lets a refused station look at its folder once more. */
  reopen(): Promise<StationStatus>
  /** Cannot be stopped: whoever set the station up must see its recovery code. */
  setUp(input: SetUpInput, control: JobControl): Promise<{ opened: OpenedStation; recoveryCode: string }>
  /** Told to stop, it throws `data/open-cancelled` and the station stays locked; so do the other ways in. */
  signIn(account: string, secret: string, control: JobControl): Promise<OpenedStation>
  /** An own new password, also in place of one that the head gave; signs in with it. */
  changePassword(input: RequestOf<'station:change-password'>, control: JobControl): Promise<OpenedStation>
  /** Sets the own quick code of six digits, or takes it away. */
  setPin(password: string, pin: string | null): Promise<void>
  /** Opens with the recovery code, in the name of a station head: for reading and a backup. */
  recover(recoveryCode: string, account: string, control: JobControl): Promise<OpenedStation>
  /** In such a session: a new password for that head. The station is locked afterwards. */
  resetByRecovery(newPassword: string): Promise<void>
  /** Restores a backup file on an empty installation. */
  restoreBackup(
    file: Blob,
    secrets: Omit<RequestOf<'backup:restore'>, 'token'>,
    control: JobControl,
  ): Promise<OpenedStation>
  createBackup(control: JobControl): Promise<SavedFile>
  /** A copy of an exported file where the person says in the host's own dialog; `null`: nowhere. */
  saveCopy(fileName: string, control: JobControl): Promise<{ savedAs: string; isSameVolume: boolean } | null>
  /** Hands an exported file out piece by piece. */
  readOut(
    fileName: string,
    write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
    control: JobControl,
  ): Promise<void>
  /** A new recovery code for the station head, who types the own password again. The old one works until confirmed. */
  renewRecovery(password: string): Promise<{ recoveryCode: string; issueId: string }>
  /** The new code is on paper: the old one ends. */
  confirmRecovery(issueId: string): Promise<void>
  /** A second person signs in on the spot and agrees to one act. */
  approve(act: AgreedAct, account: string, password: string): Promise<Approval>
  /** The recovery code in place of a second person; for changes of the accounts. @returns the `approvalId` */
  approveByCode(act: AgreedAct, recoveryCode: string): Promise<string>
  /** `approvalId` null: nobody else on file could agree yet; so with the four below. */
  addOperator(input: RequestOf<'station:add-operator'>): Promise<Operator>
  changeOperator(input: RequestOf<'station:change-operator'>): Promise<Operator>
  dismissOperator(input: RequestOf<'station:dismiss-operator'>): Promise<void>
  resetPassword(input: RequestOf<'station:reset-password'>): Promise<void>
  /** Forgives the wrong passwords of an account. */
  unlockAccount(operatorId: string): Promise<void>
  /** Half-filled forms of who is signed in, kept encrypted until the next sign-in; `null`: there are none. */
  saveDrafts(operatorId: string, bytes: Uint8Array | null): Promise<void>
  loadDrafts(): Promise<Uint8Array | null>
  /** Checks the whole journal on the disk against itself and against what something outside remembers of it. */
  verifyJournal(
    anchors: RequestOf<'journal:verify'>['anchors'],
    control: JobControl,
  ): Promise<ResponseOf<'journal:verify'>>
  /** Forgets keys, search index and records. */
  lock(): Promise<void>
  onLocked(listener: (reason: EventOf<'station:locked'>['reason']) => void): () => void
  /** Shows an exported file in its folder where the host can; always tells the path. */
  reveal(fileName: string): Promise<{ path: string; shown: boolean }>
  recoverySheet(stationName: string, recoveryCode: string): Promise<Paper>
  /** In a session that the recovery code opened: the record of it, to be signed. */
  recoverySlip(): Promise<Paper>
}
