import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import type { EventOf, RequestOf, StationStatus } from '../../shared/contract/contract'
import type { OpenedStation, SetUpInput, StartUpReport } from '../../usecases/access'
import type { JobControl } from '../../usecases/ports'
import { asAppError } from '../composables/as-app-error'
import { useAccess, useOpenedStation } from '../services'
import { useDraftsStore } from './drafts.store'
import { useDuplicatesStore } from './duplicates.store'
import { usePreferencesStore } from './preferences.store'
import { useArrivalsStore } from './arrivals.store'
import { forgetRosters } from './rosters.store'
import { useSavesStore } from './saves.store'

/** Which screen stands before the station; `open` is the station itself. */
export type Stage = 'starting' | 'unreachable' | 'new' | 'recovery-code' | 'locked' | 'recover' | 'refused' | 'open'

/**
 * `restored`: the records were restored, but opening them was stopped; `recovered`: the recovery code gave a head a new
 * password; `switched`: somebody else came in, but the records could not be opened for them.
 */
export type LockReason = EventOf<'station:locked'>['reason'] | 'restored' | 'recovered' | 'switched'

/** Where a session that the recovery code opened begins. */
export const RECOVERED_PATH = '/settings/recovered'

/** A refusal at the door: the session before it goes on. Anything else may have come after the door was open. */
function isRefusal(failure: unknown): boolean {
  const { code } = asAppError(failure)
  return (code.startsWith('station/') && code !== 'station/locked') || code === 'bridge/unreachable'
}

/** Who is signed in, and the way there. Keys and records never pass through here, only the opened station. */
export const useSessionStore = defineStore('session', () => {
  const access = useAccess()
  const opened = useOpenedStation()
  const preferences = usePreferencesStore()
  const saves = useSavesStore()
  const arrivals = useArrivalsStore()
  const duplicates = useDuplicatesStore()
  const drafts = useDraftsStore()

  const stage = ref<Stage>('starting')
  const status = shallowRef<StationStatus | null>(null)
  const startError = shallowRef<AppError | null>(null)
  const startUp = shallowRef<StartUpReport | null>(null)
  const lockReason = ref<LockReason | null>(null)
  /** Shown once after set-up, then forgotten. */
  const recoveryCode = ref<string | null>(null)
  /** Where the pages of this sitting begin; `null`: where the window stands. */
  const startPath = ref<string | null>(null)
  /** Rises with everybody who comes in, also in place of somebody: the pages are made anew. */
  const sitting = ref(0)
  /** Told once on the page of the own account, which is made anew with the new password. */
  const hasNewPassword = ref(false)
  let lastOperatorId: string | null = null
  let leaving: Promise<void> = Promise.resolve()
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

  async function enter(station: OpenedStation, next: Stage = 'open'): Promise<void> {
    const { operatorId, account } = station.operator
    const isNewcomer = lastOperatorId !== null && lastOperatorId !== operatorId
    if (station.mode === 'full') await drafts.begin(operatorId)
    else drafts.end()
    if (isNewcomer) {
      saves.forget()
      forgetRosters()
    }
    startPath.value = station.mode === 'recovery' ? RECOVERED_PATH : drafts.place.path || (isNewcomer ? '/today' : null)
    opened.value = station
    startUp.value = station.startUp
    lastOperatorId = operatorId
    lockReason.value = null
    preferences.lastAccount = account
    sitting.value += 1
    stage.value = next
    void refresh()
  }

  /**
   * Somebody comes in, maybe in place of who is signed in: what that person had half-typed is kept first, and a refused
   * try leaves their session as it was.
   */
  async function come(ask: () => Promise<OpenedStation>): Promise<void> {
    await leaving
    if (!opened.value) return enter(await ask())
    await drafts.flush()
    drafts.pause()
    try {
      await enter(await ask())
    } catch (failure) {
      if (isRefusal(failure)) drafts.resume()
      else await lock('switched')
      throw failure
    }
  }

  async function setUp(input: SetUpInput, control: JobControl): Promise<void> {
    const made = await access.setUp(input, control)
    recoveryCode.value = made.recoveryCode
    await enter(made.opened, 'recovery-code')
  }

  /** @param secret the password, or the quick code */
  function signIn(account: string, secret: string, control: JobControl): Promise<void> {
    return come(() => access.signIn(account, secret, control))
  }

  /** An own new password, also in place of one that the head gave; signs in with it. */
  function changePassword(input: RequestOf<'station:change-password'>, control: JobControl): Promise<void> {
    return come(() => access.changePassword(input, control))
  }

  /** Opens the station for reading and a backup, in the name of a head. */
  function recover(code: string, account: string, control: JobControl): Promise<void> {
    return come(() => access.recover(code, account, control))
  }

  /** Gives that head a new password; the station is locked with it. */
  async function resetByRecovery(newPassword: string): Promise<void> {
    await access.resetByRecovery(newPassword)
    shut('recovered')
  }

  async function restore(
    file: Blob,
    secrets: Parameters<typeof access.restoreBackup>[1],
    control: JobControl,
  ): Promise<void> {
    try {
      await enter(await access.restoreBackup(file, secrets, control))
    } catch (failure) {
      if (asAppError(failure).code !== 'data/open-cancelled') throw failure
      lockReason.value = 'restored' // the records are here; only opening them was stopped
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
    hasNewPassword.value = false
    lockReason.value = reason
    saves.forget()
    arrivals.forget()
    duplicates.set(null)
    forgetRosters()
    drafts.end()
    stage.value = 'locked'
    void refresh()
  }

  async function lock(reason: LockReason = 'asked'): Promise<void> {
    const kept = drafts.flush().catch(() => undefined) // what cannot be kept must not keep the station open
    shut(reason) // the screen is covered before the service answers
    const locked = kept.then(() => access.lock())
    leaving = locked.catch(() => undefined)
    await locked
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
    startPath,
    sitting,
    hasNewPassword,
    operator,
    stationName,
    refresh,
    reopen,
    setUp,
    signIn,
    changePassword,
    recover,
    resetByRecovery,
    restore,
    keepRecoveryCode,
    lock,
  }
})
