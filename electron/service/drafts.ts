import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf, removeIfThere, replaceFile } from './durable-files'
import type { StationKeys } from './keys/key-wrap'
import { openBytes, sealBytes, subkey } from './keys/subkey'
import { SerialQueue } from './serial-queue'

/** Half-filled forms of each operator, encrypted: a lock, a restart or a cut of the power loses none of them. */
export class Drafts {
  readonly #queue = new SerialQueue()

  /** @param folder a file of an operator each */
  constructor(private readonly folder: string) {}

  /** @param bytes what the interface keeps; `null`: nothing is half-filled any more */
  save(keys: StationKeys, operatorId: string, bytes: Uint8Array | null): Promise<void> {
    return this.#queue.run(async () => {
      if (bytes === null) return removeIfThere(this.#path(operatorId))
      const key = subkey(keys, 'drafts')
      const sealed = sealBytes(key, bytes, operatorId)
      key.fill(0)
      await replaceFile(this.#path(operatorId), sealed, 0o600)
    })
  }

  /** `null`: there are none, or they cannot be read; a draft is no record. */
  load(keys: StationKeys, operatorId: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#queue.run(async () => {
      const sealed = await readFile(this.#path(operatorId)).catch((error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return null
        throw error
      })
      if (!sealed) return null
      const key = subkey(keys, 'drafts')
      const plain = openBytes(key, sealed, operatorId)
      key.fill(0)
      return plain && new Uint8Array(plain)
    })
  }

  /** Ids are made by the program, so they are good file names. */
  #path(operatorId: string): string {
    return join(this.folder, `${operatorId}.draft`)
  }
}
