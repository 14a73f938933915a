import { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { appAddress } from '../../src/shared/storage-identity'

/** Opens the one window of the program, with a page that can reach nothing but the preload's two functions. */
export function openWindow(isPackaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      plugins: true, // papers are looked at in the built-in PDF viewer; there is no other plugin any more
      devTools: !isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(appAddress)
  return window
}
