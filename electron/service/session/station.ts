import { randomBytes } from 'node:crypto'
import type { Operator, OperatorRole, RequestOf, ResponseOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { uuidV7 } from '../../../src/shared/ids'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import type { Operation } from '../../../src/shared/operation'
import { parseAccount, parseCountyCode, parseName } from '../../../src/shared/station-names'
import { instantOf } from '../../../src/shared/units'
import type { IncomingBackups } from '../backup/incoming-backups'
import { restoreBackup, type RestoreContext } from '../backup/restore-backup'
import type { EventHub } from '../event-hub'
import type { Journal } from '../journal/journal'
import { forgetKeys, makeKeys, type StationKeys } from '../keys/key-wrap'
import {
  findOperator,
  KEY_GENERATION,
  normalAccount,
  openForNobody,
  openForOperator,
  openForRecovery,
  publicOperator,
  sealForOperator,
  withOperator,
  type Keyring,
  type KeyringOperator,
} from '../keys/keyring'
import { KeyringFile } from '../keys/keyring-file'
import { parseRecoveryCode } from '../keys/recovery-code'
import { confirmCode, issueCode, makeRecovery } from '../keys/recovery-renewal'
import type { SignInGuard } from '../keys/sign-in-guard'
import { SerialQueue } from '../serial-queue'
import { OpenSession } from './open-session'
import { createJournal, loadState, type StateContext, type StationState } from './station-state'

type StateOf<P extends StationState['phase']> = Extract<StationState, { phase: P }>

/** What the station needs of the rest of the service. */
export interface StationParts {
  readonly context: StateContext
  readonly guard: SignInGuard
  readonly events: EventHub
  readonly incoming: IncomingBackups
  /** Looks at the data folder. Never throws: what is wrong with it is a state. */
  readonly findState: () => Promise<StationState>
}

const RECOVERY_TRIES = 'recovery'

/** Who may come in: set-up, sign-in, lock, recovery, operators. One change of state at a time. */
export class Station {
  readonly #parts: StationParts
  readonly #queue = new SerialQueue()
  #state: StationState
  #isClosed = false

  constructor(parts: StationParts, state: StationState) {
    this.#parts = parts
    this.#state = state
  }

  get state(): StationState {
    return this.#state
  }

  /** Looks at a folder that could not be opened once more: it may be free, or mended, by now. */
  reopen(): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#state.phase === 'refused' && !this.#isClosed) this.#state = await this.#parts.findState()
    })
  }

  /**
   * The state with somebody signed in.
   *
   * @param refusedRole a role that may not do it
   * @throws AppError the problem of a refused station, `station/not-set-up`, `station/locked`, `station/not-allowed`
   */
  requireOpen(refusedRole?: OperatorRole): StateOf<'open'> {
    const state = this.#requireSetUp()
    if (state.phase === 'locked') throw new AppError('station/locked')
    if (state.session.operator.role === refusedRole) throw new AppError('station/not-allowed')
    return state
  }

  /** @throws AppError `station/already-set-up`, `station/password-*`, `station/name-missing` … */
  setUp(request: RequestOf<'station:set-up'>): Promise<ResponseOf<'station:set-up'>> {
    return this.#queue.run(async () => {
      this.#requireNew('station/already-set-up')
      const stationName = parseName(request.stationName)
      const countyCode = parseCountyCode(request.countyCode)
      const head = this.#newOperator({ ...request, role: 'head' })
      requireGoodPassword(request.password, [head.account, countyCode])
      const storeId: string = this.#newId()
      const place = { storeId, kid: KEY_GENERATION }
      const keys = makeKeys()
      const { recoveryCode, recovery } = await makeRecovery(keys, place)
      const operators = [await sealForOperator(keys, place, head, request.password)]
      const keyring: Keyring = { ...place, stationName, countyCode, operators, recovery }
      const journal = await createJournal(this.#parts.context, storeId)
      // The station exists from here on; before it, the next start finds an empty one.
      await this.#keyringFile().save(keyring)
      return { session: this.#open({ keyring, journal }, head, keys), recoveryCode }
    })
  }

  /**
   * An account that is not there is answered as a wrong password is, with the same waits and the same work.
   *
   * @throws AppError `station/wrong-password`, `station/too-many-tries`
   */
  signIn(account: string, password: string): Promise<Session> {
    return this.#queue.run(async () => {
      const { keyring, journal } = this.#requireSetUp()
      const operator = findOperator(keyring, account)
      if (!operator) return this.#refuseStranger(keyring, account, password)
      const keys = await this.#checkPassword(keyring, operator, password)
      await journal.readTail(keys.journalKey)
      await this.#endSession(operator.operatorId)
      return this.#open({ keyring, journal }, operator, keys)
    })
  }

  /** Forgets the keys. Locking a locked station is fine. */
  lock(): Promise<null> {
    return this.#queue.run(async () => {
      if (this.#state.phase === 'open') this.#parts.events.emit('station:locked', { reason: 'asked' })
      await this.#endSession(null)
      return null
    })
  }

  /** New password by the recovery code. @throws AppError `station/wrong-recovery-code`, `station/too-many-tries` … */
  recover(request: RequestOf<'station:recover'>): Promise<Session> {
    return this.#queue.run(async () => {
      const { keyring, journal } = this.#requireSetUp()
      requireGoodPassword(request.newPassword, [request.account.trim(), keyring.countyCode])
      const code = parseCode(request.recoveryCode)
      await this.#parts.guard.beginTry(RECOVERY_TRIES)
      const keys = await openForRecovery(keyring, code)
      if (!keys) throw new AppError('station/wrong-recovery-code')
      await this.#parts.guard.succeed(RECOVERY_TRIES)
      // Only who holds the code learns which accounts there are.
      const operator = findOperator(keyring, request.account)
      if (!operator) throw new AppError('station/operator-not-found')
      await journal.readTail(keys.journalKey)
      const renewed = await this.#saveOperator(
        keyring,
        await sealForOperator(keys, keyring, operator, request.newPassword),
      )
      await this.#parts.guard.succeed(operator.operatorId)
      await this.#endSession(operator.operatorId)
      return this.#open({ keyring: renewed, journal }, operator, keys)
    })
  }

  /**
   * A new recovery code, for the head who types the own password again. The old one works until `confirmRecovery`.
   *
   * @throws AppError `station/not-allowed`, `station/wrong-password`, `station/too-many-tries`
   */
  renewRecovery(password: string): Promise<ResponseOf<'station:renew-recovery'>> {
    return this.#queue.run(async () => {
      const state = this.#requireHead()
      const head = findOperator(state.keyring, state.session.operator.account)
      if (!head) throw new AppError('station/not-allowed')
      forgetKeys(await this.#checkPassword(state.keyring, head, password))
      const { keyring, recoveryCode, issueId } = await state.session.use((keys) => issueCode(state.keyring, keys))
      await this.#replaceKeyring(state, keyring, 'station:issue-recovery-code')
      return { recoveryCode, issueId }
    })
  }

  /** The new code is on paper: the old one ends. @throws AppError `station/not-allowed`, `station/recovery-code-not-issued` */
  confirmRecovery(issueId: string): Promise<null> {
    return this.#queue.run(async () => {
      const state = this.#requireHead()
      await this.#replaceKeyring(state, confirmCode(state.keyring, issueId), 'station:replace-recovery-code')
      return null
    })
  }

  /** Only the station head. @throws AppError `station/not-allowed`, `station/account-taken`, `station/password-*` */
  addOperator(request: RequestOf<'station:add-operator'>): Promise<Operator> {
    return this.#queue.run(async () => {
      const state = this.#requireHead()
      const operator = this.#newOperator(request)
      if (findOperator(state.keyring, operator.account)) throw new AppError('station/account-taken')
      requireGoodPassword(request.password, [operator.account, state.keyring.countyCode])
      const sealed = await state.session.use((keys) => sealForOperator(keys, state.keyring, operator, request.password))
      this.#state = { ...state, keyring: await this.#saveOperator(state.keyring, sealed) }
      return operator
    })
  }

  /** Only into an empty station; signs the operator in. @throws AppError `backup/*`, `station/*` */
  restore(
    request: RequestOf<'backup:restore'>,
    control: Pick<RestoreContext, 'onProgress' | 'checkpoint'>,
  ): Promise<Session> {
    return this.#queue.run(async () => {
      const { context, incoming } = this.#parts
      this.#requireNew('backup/not-empty')
      const path = incoming.getPath(request.token)
      const recoveryCode = parseCode(request.recoveryCode)
      requireGoodPassword(request.newPassword, [request.account.trim()])
      await restoreBackup({ ...request, path, recoveryCode }, { ...context, ...control })
      await incoming.clear()
      this.#state = await loadState(context)
      const { keyring, journal } = this.#requireSetUp()
      const operator = findOperator(keyring, request.account)
      const keys = operator && (await openForOperator(keyring, operator, request.newPassword))
      if (!operator || !keys) throw new AppError('station/keys-damaged')
      await journal.readTail(keys.journalKey)
      return this.#open({ keyring, journal }, operator, keys)
    })
  }

  /** Ends the session and closes the journal; nothing works afterwards. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      this.#isClosed = true
      await this.#endSession(null)
      const state = this.#state
      this.#state = { phase: 'refused', problem: new AppError('station/locked') }
      if (state.phase === 'locked') await state.journal.close()
    })
  }

  #newId(): string {
    return uuidV7(this.#parts.context.now(), randomBytes(10))
  }

  #newOperator(request: { account: string; displayName: string; role: OperatorRole }): Operator {
    const { account, displayName, role } = request
    return {
      operatorId: this.#newId(),
      account: parseAccount(account),
      displayName: parseName(displayName),
      role,
    }
  }

  /** The keys that a password opens. @throws AppError `station/wrong-password`, `station/too-many-tries` */
  async #checkPassword(keyring: Keyring, operator: KeyringOperator, password: string): Promise<StationKeys> {
    await this.#parts.guard.beginTry(operator.operatorId)
    const keys = await openForOperator(keyring, operator, password)
    if (!keys) throw new AppError('station/wrong-password')
    await this.#parts.guard.succeed(operator.operatorId)
    return keys
  }

  async #refuseStranger(keyring: Keyring, account: string, password: string): Promise<never> {
    await this.#parts.guard.beginStrangersTry(normalAccount(account), keyring.storeId)
    await openForNobody(keyring, password)
    throw new AppError('station/wrong-password')
  }

  /** Who answers for a change of the keys is in the journal before it holds; a change without a trace cannot be. */
  async #replaceKeyring(state: StateOf<'open'>, keyring: Keyring, useCase: string): Promise<void> {
    const { journal, session } = state
    const opId = uuidV7<'operation'>(this.#parts.context.now(), randomBytes(10))
    const at = instantOf(this.#parts.context.now())
    const op: Operation = { opId, at, operatorId: session.operator.operatorId, useCase, writes: [] }
    await session.use((keys) => journal.append(keys.journalKey, null, op))
    await this.#keyringFile().save(keyring)
    this.#state = { ...state, keyring }
  }

  #keyringFile(): KeyringFile {
    return new KeyringFile(this.#parts.context.folder.keys)
  }

  async #saveOperator(keyring: Keyring, operator: KeyringOperator): Promise<Keyring> {
    const changed = withOperator(keyring, operator)
    await this.#keyringFile().save(changed)
    return changed
  }

  #requireNew(otherwise: 'station/already-set-up' | 'backup/not-empty'): void {
    if (this.#state.phase === 'refused') throw this.#state.problem
    if (this.#state.phase !== 'new') throw new AppError(otherwise)
  }

  #requireHead(): StateOf<'open'> {
    const state = this.requireOpen()
    if (state.session.operator.role !== 'head') throw new AppError('station/not-allowed')
    return state
  }

  #requireSetUp(): StateOf<'locked'> | StateOf<'open'> {
    if (this.#state.phase === 'refused') throw this.#state.problem
    if (this.#state.phase === 'new') throw new AppError('station/not-set-up')
    return this.#state
  }

  #open({ keyring, journal }: { keyring: Keyring; journal: Journal }, operator: Operator, keys: StationKeys): Session {
    const session = new OpenSession(publicOperator(operator), keys)
    this.#state = { phase: 'open', keyring, journal, session }
    const { storeId, stationName, countyCode, kid } = keyring
    return {
      operator: session.operator,
      station: { storeId, stationName, countyCode },
      // Copies: the originals are overwritten on lock, maybe while the answer is still on its way.
      dataKey: Uint8Array.from(keys.dataKey),
      indexKey: Uint8Array.from(keys.indexKey),
      kid,
      head: journal.head(),
    }
  }

  /** Back to `locked`. @param nextOperatorId who comes in instead; another person's window is told */
  async #endSession(nextOperatorId: string | null): Promise<void> {
    if (this.#state.phase !== 'open') return
    const { keyring, journal, session } = this.#state
    this.#state = { phase: 'locked', keyring, journal }
    if (nextOperatorId !== null && nextOperatorId !== session.operator.operatorId) {
      this.#parts.events.emit('station:locked', { reason: 'other-window' })
    }
    await session.end()
    if (nextOperatorId === null) journal.forget()
  }
}

/** A mistyped code is no try: the check character finds it. */
function parseCode(written: string): string {
  const code = parseRecoveryCode(written)
  if (code === null) throw new AppError('station/wrong-recovery-code')
  return code
}
