import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HEAD_BYTES, parseBackupFooter, FOOTER_BYTES } from '../../../electron/service/backup/backup-format'
import { BackupFile } from '../../../electron/service/backup/backup-file'
import type { AppError } from '../../../src/shared/errors/app-error'
import {
  aFolder,
  anOperation,
  aService,
  aStation,
  overwrite,
  readAll,
  setUpRequest,
  SteppedClock,
  type RunningStation,
} from './a-station'

const NEW_PASSWORD = '新的密码写在心里'

/** Hands a backup file in, in pieces. */
async function handIn({ ask }: Pick<RunningStation, 'ask'>, bytes: Uint8Array, token = 't'): Promise<void> {
  const parts = 3
  const size = Math.ceil(bytes.byteLength / parts)
  for (let part = 0; part < parts; part++) {
    const piece = Uint8Array.from(bytes.subarray(part * size, (part + 1) * size))
    await ask('backup:put-part', { token, part, parts, bytes: piece })
  }
}

function restoreRequest(recoveryCode: string) {
  return {
    token: 't',
    recoveryCode,
    account: setUpRequest.account,
    newPassword: NEW_PASSWORD,
    second: null,
    isAlone: false,
  }
}

describe('a backup', () => {
  it('is one file that is read back before it counts', async () => {
    const clock = new SteppedClock()
    const { ask, service, folder } = await aStation({ operations: 3, clock })
    const heard: unknown[] = []
    service.onEvent((name, payload) => heard.push([name, payload]))
    const made = await ask('backup:create', null)
    expect(made).toMatchObject({ verified: true, head: { seq: 4 } })
    expect(made.fileName).toBe('备份-519901-2026-11-22-s4.station-backup')
    const bytes = await readFile(made.path)
    expect([made.sha256, made.bytes]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.byteLength])
    expect(await readdir(join(folder, 'exports'))).toEqual([made.fileName])
    expect(heard).toContainEqual(['job:progress', expect.objectContaining({ job: 'backup' })])
    expect(heard.at(-1)).toMatchObject(['job:progress', { job: 'verify' }])
    expect((await ask('station:get-status', null)).lastBackupAt).toBe('2026-11-22T01:00:00.000Z')
    expect((await ask('file:reveal', { fileName: made.fileName })).path).toBe(made.path)
    expect((await ask('backup:create', null)).fileName).toBe('备份-519901-2026-11-22-s5.station-backup')
  })

  it('holds exactly what was there when it began, while writing goes on', async () => {
    const { ask, refusal, operatorId } = await aStation({ operations: 5 })
    const making = ask('backup:create', null)
    for (let count = 0; count < 20; count++) {
      const { head } = await ask('journal:get-head', { atSeq: null })
      // The note of the backup itself may come in between.
      await refusal('journal:append', { expectedSeq: head.seq, op: anOperation({ operatorId }), approvalId: null })
    }
    const made = await making
    expect(made.head).toEqual((await ask('journal:get-head', { atSeq: made.head.seq })).at)
    const file = await BackupFile.open(made.path)
    await file.check(() => undefined)
    expect(file.manifest.head).toEqual(made.head)
    await file.close()
  })

  it('fails when the journal on the disk is no longer good', async () => {
    const { ask, refusal, folder } = await aStation({ operations: 3 })
    await overwrite(join(folder, 'journal', '000001.jrn'), 200, Buffer.from('rubbish'))
    expect(await refusal('backup:create', null)).toBe('backup/verify-failed')
    expect(await readdir(join(folder, 'exports'))).toEqual([])
    expect((await ask('station:get-status', null)).lastBackupAt).toBeNull()
  })
})

