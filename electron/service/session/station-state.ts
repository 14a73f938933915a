import { rm, mkdir } from 'node:fs/promises'
import { AppError } from '../../../src/shared/errors/app-error'
import { finishRestore } from '../backup/restore-backup'
import type { DataFolder } from '../data-folder'
import { Journal, type JournalOptions } from '../journal/journal'
import { hasRecords } from '../journal/scan'
import type { Keyring } from '../keys/keyring'
import { KeyringFile } from '../keys/keyring-file'
import type { SpaceGuard } from '../space-guard'
import type { OpenSession } from './open-session'

/** What the station is in; each phase carries what exists in it. */
export type StationState =
  | { readonly phase: 'refused'; readonly problem: AppError }
  | { readonly phase: 'new' }
  | { readonly phase: 'locked'; readonly keyring: Keyring; readonly journal: Journal }
  | { readonly phase: 'open'; readonly keyring: Keyring; readonly journal: Journal; readonly session: OpenSession }

export interface StateContext {
  readonly folder: DataFolder
  readonly space: SpaceGuard
  readonly now: () => number
}

export function journalOptions({ folder, space, now }: StateContext, storeId: string): JournalOptions {
  return { folder: folder.journal, storeId, space, now }
}

/**
 * Finds out what lies in the data folder. Records without keys are refused, never taken for a new station: new keys
 * would bury them.
 *
 * @throws AppError `station/keys-damaged`, `journal/*`
 */
export async function loadState(context: StateContext): Promise<StationState> {
  const { folder } = context
  await finishRestore(folder)
  await folder.prepare()
  const keyring = await new KeyringFile(folder.keys).find()
  if (!keyring) {
    if (await hasRecords(folder.journal)) throw new AppError('station/keys-damaged')
    return { phase: 'new' }
  }
  const journal = await Journal.open(journalOptions(context, keyring.storeId))
  return { phase: 'locked', keyring, journal }
}

/** An empty journal for a new station, in place of what a set-up that was stopped half-way left. */
export async function createJournal(context: StateContext, storeId: string): Promise<Journal> {
  await rm(context.folder.journal, { recursive: true, force: true })
  await mkdir(context.folder.journal, { recursive: true, mode: 0o700 })
  return Journal.create(journalOptions(context, storeId))
}
