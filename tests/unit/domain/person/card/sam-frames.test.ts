import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createFrameAssembler,
  decodeAnswer,
  encodeCommand,
  encodeFrame,
} from '../../../../../src/domain/person/card/sam-frames'
import { samStep } from '../../../../../src/domain/person/card/sam-reading'

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
const bytes = (text: string) => Uint8Array.from(text.split(' ').map((byte) => Number.parseInt(byte, 16)))

describe('frames of the safety module', () => {
  it('are the commands that readers know', () => {
    expect(hex(encodeCommand('find'))).toBe('aa aa aa 96 69 00 03 20 01 22')
    expect(hex(encodeCommand('select'))).toBe('aa aa aa 96 69 00 03 20 02 21')
    expect(hex(encodeCommand('read'))).toBe('aa aa aa 96 69 00 03 30 01 32')
  })

  it('are answers with a status and data', () => {
    const [body] = createFrameAssembler().push(bytes('aa aa aa 96 69 00 08 00 00 9f 00 00 00 00 97'))
    expect(body && decodeAnswer(body)).toEqual({ status: 0x9f, data: new Uint8Array(4) })
  })

  it('come together from pieces of any size, through noise, and one after another', () => {
    const body = fc.uint8Array({ minLength: 3, maxLength: 60 })
    const noise = fc.array(fc.constantFrom(0x00, 0xaa, 0x96, 0x7f), { maxLength: 6 })
    fc.assert(
      fc.property(body, body, noise, fc.integer({ min: 1, max: 80 }), (first, second, between, size) => {
        const line = [...encodeFrame(first), ...between, ...encodeFrame(second)]
        const assembler = createFrameAssembler()
        const found: Uint8Array[] = []
        for (let at = 0; at < line.length; at += size) {
          found.push(...assembler.push(Uint8Array.from(line.slice(at, at + size))))
        }
        expect(found).toEqual([first, second])
      }),
    )
  })

  it('are refused when one bit turned over on the way', () => {
    const frame = encodeFrame([0, 0, 0x90, 1, 2, 3])
    fc.assert(
      fc.property(fc.integer({ min: 7, max: frame.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const damaged = frame.slice()
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        expect(() => createFrameAssembler().push(damaged)).toThrow(
          expect.objectContaining({ code: 'reader/check-failed' }),
        )
      }),
    )
  })
})

describe('the reading of a card', () => {
  const nothing = new Uint8Array()

  it('goes from finding to selecting to reading', () => {
    expect(samStep('find', { status: 0x9f, data: nothing })).toEqual({ next: 'select' })
    expect(samStep('select', { status: 0x90, data: nothing })).toEqual({ next: 'read' })
    const data = Uint8Array.from([1, 0, 4, 0, ...new Uint8Array(256).fill(32), ...new Uint8Array(1024)])
    expect(samStep('read', { status: 0x90, data })).toMatchObject({ next: null, photoBytes: 1024 })
  })

  it.each([
    ['find', 0x80, 'reader/no-card'],
    ['select', 0x81, 'reader/no-card'],
    ['find', 0x66, 'reader/refused'],
    ['read', 0x41, 'reader/refused'],
    ['read', 0x80, 'reader/refused'],
  ] as const)('ends at %s with status %d as %s', (command, status, code) => {
    expect(() => samStep(command, { status, data: nothing })).toThrow(expect.objectContaining({ code }))
  })

  it('takes no card whose lengths do not fit', () => {
    const short = Uint8Array.from([1, 0, 4, 0, 1, 2, 3])
    expect(() => samStep('read', { status: 0x90, data: short })).toThrow(
      expect.objectContaining({ code: 'reader/answer-unreadable' }),
    )
  })
})
