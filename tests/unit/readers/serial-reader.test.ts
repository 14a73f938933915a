import { describe, expect, it } from 'vitest'
import { createSerialReader, type SerialPorts } from '../../../src/platform/card-readers/serial-reader'
import { aResidentCard, encodeCardRecord } from '../../builders/card-record'
import { SerialReaderSimulator, type SerialReaderOptions } from '../../simulators/serial-reader'

const record = encodeCardRecord('resident-id', aResidentCard())

/** A computer on which the port of the simulator was chosen before. */
function plugged(options: Partial<SerialReaderOptions> = {}) {
  const line = new SerialReaderSimulator({ record, ...options })
  const ports: SerialPorts = {
    getPorts: () => Promise.resolve([line]),
    requestPort: () => Promise.reject(new Error('nobody asked for a port')),
  }
  return { line, reader: createSerialReader(ports, 500) }
}

describe('a reader on a serial port', () => {
  it('reads a card by finding, selecting and reading it, and gives the port back', async () => {
    const { line, reader } = plugged()
    expect(await reader.read()).toMatchObject({ kind: 'resident-id', name: '王秀英', ethnicity: '01' })
    expect(line.asked).toEqual(['20 01', '20 02', '30 01'])
    expect(line.baudRate).toBe(115_200)
    expect(line.isOpen).toBe(false)
  })

  it.each([1, 7, 4096])('reads through noise and pieces of %d bytes', async (pieceBytes) => {
    const { reader } = plugged({ pieceBytes, noise: [0x00, 0xaa, 0xaa, 0x17] })
    expect(await reader.read()).toMatchObject({ name: '王秀英' })
  })

  it('reads one card after another', async () => {
    const { line, reader } = plugged()
    await reader.read()
    await reader.read()
    expect(line.asked).toHaveLength(6)
  })

  it.each([
    ['without a card', { record: null }, 'reader/no-card'],
    ['with a bad cable', { isDamaged: true }, 'reader/check-failed'],
    ['that says nothing', { isMute: true }, 'reader/timeout'],
    ['with a card that is cut', { record: record.slice(0, 200) }, 'reader/answer-unreadable'],
  ] as const)('%s says so and gives the port back', async (_what, options, code) => {
    const { line, reader } = plugged(options)
    await expect(reader.read()).rejects.toMatchObject({ code })
    expect(line.isOpen).toBe(false)
  })

  it('is chosen in the list of the browser when none was chosen before', async () => {
    const line = new SerialReaderSimulator({ record })
    const ports: SerialPorts = { getPorts: () => Promise.resolve([]), requestPort: () => Promise.resolve(line) }
    expect(await createSerialReader(ports, 500).read()).toMatchObject({ name: '王秀英' })
  })

  it('that nobody chose, that another program has, and a browser without serial ports are told apart', async () => {
    const none: SerialPorts = {
      getPorts: () => Promise.resolve([]),
      requestPort: () => Promise.reject(new DOMException('no port', 'NotFoundError')),
    }
    const taken = new SerialReaderSimulator({ record })
    taken.open = () => Promise.reject(new DOMException('open elsewhere', 'InvalidStateError'))
    const busy: SerialPorts = { getPorts: () => Promise.resolve([taken]), requestPort: () => Promise.resolve(taken) }
    await expect(createSerialReader(none).read()).rejects.toMatchObject({ code: 'reader/not-chosen' })
    await expect(createSerialReader(busy).read()).rejects.toMatchObject({ code: 'reader/unreachable' })
    await expect(createSerialReader(undefined).read()).rejects.toMatchObject({ code: 'reader/unreachable' })
  })
})
