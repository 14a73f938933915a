import { createHmac, hash, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../src/shared/errors/app-error'
import { parseSegmentFileName } from '../journal/format'

/*
 * A backup file: magic 8 · format 4 · the files one after another · manifest (JSON) · footer.
 * Footer, 76 bytes: manifest length 4 · HMAC of the manifest under the journal key 32 · SHA-256 of the manifest 32 ·
 * magic 8. The manifest stands at the end so that the journal is copied in one pass; a cut file has no footer.
 * The HMAC ties the manifest to the station: a backup with its newest segments taken out and the sums made new fails.
 */
const HEAD_MAGIC = Buffer.from('STNBAKUP', 'latin1')
const FOOT_MAGIC = Buffer.from('STNBKEND', 'latin1')
const FORMAT = 1
const HASH_BYTES = 32
export const HEAD_BYTES = 12
export const FOOTER_BYTES = 4 + 2 * HASH_BYTES + 8
export const KEYRING_NAME = 'keyring.json'
/** 250,000 segments would not need more. */
export const MAX_MANIFEST_BYTES = 32 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  storeId: z.uuid(),
  createdAt: z.string().max(30),
  head: z.object({ seq: z.number().int().nonnegative(), hash: sha256 }),
  files: z
    .array(
      z.object({
        name: z.string().refine((name) => name === KEYRING_NAME || parseSegmentFileName(name) !== null),
        bytes: z.number().int().nonnegative(),
        sha256,
      }),
    )
    .refine((files) => new Set(files.map((file) => file.name)).size === files.length),
})

export type BackupManifest = z.infer<typeof manifestSchema>

export interface BackupFooter {
  readonly manifestBytes: number
  readonly mac: Buffer
  readonly manifestHash: Buffer
}

export function encodeBackupHead(): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES)
  HEAD_MAGIC.copy(bytes)
  bytes.writeUInt32BE(FORMAT, 8)
  return bytes
}

/** @throws AppError `backup/not-a-backup`, `journal/newer-format` */
export function checkBackupHead(bytes: Buffer): void {
  if (bytes.byteLength < HEAD_BYTES || !bytes.subarray(0, 8).equals(HEAD_MAGIC)) {
    throw new AppError('backup/not-a-backup')
  }
  const version = bytes.readUInt32BE(8)
  if (version > FORMAT) throw new AppError('journal/newer-format', { version })
}

/** Key of the manifest's HMAC. */
export function manifestKey(journalKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', journalKey, Buffer.alloc(0), 'station-backup-manifest', HASH_BYTES))
}

/** Manifest and footer as the file ends. */
export function encodeBackupEnd(manifest: BackupManifest, macKey: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.byteLength)
  const mac = createHmac('sha256', macKey).update(text).digest()
  return Buffer.concat([text, length, mac, hash('sha256', text, 'buffer'), FOOT_MAGIC])
}

/** `null`: the file does not end as a whole backup does. */
export function parseBackupFooter(bytes: Buffer): BackupFooter | null {
  if (bytes.byteLength !== FOOTER_BYTES || !bytes.subarray(FOOTER_BYTES - 8).equals(FOOT_MAGIC)) return null
  return {
    manifestBytes: bytes.readUInt32BE(0),
    mac: bytes.subarray(4, 4 + HASH_BYTES),
    manifestHash: bytes.subarray(4 + HASH_BYTES, 4 + 2 * HASH_BYTES),
  }
}

/** @throws AppError `backup/damaged` */
export function parseManifest(text: Buffer, footer: BackupFooter): BackupManifest {
  try {
    if (!hash('sha256', text, 'buffer').equals(footer.manifestHash)) throw new Error('check sum')
    return manifestSchema.parse(JSON.parse(text.toString('utf8')))
  } catch (cause) {
    throw new AppError('backup/damaged', {}, { cause })
  }
}

/** Whether the manifest was written by somebody with the keys of the station. */
export function isManifestGenuine(text: Buffer, footer: BackupFooter, macKey: Buffer): boolean {
  return timingSafeEqual(createHmac('sha256', macKey).update(text).digest(), footer.mac)
}
