import type { RequestOf, ResponseOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { requireGoodPassword } from '../../../src/shared/password-rules'
import { parseCountyCode, parseName } from '../../../src/shared/station-names'
import { restoreBackup, type RestoreContext } from '../backup/restore-backup'
import { makeDeviceSecret } from '../keys/device-secrets'
import { makeKeys } from '../keys/key-wrap'
import { findOperator, KEY_GENERATION, openForOperator, sealForOperator, type Keyring } from '../keys/keyring'
import { findDevice, sealKeyring, withDevice } from '../keys/keyring-seal'
import { makeRecovery } from '../keys/recovery-renewal'
import { newOperator } from './operators'
import { requireCode } from './recovery'
import type { StationCore } from './station-core'
import { createJournal, loadState } from './station-state'

/** @throws AppError `station/already-set-up`, `station/password-*`, `station/device-store-unavailable` … */
export async function setUp(
  core: StationCore,
  request: RequestOf<'station:set-up'>,
): Promise<ResponseOf<'station:set-up'>> {
  core.requireNew('station/already-set-up')
  const stationName = parseName(request.stationName)
  const countyCode = parseCountyCode(request.countyCode)
  const head = newOperator(core, { ...request, role: 'head' })
  requireGoodPassword(request.password, [head.account, countyCode])
  const storeId: string = core.newId()
  const place = { storeId, kid: KEY_GENERATION }
  const keys = makeKeys()
  const device = makeDeviceSecret()
  await core.parts.devices.write(storeId, device)
  const { recoveryCode, recovery } = await makeRecovery(keys, place)
  const operator = await sealForOperator(keys, place, head, { secret: request.password, device })
  const plain: Keyring = { ...place, stationName, countyCode, operators: [operator], recovery }
  const keyring = sealKeyring(withDevice(plain, keys, device), keys)
  const journal = await createJournal(core.parts.context, storeId)
  // The station exists from here on; before it, the next start finds an empty one.
  await core.keyringFile().save(keyring)
  const session = await core.arrive({
    ...{ keyring, journal, operator, keys },
    event: 'station:sign-in',
    facts: { way: 'new-password' },
  })
  return { session, recoveryCode }
}

/** Only into an empty station; signs the operator in. @throws AppError `backup/*`, `station/*` */
export async function restore(
  core: StationCore,
  request: RequestOf<'backup:restore'>,
  control: Pick<RestoreContext, 'onProgress' | 'checkpoint'>,
): Promise<Session> {
  const { context, incoming, devices } = core.parts
  core.requireNew('backup/not-empty')
  const path = incoming.getPath(request.token)
  const recoveryCode = requireCode(request.recoveryCode)
  requireGoodPassword(request.newPassword, [request.account.trim()])
  await restoreBackup({ ...request, path, recoveryCode }, { ...context, ...control, devices })
  await incoming.clear()
  core.state = await loadState(context)
  const { keyring, journal } = core.requireSetUp()
  const operator = findOperator(keyring, request.account)
  const device = await findDevice(keyring, devices)
  const keys = operator && (await openForOperator(keyring, operator, { secret: request.newPassword, device }))
  if (!operator || !keys) throw new AppError('station/keys-damaged')
  await journal.readTail(keys.journalKey)
  return core.arrive({
    ...{ keyring, journal, operator, keys },
    event: 'station:sign-in',
    facts: { way: 'restore' },
  })
}
