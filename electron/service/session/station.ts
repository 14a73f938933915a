import type { Operator, RequestOf, ResponseOf, Session } from '../../../src/shared/contract/contract'
import type { Channel } from '../../../src/shared/contract/channels'
import { AppError } from '../../../src/shared/errors/app-error'
import { channelRights, type ChannelRight } from '../../../src/shared/rights/channel-rights'
import type { RestoreContext } from '../backup/restore-backup'
import { SerialQueue } from '../serial-queue'
import * as operators from './operators'
import * as recovery from './recovery'
import { restore, setUp } from './set-up'
import { changePassword, setPin, signIn } from './sign-in'
import { StationCore, type StateOf, type StationParts } from './station-core'
import type { StationState } from './station-state'

/** Who may come in: set-up, sign-in, lock, recovery, operators. One change of state at a time. */
export class Station {
  readonly #core: StationCore
  readonly #queue = new SerialQueue()
  #isClosed = false

  constructor(parts: StationParts, state: StationState) {
    this.#core = new StationCore(parts, state)
  }

  get state(): StationState {
    return this.#core.state
  }

  /**
   * Whether who is signed in now, if anybody, may use a channel.
   *
   * @throws AppError `station/not-set-up`, `station/locked`, `station/not-allowed`, `station/recovery-reads-only`, or the
   * problem of a refused station
   */
  authorize(channel: Channel): void {
    const right: ChannelRight = channelRights[channel]
    if (right.who === 'anyone') return
    const { session } = this.requireOpen()
    if (session.mode === 'recovery' && !right.inRecovery) throw new AppError('station/recovery-reads-only')
    if (!right.who.includes(session.operator.role)) throw new AppError('station/not-allowed')
  }

  /** The state with somebody signed in. @throws AppError `station/locked` … */
  requireOpen(): StateOf<'open'> {
    return this.#core.requireOpen()
  }

  /** Looks at a folder that could not be opened once more: it may be free, or mended, by now. */
  reopen(): Promise<void> {
    return this.#queue.run(async () => {
      if (this.state.phase === 'refused' && !this.#isClosed) this.#core.state = await this.#core.parts.findState()
    })
  }

  setUp(request: RequestOf<'station:set-up'>): Promise<ResponseOf<'station:set-up'>> {
    return this.#queue.run(() => setUp(this.#core, request))
  }

  signIn(request: RequestOf<'station:sign-in'>): Promise<Session> {
    return this.#queue.run(() => signIn(this.#core, request))
  }

  changePassword(request: RequestOf<'station:change-password'>): Promise<Session> {
    return this.#queue.run(() => changePassword(this.#core, request))
  }

  setPin(request: RequestOf<'station:set-pin'>): Promise<null> {
    return this.#inTurn('station:set-pin', () => setPin(this.#core, request))
  }

  /** Forgets the keys. Locking a locked station is fine. */
  lock(reason: 'asked' | 'idle' | 'suspend'): Promise<null> {
    return this.#queue.run(async () => {
      await this.#core.endSession(reason)
      return null
    })
  }

  recover(request: RequestOf<'station:recover'>): Promise<Session> {
    return this.#queue.run(() => recovery.recover(this.#core, request))
  }

  resetByRecovery(newPassword: string): Promise<null> {
    return this.#inTurn('station:reset-by-recovery', () => recovery.resetByRecovery(this.#core, newPassword))
  }

  renewRecovery(password: string): Promise<ResponseOf<'station:renew-recovery'>> {
    return this.#inTurn('station:renew-recovery', () => recovery.renewRecovery(this.#core, password))
  }

  confirmRecovery(issueId: string): Promise<null> {
    return this.#inTurn('station:confirm-recovery', () => recovery.confirmRecovery(this.#core, issueId))
  }

  approve(request: RequestOf<'station:approve'>): Promise<ResponseOf<'station:approve'>> {
    return this.#inTurn('station:approve', () => operators.approve(this.#core, request))
  }

  addOperator(request: RequestOf<'station:add-operator'>): Promise<Operator> {
    return this.#inTurn('station:add-operator', () => operators.addOperator(this.#core, request))
  }

  changeOperator(request: RequestOf<'station:change-operator'>): Promise<Operator> {
    return this.#inTurn('station:change-operator', () => operators.changeOperator(this.#core, request))
  }

  dismissOperator(request: RequestOf<'station:dismiss-operator'>): Promise<null> {
    return this.#inTurn('station:dismiss-operator', () => operators.dismissOperator(this.#core, request))
  }

  resetPassword(request: RequestOf<'station:reset-password'>): Promise<null> {
    return this.#inTurn('station:reset-password', () => operators.resetPassword(this.#core, request))
  }

  unlockAccount(operatorId: string): Promise<null> {
    return this.#inTurn('station:unlock-account', () => operators.unlockAccount(this.#core, operatorId))
  }

  restore(
    request: RequestOf<'backup:restore'>,
    control: Pick<RestoreContext, 'onProgress' | 'checkpoint'>,
  ): Promise<Session> {
    return this.#queue.run(() => restore(this.#core, request, control))
  }

  /** Writes into the journal what another part of the service did in a session. */
  note(...said: Parameters<StationCore['noteIn']>): Promise<void> {
    return this.#core.noteIn(...said)
  }

  /** The clock was turned while somebody is at work: the journal says so. */
  async noteClock(): Promise<void> {
    if (this.state.phase !== 'open') return
    await this.#core.parts.arrivals.noteClockJump((event, facts) => this.#core.note(event, facts))
  }

  /** In turn, and only if whoever is signed in by then may: the request may have waited for another sign-in. */
  #inTurn<T>(channel: Channel, act: () => Promise<T>): Promise<T> {
    return this.#queue.run(() => {
      this.authorize(channel)
      return act()
    })
  }

  /** Ends the session and closes the journal; nothing works afterwards. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#isClosed = true
      await this.#core.endSession('ended')
      this.#core.parts.pins.close()
      const { state } = this
      this.#core.state = { phase: 'refused', problem: new AppError('station/locked') }
      if (state.phase === 'locked') await state.journal.close()
    })
  }
}
