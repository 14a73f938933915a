import type { RequestOf, SavedFile } from '../shared/contract/contract'
import { PART_BYTES } from '../shared/contract/limits'
import { AppError } from '../shared/errors/app-error'
import type { Approval, ExportFiles, JobControl } from '../usecases/ports'
import type { ServiceClient } from './service-client'

/** Name of a snapshot that the service keeps. */
export type SnapshotName = RequestOf<'snapshot:read-part'>['name']

/** An opaque snapshot and the journal number it stands at. */
export interface Snapshot {
  readonly seq: number
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
}

/** Files under `exports/`, through the service. */
export function createExportFiles(client: ServiceClient): ExportFiles {
  return { save: (fileName, bytes, control) => saveFile(client, fileName, bytes, control) }
}

/**
 * Writes a file into `exports/`, part by part.
 *
 * @throws AppError `file/cancelled` when asked to stop; nothing is left then
 */
export async function saveFile(
  client: ServiceClient,
  fileName: string,
  bytes: Uint8Array,
  { signal, onProgress, approval }: JobControl & { readonly approval: Approval },
): Promise<SavedFile> {
  const { approvalId } = approval
  const pieces = partsOf(bytes)
  const token = crypto.randomUUID()
  for (const [part, piece] of pieces.entries()) {
    if (signal?.aborted) throw new AppError('file/cancelled')
    const place = { fileName, token, part, parts: pieces.length }
    const saved = await client.invoke('file:write-part', { ...place, bytes: piece, approvalId })
    onProgress?.({ phase: 'writing', done: part + 1, total: pieces.length })
    if (saved) return saved
  }
  throw new AppError('file/write-failed')
}

/** Bytes in pieces that one message carries; at least one, even of nothing. Copies: a host may clone the whole buffer behind a view. */
export function partsOf(bytes: Uint8Array, partBytes = PART_BYTES): Uint8Array<ArrayBuffer>[] {
  const count = Math.max(1, Math.ceil(bytes.byteLength / partBytes))
  return Array.from({ length: count }, (_, part) => bytes.slice(part * partBytes, (part + 1) * partBytes))
}

/** Replaces a snapshot. It becomes valid with its last part; until then the one before stays. */
export async function writeSnapshot(
  client: ServiceClient,
  name: SnapshotName,
  { seq, parts }: Snapshot,
): Promise<void> {
  for (const [part, bytes] of parts.entries()) {
    await client.invoke('snapshot:write-part', { name, seq, part, parts: parts.length, bytes })
  }
}

/** Reads a snapshot whole; `null` when there is none, or when another window replaced it while it was read. */
export async function readSnapshot(client: ServiceClient, name: SnapshotName): Promise<Snapshot | null> {
  const first = await client.invoke('snapshot:read-part', { name, part: 0 })
  if (!first) return null
  const parts = [new Uint8Array(first.bytes)]
  for (let part = 1; part < first.parts; part++) {
    const next = await client.invoke('snapshot:read-part', { name, part })
    if (next?.seq !== first.seq || next.parts !== first.parts) return null
    parts.push(new Uint8Array(next.bytes))
  }
  return { seq: first.seq, parts }
}
