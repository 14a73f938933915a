import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../src/shared/errors/app-error'
import { errnoOf, replaceFile } from '../durable-files'
import { keyringSchema, type Keyring } from './keyring'

/** 2: operators may be gone, passwords are tied to the computer. A program that knows 1 only must not write it. */
const FORMAT = 2

const fileSchema = z.object({
  format: z.union([z.literal(1), z.literal(FORMAT)]),
  sha256: z.string(),
  keyring: z.string(),
})

/** The keyring as bytes of a file, with its own check sum: a damaged keyring must not pass for a wrong password. */
export function encodeKeyring(keyring: Keyring): Buffer {
  const text = JSON.stringify(keyring)
  return Buffer.from(JSON.stringify({ format: FORMAT, sha256: hash('sha256', text), keyring: text }))
}

/** @throws AppError `station/keys-damaged` */
export function parseKeyring(bytes: Uint8Array): Keyring {
  try {
    const file = fileSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    if (hash('sha256', file.keyring) !== file.sha256) throw new Error('check sum')
    return keyringSchema.parse(JSON.parse(file.keyring))
  } catch (cause) {
    throw new AppError('station/keys-damaged', {}, { cause })
  }
}

/** `keyring.json` and a copy: without it every record is lost, so one bad sector must not be enough. */
export class KeyringFile {
  readonly path: string
  readonly #copyPath: string

  constructor(folder: string) {
    this.path = join(folder, 'keyring.json')
    this.#copyPath = join(folder, 'keyring.copy.json')
  }

  /** `null`: there is none. @throws AppError `station/keys-damaged` when neither file is good */
  async find(): Promise<Keyring | null> {
    const first = await readIfThere(this.path)
    const copy = await readIfThere(this.#copyPath)
    if (first) {
      try {
        const keyring = parseKeyring(first)
        // A save that was stopped between the two: the older copy would bring a void password or code back one day.
        if (!copy?.equals(first)) await replaceFile(this.#copyPath, first).catch(() => undefined)
        return keyring
      } catch (error) {
        if (!copy) throw error
      }
    }
    return copy ? parseKeyring(copy) : null
  }

  async save(keyring: Keyring): Promise<void> {
    const bytes = encodeKeyring(keyring)
    await replaceFile(this.path, bytes)
    // The change holds by now; a copy that lags behind is made good when the file is read the next time.
    await replaceFile(this.#copyPath, bytes).catch(() => undefined)
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
