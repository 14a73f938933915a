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
  hideFromCapture(window, process.platform)
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(appAddress)
  return window
}

/**
 * Screenshots and shared screens show no window of this program. A window full of identity numbers leaves a county most
 * easily as a picture in a chat, and Windows keeps pictures of the screen by itself (Recall). Papers are the way to pass
 * on what somebody needs. Projectors and second screens still show it. Linux has no such call.
 */
export function hideFromCapture(window: Pick<BrowserWindow, 'setContentProtection'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') window.setContentProtection(true)
}
