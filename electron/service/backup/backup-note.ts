import { readFile } from 'node:fs/promises'
import { replaceFile } from '../durable-files'

/** Notes that a verified backup exists; people move the file itself away. Returns the instant. */
export async function saveBackupNote(path: string, nowMs: number): Promise<string> {
  const at = new Date(nowMs).toISOString()
  await replaceFile(path, Buffer.from(JSON.stringify({ at })))
  return at
}

/** When the newest verified backup was made; `null`: never, or not known. */
export async function findBackupNote(path: string): Promise<string | null> {
  try {
    const note = JSON.parse(await readFile(path, 'utf8')) as { at?: unknown } | null
    return typeof note?.at === 'string' ? note.at : null
  } catch {
    return null
  }
}
