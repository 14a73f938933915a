import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where the running local host of a data folder can be reached; only the account that owns the folder can read it. */
export interface HostNote {
  readonly address: string
  readonly openAddress: string
  /** `Cookie` header of the session. */
  readonly cookie: string
}

/** What `/__id` tells anybody on the PC: which program, and whether it is the same data folder, without naming it. */
export interface HostIdentity {
  readonly program: 'employment-service-station'
  readonly folderHash: string
}

/** Named by the port: over one folder two hosts may stand, of which the second only says that it is in use. */
const noteFile = (dataFolder: string, port: number) => join(dataFolder, `local-host-${String(port)}.json`)

export function identityOf(dataFolder: string): HostIdentity {
  const folderHash = createHash('sha256').update(resolve(dataFolder)).digest('hex')
  return { program: 'employment-service-station', folderHash }
}

/** A folder that cannot be written is told by the service; the note is then simply not there. */
export async function writeNote(dataFolder: string, port: number, note: HostNote): Promise<void> {
  try {
    await rm(noteFile(dataFolder, port), { force: true }) // an existing file would keep its permissions
    await writeFile(noteFile(dataFolder, port), JSON.stringify(note), { mode: 0o600 })
  } catch {
    return
  }
}

export async function removeNote(dataFolder: string, port: number): Promise<void> {
  await rm(noteFile(dataFolder, port), { force: true }).catch(() => undefined)
}

/** @returns `null` when no host runs over the folder, as far as its note tells */
export async function findNote(dataFolder: string, port: number): Promise<HostNote | null> {
  try {
    return JSON.parse(await readFile(noteFile(dataFolder, port), 'utf8')) as HostNote
  } catch {
    return null
  }
}
