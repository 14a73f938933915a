import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import type { StationStatus } from '../../shared/contract/contract'
import type { OpenedStation, SetUpInput, StartUpReport } from '../../usecases/access'
import type { JobControl } from '../../usecases/ports'
import { asAppError } from '../composables/as-app-error'
import { useAccess, useOpenedStation } from '../services'
import { usePreferencesStore } from './preferences.store'
import { useSavesStore } from './saves.store'
import { useVisitorsStore } from './visitors.store'

/** Which screen stands before the station; `open` is the station itself. */
export type Stage = 'starting' | 'unreachable' | 'new' | 'recovery-code' | 'locked' | 'recover' | 'refused' | 'open'

/** `restored`, `recovered`: the records were restored or the password replaced, but opening the records was stopped. */
export type LockReason = 'asked' | 'idle' | 'other-window' | 'restored' | 'recovered'

/** Who is signed in, and the way there. Keys and records never pass through here, only the opened station. */
export const useSessionStore = defineStore('session', () => {
  const access = useAccess()
  const opened = useOpenedStation()
  const preferences = usePreferencesStore()
  const saves = useSavesStore()
  const visitors = useVisitorsStore()

  const stage = ref<Stage>('starting')
  const status = shallowRef<StationStatus | null>(null)
  const startError = shallowRef<AppError | null>(null)
  const startUp = shallowRef<StartUpReport | null>(null)
  const lockReason = ref<LockReason | null>(null)
  /** Shown once after set-up, then forgotten. */
  const recoveryCode = ref<string | null>(null)
  /** Somebody else than before the lock signed in: the pages start at the beginning. */
  const isNewcomer = ref(false)
  let lastOperatorId: string | null = null
  const operator = computed(() => opened.value?.operator ?? null)
  const stationName = computed(() => opened.value?.station.stationName ?? status.value?.station?.stationName ?? '')

  /** Asks the service how the station stands and shows the screen for it. */
  const refresh = () => follow(() => access.status())

  /** Lets the service look at a folder that could not be opened once more, and shows the screen for what it finds. */
  const reopen = () => follow(() => access.reopen())

  async function follow(ask: () => Promise<StationStatus>): Promise<void> {
    try {
      status.value = await ask()
      startError.value = null
    } catch (failure) {
      startError.value = asAppError(failure)
      stage.value = 'unreachable'
      return
    }
    if (opened.value) return
    const { phase } = status.value
    const next = phase === 'open' ? 'locked' : phase // signed in elsewhere: this page still has to be opened
    if (stage.value === 'recover' && next === 'locked') return // the person went on while this was asked
    stage.value = next
  }

  function enter(station: OpenedStation, next: Stage = 'open'): void {
    opened.value = station
    startUp.value = station.startUp
    isNewcomer.value = lastOperatorId !== null && lastOperatorId !== station.operator.operatorId
    lastOperatorId = station.operator.operatorId
    lockReason.value = null
    preferences.lastAccount = station.operator.account
    stage.value = next
    void refresh()
  }

  async function setUp(input: SetUpInput, control: JobControl): Promise<void> {
    const made = await access.setUp(input, control)
    recoveryCode.value = made.recoveryCode
    enter(made.opened, 'recovery-code')
  }

  async function signIn(account: string, password: string, control: JobControl): Promise<void> {
    enter(await access.signIn(account, password, control))
  }

  async function recover(
    secrets: { recoveryCode: string; account: string; newPassword: string },
    control: JobControl,
  ): Promise<void> {
    const opening = access.recover(secrets.recoveryCode, secrets.account, secrets.newPassword, control)
    await enterUnlessStopped(opening, 'recovered')
  }

  async function restore(
    file: Blob,
    secrets: { recoveryCode: string; account: string; newPassword: string },
    control: JobControl,
  ): Promise<void> {
    await enterUnlessStopped(access.restoreBackup(file, secrets, control), 'restored')
  }

  /** What was done before the records were opened holds even when opening them is stopped: the sign-in page tells it. */
  async function enterUnlessStopped(opening: Promise<OpenedStation>, done: LockReason): Promise<void> {
    try {
      enter(await opening)
    } catch (failure) {
      if (asAppError(failure).code !== 'data/open-cancelled') throw failure
      lockReason.value = done
      stage.value = 'locked'
      await refresh()
    }
  }

  /** The code is on paper now; it leaves the memory. */
  function keepRecoveryCode(): void {
    recoveryCode.value = null
    stage.value = 'open'
  }

  function shut(reason: LockReason): void {
    opened.value = null
    recoveryCode.value = null
    startUp.value = null
    lockReason.value = reason
    saves.forget()
    visitors.forget()
    stage.value = 'locked'
    void refresh()
  }

  async function lock(reason: LockReason = 'asked'): Promise<void> {
    shut(reason) // the screen is covered before the service answers
    await access.lock()
  }

  access.onLocked((reason) => {
    if (opened.value) shut(reason)
  })

  return {
    stage,
    status,
    startError,
    startUp,
    lockReason,
    recoveryCode,
    isNewcomer,
    operator,
    stationName,
    refresh,
    reopen,
    setUp,
    signIn,
    recover,
    restore,
    keepRecoveryCode,
    lock,
  }
})
