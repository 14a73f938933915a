import type { StationStatus } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { findBackupNote } from '../backup/backup-note'
import { removeIfThere } from '../durable-files'
import type { Handlers } from '../service-types'
import type { JournalFollower } from '../session/journal-follower'
import { listOperators } from '../session/operators'
import type { ServiceParts } from './service-parts'

type StationChannel = Extract<keyof Handlers, `station:${string}` | `draft:${string}`>

/** Who comes in, the accounts, and the half-filled forms of each. */
export function stationHandlers(parts: ServiceParts): Pick<Handlers, StationChannel> {
  const { station } = parts
  return {
    'station:get-status': () => getStatus(parts),
    'station:reopen': async () => {
      await station.reopen()
      return getStatus(parts)
    },
    'station:set-up': (request) => station.setUp(request),
    'station:sign-in': async (request) => {
      const session = await station.signIn(request)
      lookUpClasses(parts)
      return session
    },
    'station:change-password': async (request) => {
      const session = await station.changePassword(request)
      lookUpClasses(parts)
      return session
    },
    'station:set-pin': (request) => station.setPin(request),
    'station:lock': () => station.lock('asked'),
    'station:recover': (request) => station.recover(request),
    'station:reset-by-recovery': ({ newPassword }) => station.resetByRecovery(newPassword),
    'station:renew-recovery': ({ password }) => station.renewRecovery(password),
    'station:confirm-recovery': async ({ issueId }) => {
      await station.confirmRecovery(issueId)
      await removeIfThere(parts.folder.lastBackup) // earlier backups open with the old code only: none counts any more
      return null
    },
    'station:approve': (request) => {
      if (request.purpose === 'station:set-parameter') followAhead(parts, parts.ruleChanges)
      return station.approve(request)
    },
    'station:add-operator': (request) => station.addOperator(request),
    'station:change-operator': (request) => station.changeOperator(request),
    'station:dismiss-operator': (request) => station.dismissOperator(request),
    'station:reset-password': (request) => station.resetPassword(request),
    'station:unlock-account': ({ operatorId }) => station.unlockAccount(operatorId),
    ...draftHandlers(parts),
  }
}

/** What a teacher may write is asked with the first save; the answer is looked up while they look around. */
function lookUpClasses(parts: ServiceParts): void {
  const { state } = parts.station
  if (state.phase === 'open' && state.session.operator.role === 'trainer') followAhead(parts, parts.ownClasses)
}

/** Reads the journal before the answer is needed. The save asks again, and tells what is wrong. */
function followAhead({ station }: ServiceParts, follower: JournalFollower): void {
  if (station.state.phase !== 'open') return
  const { journal, session } = station.state
  session.use((keys) => follower.catchUp(journal, keys.journalKey, session)).catch(() => undefined)
}

function draftHandlers({ station, drafts }: ServiceParts): Pick<Handlers, 'draft:save' | 'draft:load'> {
  return {
    'draft:save': async ({ operatorId, bytes }) => {
      const { session } = station.requireOpen()
      // A window that has not heard yet that somebody else came in must not leave its forms with them.
      if (operatorId !== session.operator.operatorId) throw new AppError('station/not-allowed')
      await session.use((keys) => drafts.save(keys, session.operator.operatorId, bytes))
      return null
    },
    'draft:load': async () => {
      const { session } = station.requireOpen()
      return session.use((keys) => drafts.load(keys, session.operator.operatorId))
    },
  }
}

async function getStatus({ options, folder, space, station, guard }: ServiceParts): Promise<StationStatus> {
  const { state } = station
  const keyring = 'keyring' in state ? state.keyring : null
  const problem = state.phase === 'refused' ? state.problem : null
  return {
    phase: state.phase,
    host: options.host,
    version: options.version,
    station: keyring && {
      storeId: keyring.storeId,
      stationName: keyring.stationName,
      countyCode: keyring.countyCode,
    },
    operators: state.phase === 'open' ? await listOperators(state.keyring, guard, state.session.operator) : [],
    freeBytes: await space.freeBytes().catch(() => 0),
    neededBytes: space.neededBytes,
    dataFolder: folder.root,
    problem: problem && { code: problem.code, params: { ...problem.params } },
    tailBytesPutAside: 'journal' in state ? state.journal.tailBytesPutAside : 0,
    recoveryUnconfirmed: state.phase === 'open' && state.keyring.nextRecovery !== undefined,
    lastBackupAt: await findBackupNote(folder.lastBackup),
  }
}
