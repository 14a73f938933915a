import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { carriers } from '../../src/shared/contract/channels'
import type { Envelope } from '../../src/shared/contract/contract'
import { dispatch } from '../service/dispatch'
import type { StationService } from '../service/service-types'
import { isAppAddress } from './security/app-address'

const untrusted = { ok: false, code: 'bridge/untrusted-sender', params: {} } as const satisfies Envelope<never>

/** Carries the contract between the page and the service: the only use of ipcMain. */
export function bindService(service: StationService): void {
  ipcMain.handle(carriers.invoke, async (event, channel: unknown, payload: unknown) => {
    if (isTrustedFrame(event.senderFrame)) return dispatch(service, String(channel), payload, service.log)
    await service.log.write({ code: untrusted.code, where: 'host:frame' })
    return untrusted
  })
}

/** Tells the page what the service tells, as long as there is a page. */
export function forwardEvents(service: StationService, contents: WebContents): void {
  const stop = service.onEvent((name, payload) => {
    contents.send(carriers.event, name, payload)
  })
  contents.once('destroyed', stop)
}

/** Only the page itself: a frame inside it, or a page that was navigated away, gets no answer. */
export function isTrustedFrame(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url)
}
