import type { Channel, EventName } from '../shared/contract/channels'
import { PART_BYTES, type EventOf, type RequestOf, type ResponseOf, type Session } from '../shared/contract/contract'
import { AppError } from '../shared/errors/app-error'
import type { OpenedStation, StartUpReport, StationAccess } from './access'
import { createServices } from './create-services'
import { makeRecoverySheet } from './documents/make-recovery-sheet'
import type {
  Clock,
  CurrentOperator,
  ExportFiles,
  IdSource,
  JobControl,
  MonthDesk,
  PaperRenderer,
  PersonSearch,
  Spreadsheets,
  Store,
} from './ports'
import { saveSetUp } from './station/save-set-up'

/** The station service as the interface reaches it. */
export interface ServicePort {
  invoke<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>
  on<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void
}

/** The records and the search of an unlocked session. */
export interface OpenedRecords {
  readonly store: Store
  readonly search: PersonSearch
  readonly startUp: StartUpReport
  /** Saves what is worth keeping for the next start, then forgets everything. */
  close(): Promise<void>
}

/** What the station is put together from; the composition root supplies it. */
export interface StationParts {
  readonly service: ServicePort
  readonly openRecords: (session: Session, operator: CurrentOperator, control: JobControl) => Promise<OpenedRecords>
  readonly papers: PaperRenderer & { stop(): void }
  readonly sheets: Spreadsheets
  readonly monthDesk: MonthDesk
  readonly files: ExportFiles
  readonly clock: Clock
  readonly ids: IdSource
}

/** The door of the station over its parts. One session at a time. */
export function createStationAccess(parts: StationParts): StationAccess {
  const { service, clock, ids, papers } = parts
  let records: OpenedRecords | null = null

  async function forget(): Promise<void> {
    const closing = records
    records = null
    papers.stop()
    await closing?.close()
  }

  async function open(session: Session, control: JobControl): Promise<OpenedStation> {
    await forget()
    const operator = { operatorId: session.operator.operatorId, displayName: session.operator.displayName }
    const { tailBytesPutAside } = await service.invoke('station:get-status', null)
    const opened = await parts.openRecords(session, operator, control)
    records = opened
    // The first session writes the settings; so does the next one when the first was cut off before it could.
    if (!(await opened.store.find('settings', 'station'))) await saveSetUp(opened.store, session.station)
    const { sheets, monthDesk, files } = parts
    const services = createServices({ ...opened, papers, sheets, monthDesk, files, clock, ids, operator })
    const startUp = { ...opened.startUp, tailBytesPutAside }
    return { services, operator: session.operator, station: session.station, startUp }
  }

  return {
    status: () => service.invoke('station:get-status', null),
    async setUp(input, control) {
      const { session, recoveryCode } = await service.invoke('station:set-up', input)
      return { opened: await open(session, control), recoveryCode }
    },
    signIn: async (account, password, control) =>
      open(await service.invoke('station:sign-in', { account, password }), control),
    recover: async (recoveryCode, account, newPassword, control) =>
      open(await service.invoke('station:recover', { recoveryCode, account, newPassword }), control),
    async restoreBackup(file, secrets, control) {
      const token = ids.newId<'upload'>()
      const count = Math.max(1, Math.ceil(file.size / PART_BYTES))
      for (let part = 0; part < count; part++) {
        if (control.signal?.aborted) throw new AppError('file/cancelled')
        const piece = file.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
        const bytes = new Uint8Array(await piece.arrayBuffer())
        await service.invoke('backup:put-part', { token, part, parts: count, bytes })
        control.onProgress?.({ phase: 'reading', done: part + 1, total: count })
      }
      return open(await service.invoke('backup:restore', { token, ...secrets }), control)
    },
    async createBackup(control) {
      const stop = service.on('job:progress', ({ done, total }) => {
        control.onProgress?.({ phase: 'writing', done, total })
      })
      try {
        return await service.invoke('backup:create', null)
      } finally {
        stop()
      }
    },
    addOperator: (input) => service.invoke('station:add-operator', input),
    async lock() {
      await forget()
      await service.invoke('station:lock', null)
    },
    onLocked: (listener) =>
      service.on('station:locked', ({ reason }) => {
        // Another window locked the station, or this one did and has nothing left to forget.
        forget().then(
          () => listener(reason),
          () => listener(reason),
        )
      }),
    reveal: (fileName) => service.invoke('file:reveal', { fileName }),
    recoverySheet: (stationName, recoveryCode) => makeRecoverySheet(papers, clock, stationName, recoveryCode),
  }
}
