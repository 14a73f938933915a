import { randomBytes } from 'node:crypto'
import type { EventOf, Operator, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { uuidV7 } from '../../../src/shared/ids'
import type { OperationFacts } from '../../../src/shared/operation'
import type { ServiceEvent } from '../../../src/shared/rights/service-events'
import type { IncomingBackups } from '../backup/incoming-backups'
import type { EventHub } from '../event-hub'
import type { Journal } from '../journal/journal'
import { serviceOperation } from '../journal/service-operation'
import type { DeviceSecrets } from '../keys/device-secrets'
import type { StationKeys } from '../keys/key-wrap'
import { publicOperator, type Keyring } from '../keys/keyring'
import { KeyringFile } from '../keys/keyring-file'
import { sealKeyring } from '../keys/keyring-seal'
import type { QuickPins } from '../keys/quick-pins'
import type { GuardClock, SignInGuard } from '../keys/sign-in-guard'
import type { RunningJobs } from '../running-jobs'
import { Approvals } from './approvals'
import type { ArrivalNotes } from './arrival-notes'
import { OpenSession } from './open-session'
import type { StateContext, StationState } from './station-state'

export type StateOf<P extends StationState['phase']> = Extract<StationState, { phase: P }>

/** `ended`: the program is closed. `switched`: somebody else came in; to the windows that is another one's doing. */
type LockReason = EventOf<'station:locked'>['reason'] | 'ended' | 'switched'

/** What the station needs of the rest of the service. */
export interface StationParts {
  readonly context: StateContext
  readonly clock: GuardClock
  readonly guard: SignInGuard
  readonly pins: QuickPins
  readonly devices: DeviceSecrets
  readonly events: EventHub
  readonly incoming: IncomingBackups
  readonly arrivals: ArrivalNotes
  readonly jobs: Pick<RunningJobs, 'cancelAll'>
  /** Looks at the data folder. Never throws: what is wrong with it is a state. */
  readonly findState: () => Promise<StationState>
}

/** Who comes in, and how. */
export interface Arrival {
  readonly keyring: Keyring
  readonly journal: Journal
  readonly operator: Operator
  readonly keys: StationKeys
  readonly mode?: Session['mode']
  /** Written into the journal as the first thing of the session. */
  readonly event: ServiceEvent
  readonly facts: OperationFacts
  readonly approvedBy?: string | undefined
}

/** The state of the station and its changes. Its callers see to it that one runs at a time. */
export class StationCore {
  constructor(
    readonly parts: StationParts,
    public state: StationState,
  ) {}

  /**
   * The state with somebody signed in.
   *
   * @throws AppError the problem of a refused station, `station/not-set-up`, `station/locked`
   */
  requireOpen(): StateOf<'open'> {
    const state = this.requireSetUp()
    if (state.phase === 'locked') throw new AppError('station/locked')
    return state
  }

  requireSetUp(): StateOf<'locked'> | StateOf<'open'> {
    if (this.state.phase === 'refused') throw this.state.problem
    if (this.state.phase === 'new') throw new AppError('station/not-set-up')
    return this.state
  }

  requireNew(otherwise: 'station/already-set-up' | 'backup/not-empty'): void {
    if (this.state.phase === 'refused') throw this.state.problem
    if (this.state.phase !== 'new') throw new AppError(otherwise)
  }

  /** Whether the session that is open has these very keys. */
  holds(keys: StationKeys): boolean {
    return this.state.phase === 'open' && this.state.session.keys === keys
  }

  newId(): string {
    return uuidV7(this.parts.context.now(), randomBytes(10))
  }

  /** Opens the station for somebody, ends the session before, and says so in the journal. */
  async arrive(arrival: Arrival): Promise<Session> {
    const { keyring, journal, keys, mode = 'full' } = arrival
    const operator = publicOperator(arrival.operator)
    await this.endSession(operator.operatorId === this.#currentOperatorId() ? null : 'switched', true)
    const approvals = new Approvals(() => this.parts.clock.elapsed())
    const session = new OpenSession({ operator, keys, mode, approvals })
    this.state = { phase: 'open', keyring, journal, session }
    try {
      await this.parts.arrivals.write(arrival, (event, facts, approvedBy) => this.note(event, facts, approvedBy))
    } catch (error) {
      await this.endSession('asked')
      throw error
    }
    const { storeId, stationName, countyCode, kid } = keyring
    return {
      operator,
      station: { storeId, stationName, countyCode },
      // Copies: the originals are overwritten on lock, maybe while the answer is still on its way.
      dataKey: Uint8Array.from(keys.dataKey),
      indexKey: Uint8Array.from(keys.indexKey),
      kid,
      head: journal.head(),
      mode,
    }
  }

  /** Writes into the journal what the service saw, in the name of who is signed in. @throws AppError `journal/*` */
  async note(event: ServiceEvent, facts: OperationFacts, approvedBy?: string): Promise<void> {
    await this.noteIn(this.requireOpen().session, event, facts, approvedBy)
  }

  /**
   * As `note`, for work that was begun in a session: it is never put on somebody who came in meanwhile.
   *
   * @throws AppError `station/locked` when that session is over, `journal/*`
   */
  async noteIn(session: OpenSession, event: ServiceEvent, facts: OperationFacts, approvedBy?: string): Promise<void> {
    const open = this.requireOpen()
    if (open.session !== session) throw new AppError('station/locked')
    const { operatorId } = session.operator
    const op = serviceOperation({ operatorId, event, facts, approvedBy }, this.parts.context.now())
    await session.use((keys) => open.journal.append(keys.journalKey, null, op))
  }

  /**
   * Puts wrong tries into the journal that are not there yet; to be called before they are forgiven.
   *
   * @param current whose last try was right, if anybody's
   * @throws AppError `station/locked`, `journal/*`
   */
  async tellTries(current = ''): Promise<void> {
    await this.parts.arrivals.tellTries(current, (event, facts) => this.note(event, facts))
  }

  /**
   * Changes the keyring. Who answers for it is in the journal before it holds: a change without a trace cannot be.
   *
   * @throws AppError `journal/*`
   */
  async changeKeyring(
    keyring: Keyring,
    event: ServiceEvent,
    facts: OperationFacts,
    approvedBy?: string,
  ): Promise<void> {
    await this.note(event, facts, approvedBy)
    await this.saveKeyring(keyring)
  }

  /** Seals the keyring and puts it in force; what changes who may come in goes through `changeKeyring`. */
  async saveKeyring(keyring: Keyring): Promise<void> {
    const state = this.requireOpen()
    const sealed = sealKeyring(keyring, state.session.keys)
    await this.keyringFile().save(sealed)
    this.state = { ...state, keyring: sealed }
  }

  keyringFile(): KeyringFile {
    return new KeyringFile(this.parts.context.folder.keys)
  }

  /**
   * Back to `locked`; the windows are told why. Locking a locked station is fine.
   *
   * @param reason `null`: the same person comes in anew, and the window that reloads knows it
   * @param somebodyFollows what is known of the journal is of use to the next session
   */
  async endSession(reason: LockReason | null, somebodyFollows = false): Promise<void> {
    if (this.state.phase !== 'open') return
    const { keyring, journal, session } = this.state
    if (reason !== null && reason !== 'ended') {
      this.parts.events.emit('station:locked', { reason: reason === 'switched' ? 'other-window' : reason })
    }
    if (reason === 'suspend') this.parts.pins.dropAll() // nothing that leads to the keys stays in a sleeping memory
    this.state = { phase: 'locked', keyring, journal }
    this.parts.jobs.cancelAll()
    await session.settle() // what is being saved is saved first: our own note would come before it
    if (reason !== null) await this.#noteLock(session, reason)
    session.forget()
    if (!somebodyFollows) journal.forget()
  }

  /** A full disk may keep this from being written, but nobody from locking. */
  async #noteLock({ operator, keys }: OpenSession, reason: LockReason): Promise<void> {
    const { operatorId } = operator
    const lock = { operatorId, event: 'station:lock', facts: { reason } } as const
    const op = serviceOperation(lock, this.parts.context.now())
    await this.requireSetUp()
      .journal.append(keys.journalKey, null, op)
      .catch(() => undefined)
  }

  #currentOperatorId(): string | null {
    return this.state.phase === 'open' ? this.state.session.operator.operatorId : null
  }
}
