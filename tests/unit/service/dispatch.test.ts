import { describe, expect, it } from 'vitest'
import { dispatch, fitsInto } from '../../../electron/service/dispatch'
import type { LogEvent } from '../../../electron/service/service-log'
import type { Handlers } from '../../../electron/service/service-types'
import { channels } from '../../../src/shared/contract/channels'
import { PART_BYTES } from '../../../src/shared/contract/limits'
import { AppError } from '../../../src/shared/errors/app-error'
import { anOperation, aService, aStation } from './a-station'

function aLog(): { lines: LogEvent[]; write: (event: LogEvent) => Promise<void> } {
  const lines: LogEvent[] = []
  return { lines, write: (event) => Promise.resolve(void lines.push(event)) }
}

/** Handlers of which only one is ever called. */
function handlersWith(changes: Partial<Handlers>): Parameters<typeof dispatch>[0] {
  return { handlers: changes as Handlers, authorize: () => undefined, noteCall: () => undefined }
}

describe('a call into the service', () => {
  it('of an unknown channel is refused, also of names every object has', async () => {
    const { service } = await aService()
    for (const channel of ['journal:delete', '', 'toString', '__proto__', 'STATION:LOCK']) {
      const log = aLog()
      expect(await dispatch(service, channel, null, log)).toMatchObject({ ok: false, code: 'bridge/unknown-channel' })
      expect(log.lines).toEqual([{ code: 'bridge/unknown-channel', where: 'dispatch' }])
    }
  })

  it('with a wrong payload names the channel and nothing of the payload', async () => {
    const { service } = await aStation()
    const wrong = { 张三: '519901199001010019' }
    for (const channel of channels) {
      const log = aLog()
      expect(await dispatch(service, channel, wrong, log)).toEqual({
        ok: false,
        code: 'bridge/invalid-payload',
        params: { channel },
      })
      expect(JSON.stringify(log.lines)).not.toMatch(/张三|5199/)
    }
  })

  it('with too large a payload is refused before it is looked at', async () => {
    const { service } = await aService()
    const huge = { token: 't', part: 0, parts: 1, bytes: new Uint8Array(17 * 1024 * 1024) }
    expect(await dispatch(service, 'backup:put-part', huge, aLog())).toMatchObject({ code: 'bridge/payload-too-large' })
    const tooLong = { ...huge, bytes: new Uint8Array(PART_BYTES + 1) }
    expect(await dispatch(service, 'backup:put-part', tooLong, aLog())).toMatchObject({
      code: 'bridge/invalid-payload',
    })
    const fits = { ...huge, bytes: new Uint8Array(PART_BYTES) }
    expect(await dispatch(service, 'backup:put-part', fits, aLog())).toEqual({ ok: true, value: null })
  })

  it('that fails as expected answers with code and parameters', async () => {
    const handlers = handlersWith({ 'station:lock': () => Promise.reject(new AppError('journal/behind', { head: 7 })) })
    expect(await dispatch(handlers, 'station:lock', null, aLog())).toEqual({
      ok: false,
      code: 'journal/behind',
      params: { head: 7 },
    })
  })

  it('that the store makes again on its own is no fault in the log; the same code elsewhere is', async () => {
    const behind = () => Promise.reject(new AppError('journal/behind', { head: 7 }))
    const handlers = handlersWith({ 'journal:append': behind, 'station:lock': behind })
    const log = aLog()
    const request = { expectedSeq: 0, op: anOperation(), approvalId: null }
    expect(await dispatch(handlers, 'journal:append', request, log)).toMatchObject({ code: 'journal/behind' })
    expect(log.lines).toEqual([])
    await dispatch(handlers, 'station:lock', null, log)
    expect(log.lines).toEqual([{ code: 'journal/behind', where: 'station:lock' }])
  })

  it('that fails otherwise answers and logs without content', async () => {
    const handlers = handlersWith({ 'station:lock': () => Promise.reject(new TypeError('张三 519901199001010019')) })
    const log = aLog()
    expect(await dispatch(handlers, 'station:lock', null, log)).toEqual({
      ok: false,
      code: 'bridge/unexpected',
      params: {},
    })
    expect(log.lines).toEqual([
      { code: 'bridge/unexpected', where: expect.stringMatching(/^station:lock:TypeError:dispatch\.test\.ts:\d+$/) },
    ])
  })

  it('with a wrong answer is a failure of ours', async () => {
    const handlers = handlersWith({ 'station:lock': () => Promise.resolve({ secret: 1 } as unknown as null) })
    expect(await dispatch(handlers, 'station:lock', null, aLog())).toMatchObject({ code: 'bridge/unexpected' })
  })
})

describe('the size of a payload', () => {
  it('counts text, names, bytes and items wherever they are', () => {
    const payload = { ab: ['cde', new Uint8Array(10), { f: 1 }], g: null }
    const size = Array.from({ length: 100 }, (_, limit) => limit).find((limit) => fitsInto(payload, limit))
    expect(size).toBe(2 + 3 + 10 + 1 + 1 + 7)
    expect(fitsInto(Array.from({ length: 100 }), 50)).toBe(false)
  })
})
