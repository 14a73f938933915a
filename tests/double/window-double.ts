import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { BrowserContext, Page, Route } from '@playwright/test'
import { fromStandIn, toStandIn } from './addresses'
import type { ContentsMembers, WindowMembers } from './electron-types'
import type { IpcMainDouble } from './ipc-double'
import { hostPreload } from './preload-host'
import type { SessionDouble } from './session-double'
import { strict } from './strict'

type OpenHandler = Parameters<ContentsMembers['setWindowOpenHandler']>[0]

/** What a window needs of the rest of the double. */
export interface WindowSurroundings {
  readonly browser: Promise<BrowserContext>
  readonly ipcMain: IpcMainDouble
  readonly session: SessionDouble
}

/** `webContents`: the page, its navigation events and its messages. */
class ContentsDouble extends EventEmitter implements ContentsMembers {
  /** Addresses for which main was asked whether a new window may open. */
  readonly askedToOpen: string[] = []
  page: Page | null = null
  webRtcPolicy = 'default'
  private openHandler: OpenHandler | null = null

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  send(channel: string, ...args: unknown[]): void {
    const cloned = structuredClone(args)
    const emit = ([name, passed]: [string, unknown[]]) => {
      ;(window as unknown as { doubleEmit?: (channel: string, args: unknown[]) => void }).doubleEmit?.(name, passed)
    }
    this.page?.evaluate(emit, [channel, cloned] as [string, unknown[]]).catch(() => undefined) // the page has gone
  }

  /** Asks main about a new window; the double can only refuse one. */
  askToOpen(url: string): void {
    this.askedToOpen.push(url)
    const details = { url, frameName: '', features: '', disposition: 'new-window' } as Parameters<OpenHandler>[0]
    if (this.openHandler?.(details).action !== 'deny') throw new Error('electron double: a window was allowed to open')
  }

  /** Whether main lets a frame go to an address. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    let isPrevented = false
    const event = { url: fromStandIn(url), isMainFrame, preventDefault: () => (isPrevented = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event)
    return !isPrevented
  }

  /** Whether main lets an answer lead a frame on to another address. */
  mayRedirect(url: string, isMainFrame: boolean): boolean {
    let isPrevented = false
    this.emit('will-redirect', { url, isMainFrame, preventDefault: () => (isPrevented = true) })
    return !isPrevented
  }

  /** Whether main lets the page hold a web view. */
  mayAttachWebView(): boolean {
    let isPrevented = false
    this.emit('will-attach-webview', { preventDefault: () => (isPrevented = true) }, {}, {})
    return !isPrevented
  }
}

/** `BrowserWindow`: one page of the browser, with the preload file in it. */
export class WindowDouble extends EventEmitter implements WindowMembers {
  readonly webContents = strict('webContents', new ContentsDouble())
  readonly opened: Promise<Page>
  isVisible = false
  isHiddenFromCapture = false
  private loading: Promise<void> = Promise.resolve()

  constructor(
    readonly options: BrowserWindowConstructorOptions,
    private readonly around: WindowSurroundings,
  ) {
    super()
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences ?? {}
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || preload === undefined) {
      throw new Error('electron double: the window is not sandboxed and isolated')
    }
    this.opened = this.open(preload)
  }

  loadURL(url: string): Promise<void> {
    this.loading = this.opened.then(async (page) => {
      await page.goto(toStandIn(url))
      this.emit('ready-to-show')
    })
    return this.loading
  }

  /** The page, once what main asked it to load is there. */
  async loaded(): Promise<Page> {
    await this.loading
    return this.opened
  }

  close(): void {
    void this.opened.then((page) => page.close())
  }

  show(): void {
    this.isVisible = true
  }

  focus(): void {
    this.isVisible = true
  }

  isMinimized(): boolean {
    return !this.isVisible
  }

  restore(): void {
    this.isVisible = true
  }

  setContentProtection(enable: boolean): void {
    this.isHiddenFromCapture = enable
  }

  private async open(preload: string): Promise<Page> {
    const { browser, ipcMain, session } = this.around
    const context = await browser
    const page = context.pages()[0] ?? (await context.newPage())
    this.webContents.page = page
    await page.exposeBinding('doubleInvoke', ({ frame }, channel: string, args: unknown[]) =>
      ipcMain.invoke(frame, channel, args),
    )
    await page.exposeBinding('doubleOpen', (_source, url: string) => {
      this.webContents.askToOpen(url)
    })
    const code = await readFile(preload, 'utf8')
    await page.addInitScript(`(${hostPreload.toString()})(function (require, module, exports) {${code}\n})`)
    await page.addInitScript(() => {
      window.open = (url) => {
        ;(window as unknown as { doubleOpen(url: string): void }).doubleOpen(String(url))
        return null
      }
    })
    await page.route('**', (route) => this.decide(route))
    page.on('popup', (popup) => {
      this.webContents.askToOpen(popup.url())
      void popup.close()
    })
    page.on('download', (download) => void session.offerDownload(download))
    page.on('close', () => {
      this.webContents.emit('destroyed')
      this.emit('closed')
    })
    return page
  }

  /** A request leaves only when main lets it; a navigation it prevents leaves the page as it is. */
  private async decide(route: Route): Promise<void> {
    const request = route.request()
    const url = request.url()
    const isOurLoad = this.webContents.page?.url() === 'about:blank'
    if (request.isNavigationRequest() && !isOurLoad) {
      const isMainFrame = request.frame().parentFrame() === null
      if (!this.webContents.mayNavigate(url, isMainFrame)) return route.fulfill({ status: 204 })
    }
    return this.around.session.allows(url) ? route.continue() : route.abort('blockedbyclient')
  }
}
