import { EventEmitter } from 'node:events'
import type { Download } from '@playwright/test'
import { fromStandIn } from './addresses'
import type { SessionMembers, WebRequestMembers } from './electron-types'
import { strict } from './strict'

type RequestListener = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void

/** `session.defaultSession`: keeps what main sets, asks its request listener, offers downloads to it. */
export class SessionDouble extends EventEmitter implements SessionMembers {
  readonly handlers: Record<string, unknown> = {}
  /** Every download that was offered to main, and whether it prevented it. */
  readonly downloads: { readonly url: string; readonly isPrevented: boolean }[] = []
  readonly webRequest: WebRequestMembers = strict('webRequest', {
    onBeforeRequest: (...args: unknown[]) => {
      this.onBeforeRequest = args.at(-1) as RequestListener
    },
  })
  private onBeforeRequest: RequestListener | null = null

  setPermissionRequestHandler(handler: unknown): void {
    this.handlers['permissionRequest'] = handler
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.handlers['permissionCheck'] = handler
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.handlers['devicePermission'] = handler
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.handlers['spellChecker'] = enable
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.handlers['dictionaries'] = url
  }

  /** Whether main lets a request go out. */
  allows(url: string): boolean {
    let isCancelled = false
    this.onBeforeRequest?.({ url: fromStandIn(url) }, (answer) => {
      isCancelled = answer.cancel ?? false
    })
    return !isCancelled
  }

  /** Offers a download to main; Electron would show the save dialog that main described. */
  async offerDownload(download: Download): Promise<void> {
    let isPrevented = false
    const item = {
      getURL: () => fromStandIn(download.url()),
      getFilename: () => download.suggestedFilename(),
      setSaveDialogOptions: () => undefined,
    }
    const event = { preventDefault: () => (isPrevented = true) }
    this.emit('will-download', event, strict('downloadItem', item))
    this.downloads.push({ url: item.getURL(), isPrevented })
    if (isPrevented) await download.cancel()
  }
}
