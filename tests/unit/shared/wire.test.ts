import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../../src/shared/contract/wire'

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node

describe('messages with bytes', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(decodeWire(encodeWire(sent))).toEqual(sent)
      }),
    )
  })

  it('refuse to be read when cut anywhere', () => {
    const message = encodeWire({ a: new Uint8Array([1, 2, 3]), b: '锦' })
    for (let length = 0; length < message.byteLength; length++) {
      expect(() => decodeWire(message.subarray(0, length))).toThrow()
    }
  })
})