describe('restoring', () => {
  it('brings everything back on an empty installation, with the recovery code', async () => {
    const old = await aStation({ operations: 6 })
    const { keys, bytes } = await backupOf(old)
    const fresh = await aService()
    await handIn(fresh, bytes)
    const session = await fresh.ask('backup:restore', restoreRequest(old.recoveryCode))
    expect(session.head.seq).toBe(10) // set up, six operations, signed in, restored, signed in
    expect([session.dataKey, session.indexKey]).toEqual([keys.dataKey, keys.indexKey])
    expect(await readAll(fresh)).toEqual(old.operations)
    const op = anOperation({ operatorId: session.operator.operatorId })
    expect((await fresh.ask('journal:append', { expectedSeq: 10, op, approvalId: null })).seq).toBe(11)
    expect((await readdir(fresh.folder)).sort()).toEqual(
      ['drafts', 'exports', 'incoming', 'journal', 'keys', 'last-version.txt', 'lock', 'log', 'snapshots'].sort(),
    )
    expect(await readdir(join(fresh.folder, 'incoming'))).toEqual([])
    await fresh.service.close()
    const next = await aService({ folder: fresh.folder })
    expect((await next.ask('station:get-status', null)).station?.stationName).toBe(setUpRequest.stationName)
    await next.ask('station:sign-in', { account: setUpRequest.account, password: NEW_PASSWORD })
    expect((await readAll(next)).length).toBe(7)
  })

  it('lets a wrong code be corrected without handing the file in again', async () => {
    const old = await aStation({ operations: 1 })
    const { bytes } = await backupOf(old)
    const other = await aStation()
    const fresh = await aService()
    await handIn(fresh, bytes)
    const refused = [
      await fresh.refusal('backup:restore', restoreRequest('mistyped')),
      await fresh.refusal('backup:restore', restoreRequest(other.recoveryCode)),
      await fresh.refusal('backup:restore', { ...restoreRequest(old.recoveryCode), account: 'niemand' }),
      await fresh.refusal('backup:restore', { ...restoreRequest(old.recoveryCode), newPassword: 'kurz' }),
      await fresh.refusal('backup:restore', { ...restoreRequest(old.recoveryCode), token: 'other' }),
    ]
    expect(refused).toEqual([
      'station/wrong-recovery-code',
      'station/wrong-recovery-code',
      'station/operator-not-found',
      'station/password-too-short',
      'backup/incomplete',
    ])
    expect((await fresh.ask('station:get-status', null)).phase).toBe('new')
    await fresh.ask('backup:restore', restoreRequest(old.recoveryCode))
  })

  it('is refused where there is a station already', async () => {
    const old = await aStation({ operations: 1 })
    const { bytes } = await backupOf(old)
    await expect(handIn(old, bytes)).rejects.toMatchObject({ code: 'backup/not-empty' })
    expect(await old.refusal('backup:restore', restoreRequest(old.recoveryCode))).toBe('backup/not-empty')
  })

  it('is refused when parts are missing', async () => {
    const old = await aStation({ operations: 1 })
    const { bytes } = await backupOf(old)
    const fresh = await aService()
    const part = { token: 't', part: 0, parts: 2, bytes: Uint8Array.from(bytes) }
    await fresh.ask('backup:put-part', part)
    expect(await fresh.refusal('backup:restore', restoreRequest(old.recoveryCode))).toBe('backup/incomplete')
    expect(await fresh.refusal('backup:put-part', { ...part, part: 2, parts: 3 })).toBe('backup/incomplete')
  })

  it('refuses a file with any byte changed, and stays empty', async () => {
    const old = await aStation({ operations: 1 })
    const { bytes } = await backupOf(old)
    const path = join(await aFolder(), 'changed')
    for (let at = 0; at < bytes.byteLength; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      await writeFile(path, changed)
      // The HMAC needs the keys; everything else is found without them.
      const footer = bytes.byteLength - FOOTER_BYTES
      const inMac = at >= footer + 4 && at < footer + 36
      expect([at, await checkCode(path)]).toEqual([
        at,
        inMac ? 'accepted' : expect.stringMatching(/^(backup|journal)\//),
      ])
    }
    const changed = Buffer.from(bytes)
    changed[bytes.byteLength - FOOTER_BYTES + 10] = (changed[bytes.byteLength - FOOTER_BYTES + 10] ?? 0) ^ 1
    const fresh = await aService()
    await handIn(fresh, changed)
    expect(await fresh.refusal('backup:restore', restoreRequest(old.recoveryCode))).toBe('backup/damaged')
    expect((await fresh.ask('station:get-status', null)).phase).toBe('new')
    expect(await readdir(join(fresh.folder, 'journal'))).toEqual([])
  })

  it('refuses a file cut at any length, and something else altogether', async () => {
    const old = await aStation({ operations: 1 })
    const { bytes } = await backupOf(old)
    const path = join(await aFolder(), 'cut')
    for (let length = 0; length < bytes.byteLength; length += 7) {
      await writeFile(path, bytes.subarray(0, length))
      expect(await checkCode(path)).toBe(length < HEAD_BYTES ? 'backup/not-a-backup' : 'backup/damaged')
    }
    await writeFile(path, Buffer.from('PK\u0003\u0004 a zip file, for example'))
    expect(await checkCode(path)).toBe('backup/not-a-backup')
  })

  it('refuses a backup from which the newest operations were taken out, sums made new', async () => {
    const old = await aStation({ operations: 2 })
    const shorter = await backupOf(old)
    const op = anOperation({ operatorId: old.operatorId })
    await old.ask('journal:append', { expectedSeq: 5, op, approvalId: null }) // set up, two operations, signed in, a backup
    const longer = await backupOf(old)
    // The forger has the earlier content and manifest, and only lacks the HMAC of what he claims: that of now.
    const footer = parseBackupFooter(longer.bytes.subarray(-FOOTER_BYTES))
    const forged = Buffer.from(shorter.bytes)
    footer?.mac.copy(forged, forged.byteLength - FOOTER_BYTES + 4)
    const fresh = await aService()
    await handIn(fresh, forged)
    expect(await fresh.refusal('backup:restore', restoreRequest(old.recoveryCode))).toBe('backup/damaged')
  })

  it.each(['before', 'between', 'after'])(
    'stopped %s its last steps leaves an empty or a complete station',
    async (when) => {
      const old = await aStation({ operations: 2 })
      const { folder } = old
      await old.service.close()
      const target = await aFolder()
      for (const name of ['journal', 'keys']) {
        await mkdir(join(target, 'staged'), { recursive: true })
        await cp(join(folder, name), join(target, 'staged', name), { recursive: true })
      }
      await rename(join(target, 'staged'), join(target, when === 'before' ? 'restoring' : 'restored'))
      await cp(`${folder}-device`, `${target}-device`, { recursive: true })
      if (when === 'between') await rename(join(target, 'restored', 'journal'), join(target, 'journal'))
      const next = await aService({ folder: target })
      const { phase } = await next.ask('station:get-status', null)
      expect(phase).toBe(when === 'before' ? 'new' : 'locked')
      expect(await readdir(target)).not.toContain('restored')
      expect(await readdir(target)).not.toContain('restoring')
      if (phase === 'locked') {
        await next.ask('station:sign-in', { account: setUpRequest.account, password: setUpRequest.password })
        expect(await readAll(next)).toEqual(old.operations)
      }
    },
  )
})

async function backupOf(station: RunningStation) {
  const keys = await station.ask('station:sign-in', { account: setUpRequest.account, password: setUpRequest.password })
  const made = await station.ask('backup:create', null)
  return { keys, bytes: await readFile(made.path) }
}

async function checkCode(path: string): Promise<string> {
  try {
    const file = await BackupFile.open(path)
    await file.check(() => undefined).finally(() => file.close())
    return 'accepted'
  } catch (error) {
    return (error as AppError).code
  }
}
