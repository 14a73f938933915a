import type { Operator, OperatorRole, SavedFile, Session, StationStatus } from '../shared/contract/contract'
import type { JobControl } from './ports'
import type { Paper, StationServices } from './services'

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
}

/** An unlocked station. */
export interface OpenedStation {
  readonly services: StationServices
  readonly operator: Operator
  readonly station: Session['station']
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
  signIn(account: string, password: string, control: JobControl): Promise<OpenedStation>
  /** Opens with the recovery code and gives the account a new password. */
  recover(recoveryCode: string, account: string, newPassword: string, control: JobControl): Promise<OpenedStation>
  /** Restores a backup file on an empty installation. */
  restoreBackup(
    file: Blob,
    secrets: { recoveryCode: string; account: string; newPassword: string },
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
  addOperator(input: { account: string; displayName: string; role: OperatorRole; password: string }): Promise<Operator>
  /** Forgets keys, search index and records. */
  lock(): Promise<void>
  onLocked(listener: (reason: 'asked' | 'idle' | 'other-window') => void): () => void
  /** Shows an exported file in its folder where the host can; always tells the path. */
  reveal(fileName: string): Promise<{ path: string; shown: boolean }>
  recoverySheet(stationName: string, recoveryCode: string): Promise<Paper>
}
