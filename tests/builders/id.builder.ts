import { uuidV7, type Id } from '../../src/shared/ids'

let given = 0

/** A new id, another one each time; no clock and no chance, so that a failing test fails again. */
export function anId<Of extends string = string>(): Id<Of> {
  given += 1
  const bytes = new Uint8Array(10)
  new DataView(bytes.buffer).setUint32(6, given)
  return uuidV7<Of>(1_767_225_600_000 + given, bytes)
}
