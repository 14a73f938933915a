import type { Session } from '../shared/contract/contract'
import { AppError } from '../shared/errors/app-error'
import { mayMake } from '../shared/rights/operation-kinds'
import type { OpenedStation, StartUpReport, StationAccess } from './access'
import { createServices } from './create-services'
import { makeRecoverySheet } from './documents/make-recovery-sheet'
import { makeRecoverySlip, requireRecovered, type RecoveredSession } from './documents/make-recovery-slip'
import type {
  CardReaders,
  Clock,
  CurrentOperator,
  ExportFiles,
  IdSource,
  JobControl,
  JournalPort,
  DuplicateDesk,
  MonthDesk,
  PaperRenderer,
  PersonSearch,
  PlaceDirectory,
  ServicePort,
  Spreadsheets,
  Store,
} from './ports'
import { settleImports } from './rosters/settle-imports'
import { createBackup, readOut, restoreBackup, saveCopy, verifyJournal } from './station/backup-files'
import { saveSetUp } from './station/save-set-up'
import { createTakeovers } from './station/takeovers'

/** The records and the search of an unlocked session. */
export interface OpenedRecords {
  readonly store: Store
  readonly journal: Pick<JournalPort, 'read' | 'head'>
  readonly search: PersonSearch
  readonly startUp: Omit<StartUpReport, 'importsTakenBack'>
  /** Saves what is worth keeping for the next start, then forgets everything. */
  close(): Promise<void>
}

/** What the station is put together from; the composition root supplies it. */
export interface StationParts {
  readonly service: ServicePort
  readonly openRecords: (session: Session, operator: CurrentOperator, control: JobControl) => Promise<OpenedRecords>
  readonly papers: PaperRenderer & { stop(): void }
  readonly places: PlaceDirectory
  readonly sheets: Spreadsheets
  readonly monthDesk: MonthDesk
  readonly duplicateDesk: DuplicateDesk
  readonly files: ExportFiles
  readonly readers: CardReaders
  readonly clock: Clock
  readonly ids: IdSource
}

/** The door of the station over its parts. One session at a time. */
export function createStationAccess(parts: StationParts): StationAccess {
  const { service, clock, ids, papers } = parts
  let records: OpenedRecords | null = null
  let current: RecoveredSession | null = null
  const takeovers = createTakeovers()

  async function forget(): Promise<void> {
    const closing = records
    records = null
    current = null
    papers.stop()
    await closing?.close()
  }

  /** Opens the records; told to stop, it locks the station again, and the next sign-in goes on where this one ended. */
  async function open(session: Session, control: JobControl): Promise<OpenedStation> {
    try {
      return await openSession(session, control)
    } catch (error) {
      if (!control.signal?.aborted) throw error
      await forget()
      await service.invoke('station:lock', null)
      throw new AppError('data/open-cancelled', {}, { cause: error })
    }
  }

  async function openSession(session: Session, control: JobControl): Promise<OpenedStation> {
    await forget()
    const { operatorId, displayName, role } = session.operator
    const operator = { operatorId, displayName, role }
    const { tailBytesPutAside } = await service.invoke('station:get-status', null)
    const opened = await parts.openRecords(session, operator, control)
    records = opened
    current = { session, openedAt: clock.now() }
    // The first session writes the settings; so does the next one when the first was cut off before it could.
    const isWritable = session.mode === 'full'
    if (isWritable && !(await opened.store.find('settings', 'station'))) await saveSetUp(opened.store, session.station)
    const { places, sheets, monthDesk, duplicateDesk, files, readers } = parts
    const rest = { places, sheets, monthDesk, duplicateDesk, files, readers, clock, ids, operator }
    const services = createServices({ ...opened, papers, ...rest })
    const maySettle = isWritable && mayMake(role, 'person:undo-import')
    const importsTakenBack = maySettle ? await settleImports(opened, control) : 0
    const startUp = { ...opened.startUp, tailBytesPutAside, importsTakenBack }
    return { services, operator: session.operator, station: session.station, mode: session.mode, startUp }
  }

  /** Somebody comes in, maybe in place of who is signed in here. */
  async function come(ask: () => Promise<Session>, control: JobControl): Promise<OpenedStation> {
    return open(await takeovers.own(current?.session.operator.operatorId ?? null, ask), control)
  }

  return {
    status: () => service.invoke('station:get-status', null),
    reopen: () => service.invoke('station:reopen', null),
    async setUp(input, { onProgress }) {
      const { session, recoveryCode } = await service.invoke('station:set-up', input)
      // Nothing stops it: the station exists by now, and nobody has its code until it is handed out here.
      return { opened: await open(session, onProgress ? { onProgress } : {}), recoveryCode }
    },
    signIn: (account, password, control) =>
      come(() => service.invoke('station:sign-in', { account, password }), control),
    changePassword: (input, control) => come(() => service.invoke('station:change-password', input), control),
    setPin: async (password, pin) => void (await service.invoke('station:set-pin', { password, pin })),
    recover: (recoveryCode, account, control) =>
      come(() => service.invoke('station:recover', { recoveryCode, account }), control),
    async resetByRecovery(newPassword) {
      await service.invoke('station:reset-by-recovery', { newPassword })
      await forget()
    },
    restoreBackup: async (file, secrets, control) =>
      open(await restoreBackup(service, file, secrets, { ...control, token: ids.newId<'upload'>() }), control),
    createBackup: (control) => createBackup(service, control),
    saveCopy: (fileName, control) => saveCopy(service, fileName, control),
    readOut: (fileName, write, control) => readOut(service, fileName, write, control),
    renewRecovery: (password) => service.invoke('station:renew-recovery', { password }),
    confirmRecovery: async (issueId) => void (await service.invoke('station:confirm-recovery', { issueId })),
    async approve({ purpose, about, terms }, account, password) {
      const request = { purpose, about, terms, by: { account, password } }
      const { approvalId, second } = await service.invoke('station:approve', request)
      if (!second) throw new AppError('bridge/unexpected')
      return { approvalId, ...second, about }
    },
    async approveByCode({ purpose, about, terms }, recoveryCode) {
      return (await service.invoke('station:approve', { purpose, about, terms, by: { recoveryCode } })).approvalId
    },
    addOperator: (input) => service.invoke('station:add-operator', input),
    changeOperator: (input) => service.invoke('station:change-operator', input),
    dismissOperator: async (input) => void (await service.invoke('station:dismiss-operator', input)),
    resetPassword: async (input) => void (await service.invoke('station:reset-password', input)),
    unlockAccount: async (operatorId) => void (await service.invoke('station:unlock-account', { operatorId })),
    saveDrafts: async (operatorId, bytes) =>
      void (await service.invoke('draft:save', { operatorId, bytes: bytes && new Uint8Array(bytes) })),
    loadDrafts: () => service.invoke('draft:load', null),
    verifyJournal: (anchors, control) => verifyJournal(service, anchors, control),
    async lock() {
      await forget()
      await service.invoke('station:lock', null)
    },
    onLocked: (listener) =>
      service.on('station:locked', ({ reason }) => {
        if (reason === 'other-window' && takeovers.isOwn()) return
        // Another window locked the station, or this one did and has nothing left to forget.
        forget().then(
          () => listener(reason),
          () => listener(reason),
        )
      }),
    reveal: (fileName) => service.invoke('file:reveal', { fileName }),
    recoverySheet: (stationName, recoveryCode) => makeRecoverySheet(papers, clock, stationName, recoveryCode),
    recoverySlip: () => makeRecoverySlip(papers, clock, requireRecovered(current)),
  }
}
