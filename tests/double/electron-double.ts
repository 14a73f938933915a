import { EventEmitter, once } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import type { BrowserContext } from '@playwright/test'
import { AppDouble } from './app-double'
import type { DialogMembers, ShellMembers } from './electron-types'
import { IpcMainDouble } from './ipc-double'
import { ProtocolDouble } from './protocol-double'
import { SafeStorageDouble } from './safe-storage-double'
import { SessionDouble } from './session-double'
import { strict } from './strict'
import { WindowDouble } from './window-double'

export interface ElectronDoubleOptions {
  readonly version: string
  readonly isPackaged: boolean
  readonly browser: Promise<BrowserContext>
}

/** The module `electron` as main sees it, and what the double remembers beside it. */
export function makeElectron({ version, isPackaged, browser }: ElectronDoubleOptions) {
  const windows: WindowDouble[] = []
  const openings = new EventEmitter()
  const ipcMain = new IpcMainDouble()
  const protocol = new ProtocolDouble()
  const session = new SessionDouble()
  const safeStorage = new SafeStorageDouble(() => app.hasBecomeReady)
  /** Tests emit `suspend` and `lock-screen` on it. */
  const powerMonitor = new EventEmitter()
  const remembered = {
    revealed: [] as string[],
    menu: [] as MenuItemConstructorOptions[],
    /** What the person answers to the next save dialogs; without an answer they close it. */
    saveAnswers: [] as string[],
  }

  const app = new AppDouble(version, isPackaged, async () => {
    await Promise.all(windows.map((window) => window.opened.then((page) => page.close())))
  })
  class BrowserWindow extends WindowDouble {
    constructor(options: BrowserWindowConstructorOptions) {
      super(options, { browser, ipcMain, session })
      windows.push(this)
      openings.emit('opened', this)
      app.emit('web-contents-created', {}, this.webContents)
      this.on('closed', () => {
        windows.splice(windows.indexOf(this), 1)
        if (windows.length === 0) app.emit('window-all-closed')
      })
      return strict('BrowserWindow', this)
    }
  }
  const dialog: DialogMembers = {
    showSaveDialog: () => {
      const filePath = remembered.saveAnswers.shift() ?? ''
      return Promise.resolve({ canceled: filePath === '', filePath })
    },
    showErrorBox: (title, content) => openings.emit('error', new Error(`${title}: ${content}`)),
  }
  const shell: ShellMembers = { showItemInFolder: (path) => remembered.revealed.push(path) }
  const Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (menu: MenuItemConstructorOptions[]) => (remembered.menu = menu),
  }
  const electron = strict('electron', {
    app: strict('app', app),
    BrowserWindow,
    dialog: strict('dialog', dialog),
    ipcMain: strict('ipcMain', ipcMain),
    Menu: strict('Menu', Menu),
    powerMonitor: strict('powerMonitor', powerMonitor),
    protocol: strict('protocol', protocol),
    safeStorage: strict('safeStorage', safeStorage),
    session: strict('sessions', { defaultSession: strict('session', session) }),
    shell: strict('shell', shell),
  })
  /** The next window that main opens. @throws when main tells an error instead */
  const opened = async (): Promise<WindowDouble> => {
    const [window] = (await once(openings, 'opened')) as [WindowDouble]
    return window
  }
  return { electron, app, ipcMain, powerMonitor, protocol, safeStorage, session, windows, remembered, opened }
}

export type ElectronDouble = ReturnType<typeof makeElectron>
