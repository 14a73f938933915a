import type { Channel } from '../../src/shared/contract/channels'
import type { RequestOf, ResponseOf } from '../../src/shared/contract/contract'
import type { EventListener } from './event-hub'
import type { DeviceSecrets } from './keys/device-secrets'
import type { ServiceLog } from './service-log'

/** One function a channel. Payloads are checked by `dispatch`, not here. */
export type Handlers = { readonly [C in Channel]: (request: RequestOf<C>) => Promise<ResponseOf<C>> }

export interface StationServiceOptions {
  /** Folder of all records; made when it is not there. */
  readonly dataFolder: string
  /** Which shell serves the interface. */
  readonly host: 'electron' | 'local'
  readonly version: string
  /** Where the host keeps what ties passwords to this computer. */
  readonly deviceSecrets: DeviceSecrets
  /** Unix milliseconds; tests set it. */
  readonly now?: () => number
  /** Milliseconds since the computer was started, whatever its clock shows; tests set it. */
  readonly elapsed?: () => number
  /** Least free bytes; tests and small disks set it. */
  readonly neededBytes?: number
  /** Asks the person where a copy of a file goes (Electron's save dialog); `null`: nowhere. */
  readonly chooseCopyPlace?: (fileName: string) => Promise<string | null>
  /** Shows a file to the person (Electron's `shell.showItemInFolder`); whether it was shown. */
  readonly revealFile?: (path: string) => Promise<boolean>
}

/** The station service as the hosts use it. */
export interface StationService {
  readonly handlers: Handlers
  /** Refuses a channel that who is signed in may not use. @throws AppError `station/not-allowed` … */
  authorize(channel: Channel): void
  /** A window asked for something: somebody is there. */
  noteCall(): void
  /** Codes only; hosts report their own failures here too. */
  readonly log: ServiceLog
  /** Returns the function that stops listening. */
  onEvent(listener: EventListener): () => void
  /** Forgets the keys now: the computer goes to sleep, or nobody is there. */
  lockNow(reason: 'suspend' | 'idle'): Promise<void>
  /** Locks, flushes and gives the data folder free. Safe to call twice. */
  close(): Promise<void>
}
