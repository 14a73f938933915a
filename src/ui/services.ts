import { inject, shallowRef, type App, type InjectionKey, type ShallowRef } from 'vue'
import { AppError } from '../shared/errors/app-error'
import type { OpenedStation, StationAccess } from '../usecases/access'
import type { StationServices } from '../usecases/services'

interface Door {
  readonly access: StationAccess
  /** The unlocked station, `null` while nobody is signed in. */
  readonly opened: ShallowRef<OpenedStation | null>
}

const doorKey: InjectionKey<Door> = Symbol('station door')

/** Hands the station to the interface; called once, by `createStationApp`. */
export function provideAccess(app: App, access: StationAccess): void {
  app.provide(doorKey, { access, opened: shallowRef(null) })
}

function useDoor(): Door {
  const door = inject(doorKey)
  if (!door) throw new Error('provideAccess was not called')
  return door
}

/** What works before and around a session: set-up, sign-in, backup, lock. */
export function useAccess(): StationAccess {
  return useDoor().access
}

/** Place of the unlocked station. Only the session store writes it. */
export function useOpenedStation(): ShallowRef<OpenedStation | null> {
  return useDoor().opened
}

/** Everything an unlocked station can do. @throws AppError `station/locked` when nobody is signed in */
export function useServices(): StationServices {
  const opened = useOpenedStation().value
  if (!opened) throw new AppError('station/locked')
  return opened.services
}
