import axe from 'axe-core'
import type { App } from 'vue'
import type { EventOf, OperatorEntry, StationStatus } from '../../src/shared/contract/contract'
import type { AppErrorCode } from '../../src/shared/errors/codes'
import { AppError } from '../../src/shared/errors/app-error'
import type { OperatorRole } from '../../src/shared/rights/roles'
import { createStationApp } from '../../src/ui/app/create-station-app'
import type { OpenedStation, StartUpReport, StationAccess } from '../../src/usecases/access'
import type { Paper } from '../../src/usecases/documents/documents-services'
import type { StationServices } from '../../src/usecases/services'
import { settled } from './settled'

export const account = { account: 'lina', password: 'qingxi-2026-heping' } as const

/** Somebody else who works at the station. */
export const colleague = { account: 'wangfang', password: 'shuitian-2026-mingli', displayName: '王芳' } as const

type LockReason = EventOf<'station:locked'>['reason']

/** The whole interface over real use cases; the door (password, set-up, lock) is a small one of the test's own. */
export interface Shell {
  readonly app: App
  /** How often the service was told to lock. */
  locks(): number
  lockFromElsewhere(reason?: LockReason): void
  /** What the service keeps half-filled for an operator, as text; `null`: nothing. */
  kept(operatorId: string): string | null
  /** What the service tells when it is in a phase. */
  status(phase: StationStatus['phase']): StationStatus
  violations(): Promise<readonly string[]>
  close(): void
}

export interface ShellOptions {
  readonly phase?: StationStatus['phase']
  readonly problem?: StationStatus['problem']
  readonly startUp?: Partial<StartUpReport>
  readonly role?: OperatorRole
  /** `recovery`: as the recovery code opens it. */
  readonly mode?: OpenedStation['mode']
  /** Account whose sign-in never ends. */
  readonly hangs?: string
  /** Somebody for whom the records cannot be opened after the sign-in. */
  readonly fails?: { readonly account: string; readonly code: AppErrorCode }
  /** Who works at the station, as the service tells it after each change; without it the two of this file. */
  readonly operators?: () => readonly OperatorEntry[]
  /** Doors that the test is about, in place of the small ones. */
  readonly access?: Partial<StationAccess>
}

export function openShell(services: StationServices, options: ShellOptions = {}): Shell {
  let phase = options.phase ?? 'locked'
  let locks = 0
  let onLocked: (reason: LockReason) => void = () => undefined
  const drafts = new Map<string, Uint8Array>()
  const ordinary = { leftOn: null, isLockedOut: false, mustChangePassword: false, hasPin: false }
  const operator = {
    operatorId: 'operator-1',
    account: account.account,
    displayName: '李娜',
    role: options.role ?? 'head',
    ...ordinary,
  } satisfies OperatorEntry
  const { account: name, displayName } = colleague
  const other = {
    operatorId: 'operator-2',
    account: name,
    displayName,
    role: 'clerk',
    ...ordinary,
  } satisfies OperatorEntry
  let current: OperatorEntry = operator
  const station = { storeId: 'store-1', stationName: '丰裕镇服务站', countyCode: '519900' }

  const status = (now: StationStatus['phase']): StationStatus => ({
    phase: now,
    host: 'local',
    version: '0.1.0',
    station: now === 'new' ? null : station,
    operators: now === 'open' ? [...(options.operators?.() ?? [operator, other])] : [],
    freeBytes: 5e9,
    neededBytes: 1e8,
    dataFolder: '/data',
    problem: options.problem ?? null,
    tailBytesPutAside: 0,
    lastBackupAt: null,
    recoveryUnconfirmed: false,
  })
  const open = (who: OperatorEntry = operator): OpenedStation => {
    phase = 'open'
    current = who
    const startUp: StartUpReport = {
      view: 'as-left',
      rows: 0,
      tailBytesPutAside: 0,
      importsTakenBack: 0,
      ...options.startUp,
    }
    return { services, operator: who, station, mode: options.mode ?? 'full', startUp }
  }
  const paper: Paper = {
    form: 'recovery-sheet',
    fileName: 'sheet.pdf',
    bytes: new Uint8Array(),
    pages: 1,
    paperNo: '',
    missingCharacters: [],
    subjectIds: [],
  }
  const access = {
    status: () => Promise.resolve(status(phase)),
    setUp: () => Promise.resolve({ opened: open(), recoveryCode: 'AAAAA-BBBBB-CCCCC' }),
    signIn: (typed, password) => {
      const found = [operator, other].find((one) => one.account === typed)
      if (found && found.account === options.hangs) return new Promise<never>(() => undefined)
      if (found && found.account === options.fails?.account) return Promise.reject(new AppError(options.fails.code))
      const right = found === other ? colleague.password : account.password
      return found && password === right
        ? Promise.resolve(open(found))
        : Promise.reject(new AppError('station/wrong-password'))
    },
    recover: () => Promise.resolve(open()),
    saveDrafts: (operatorId, bytes) => {
      if (bytes) drafts.set(operatorId, bytes)
      else drafts.delete(operatorId)
      return Promise.resolve()
    },
    loadDrafts: () => Promise.resolve(drafts.get(current.operatorId) ?? null),
    lock: () => {
      locks += 1
      phase = 'locked'
      return Promise.resolve()
    },
    onLocked: (listener) => {
      onLocked = listener
      return () => undefined
    },
    recoverySheet: () => Promise.resolve(paper),
    recoverySlip: () => Promise.resolve({ ...paper, form: 'recovery-slip', fileName: 'slip.pdf' }),
    ...options.access,
  } satisfies Partial<StationAccess>

  location.hash = ''
  const root = document.body.appendChild(document.createElement('div'))
  const app = createStationApp(access as unknown as StationAccess)
  app.mount(root)
  return {
    app,
    locks: () => locks,
    status,
    lockFromElsewhere: (reason = 'other-window') => onLocked(reason),
    kept: (operatorId) => {
      const bytes = drafts.get(operatorId)
      return bytes ? new TextDecoder().decode(bytes) : null
    },
    violations: async () => {
      await settled()
      const found = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)
    },
    close: () => {
      app.unmount()
      root.remove()
      localStorage.clear()
    },
  }
}
