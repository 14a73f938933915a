import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { lockWhenLeft } from '../../../electron/main/leaving'

test.each(['suspend', 'lock-screen'])('%s locks the station', (event) => {
  const { monitor, reasons } = watched()
  expect(reasons).toEqual([])
  monitor.emit(event)
  expect(reasons).toEqual(['suspend'])
})

test('a lock that fails is in the log and harms nothing else', async () => {
  const { monitor, logged } = watched(new Error('no'))
  monitor.emit('suspend')
  await Promise.resolve()
  await Promise.resolve()
  expect(logged).toEqual([{ code: 'bridge/unexpected', where: 'host:lock-on-suspend' }])
})

function watched(failure?: Error) {
  const monitor = new EventEmitter()
  const reasons: string[] = []
  const logged: unknown[] = []
  const service = {
    lockNow: (reason: string) => {
      reasons.push(reason)
      return failure ? Promise.reject(failure) : Promise.resolve()
    },
    log: { write: (entry: unknown) => Promise.resolve(void logged.push(entry)) },
  }
  lockWhenLeft(monitor as never, service as never)
  return { monitor, reasons, logged }
}
