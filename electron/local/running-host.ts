import { findNote, identityOf, type HostIdentity } from './host-note'
import { originOf } from './origin'

/**
 * Who listens on the port: `ours`: this program over the same folder; `other-folder`: this program over another one
 * (or of another account); `stranger`: something else.
 */
export type RunningHost =
  | { readonly who: 'ours'; readonly openAddress: string; mintEntryAddress(): Promise<string> }
  | { readonly who: 'other-folder' | 'stranger' }

/** Asks who listens on a port of this PC, and how to open another window of it. */
export async function findRunningHost({
  dataFolder,
  port,
}: {
  dataFolder: string
  port: number
}): Promise<RunningHost> {
  const address = `${originOf(port)}/`
  const told = await askIdentity(address)
  const here = identityOf(dataFolder)
  if (told?.program !== here.program) return { who: 'stranger' }
  const note = await findNote(dataFolder, port)
  if (told.folderHash !== here.folderHash || note?.address !== address) return { who: 'other-folder' }
  return {
    who: 'ours',
    openAddress: note.openAddress,
    async mintEntryAddress() {
      const response = await fetch(`${address}api/new-entry`, { headers: { cookie: note.cookie }, redirect: 'error' })
      if (!response.ok) throw new Error(`the running program answered ${String(response.status)}`)
      return `${address}open/${await response.text()}`
    },
  }
}

async function askIdentity(address: string): Promise<Partial<HostIdentity> | null> {
  try {
    const response = await fetch(`${address}__id`, { signal: AbortSignal.timeout(3000), redirect: 'error' })
    return (await response.json()) as Partial<HostIdentity> | null
  } catch {
    return null // nobody of ours
  }
}
