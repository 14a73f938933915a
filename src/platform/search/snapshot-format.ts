import { z } from 'zod'
import { deflateSync, inflateSync } from 'fflate'
import type { SearchIndex } from './search-index'

/**
 * 2: people without a village are shown with the place of their address. 3: that place keeps its whole name. 4: typed
 * readings. 5: former numbers. 6: numbers of certificates.
 */
const FORMAT = 6
const LEVEL = 1 // ids and readings hardly shrink further, and the clerk waits for it when locking

/** Every array of an index by name. Part of the format: changing it needs a new `FORMAT`. */
function arraysOf(index: SearchIndex): Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array>> {
  const { villageNames, names, typedReadings, nameKeys, latinKeys, ...others } = index
  const { numbers, formerNumbers, certificateNumbers, phones, fullReadings, initials, ...flat } = others
  const namePools = { villageNames, names, typedReadings, nameKeys, latinKeys }
  const pools = { ...namePools, numbers, formerNumbers, certificateNumbers, phones }
  return {
    ...flat,
    ...Object.fromEntries(
      Object.entries(pools).flatMap(([name, { bytes, starts }]) => [
        [`${name}.bytes`, bytes],
        [`${name}.starts`, starts],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({ fullReadings, initials }).flatMap(([name, { bytes, places, owners }]) => [
        [`${name}.bytes`, bytes],
        [`${name}.places`, places],
        [`${name}.owners`, owners],
      ]),
    ),
  }
}

const header = z.object({
  format: z.literal(FORMAT),
  sections: z.array(z.object({ name: z.string(), bytes: z.number(), packedBytes: z.number() })),
})

/** An index as bytes: 4 bytes length of the header, the header in JSON, then every array deflated. Little endian. */
export function serialiseIndex(index: SearchIndex): Uint8Array {
  const packed = Object.entries(arraysOf(index)).map(([name, { buffer, byteOffset, byteLength }]) => {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength)
    return { name, bytes: byteLength, data: deflateSync(bytes, { level: LEVEL }) }
  })
  const sections = packed.map(({ name, bytes, data }) => ({ name, bytes, packedBytes: data.byteLength }))
  const head = new TextEncoder().encode(JSON.stringify({ format: FORMAT, sections }))
  const out = new Uint8Array(4 + head.byteLength + packed.reduce((sum, { data }) => sum + data.byteLength, 0))
  new DataView(out.buffer).setUint32(0, head.byteLength, true)
  out.set(head, 4)
  let offset = 4 + head.byteLength
  for (const { data } of packed) {
    out.set(data, offset)
    offset += data.byteLength
  }
  return out
}

/** Reads what `serialiseIndex` wrote. @throws Error when the bytes are not such an index */
export function deserialiseIndex(bytes: Uint8Array): SearchIndex {
  const headEnd = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const { sections } = header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, headEnd))))
  const arrays = new Map<string, Uint8Array<ArrayBuffer>>()
  let offset = headEnd
  for (const { name, bytes: size, packedBytes } of sections) {
    arrays.set(name, inflateSync(bytes.subarray(offset, offset + packedBytes), { out: new Uint8Array(size) }))
    offset += packedBytes
  }
  const narrow = (name: string): Uint8Array<ArrayBuffer> => {
    const found = arrays.get(name)
    if (!found) throw new Error(`section ${name} is missing`)
    return found
  }
  const wide = (name: string): Uint32Array => new Uint32Array(narrow(name).buffer)
  const pool = (name: string) => ({ bytes: narrow(`${name}.bytes`), starts: wide(`${name}.starts`) })
  const readings = (name: string) => ({
    bytes: narrow(`${name}.bytes`),
    places: wide(`${name}.places`),
    owners: wide(`${name}.owners`),
  })
  return {
    ids: narrow('ids'),
    idOrder: wide('idOrder'),
    sexes: narrow('sexes'),
    birthYears: new Uint16Array(narrow('birthYears').buffer),
    villages: wide('villages'),
    villageNames: pool('villageNames'),
    nameOf: wide('nameOf'),
    firstOfName: wide('firstOfName'),
    names: pool('names'),
    typedReadings: pool('typedReadings'),
    nameKeys: pool('nameKeys'),
    latinNames: wide('latinNames'),
    latinKeys: pool('latinKeys'),
    numbers: pool('numbers'),
    numberOrder: wide('numberOrder'),
    formerNumbers: pool('formerNumbers'),
    formerOrder: wide('formerOrder'),
    certificateNumbers: pool('certificateNumbers'),
    certificateOrder: wide('certificateOrder'),
    phones: pool('phones'),
    phoneOrder: wide('phoneOrder'),
    fullReadings: readings('fullReadings'),
    initials: readings('initials'),
  }
}
