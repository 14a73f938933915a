import { app, dialog, powerMonitor, safeStorage, session, shell } from 'electron'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { storageIdentity } from '../../src/shared/storage-identity'
import { AssetStore } from '../service/assets/asset-store'
import { defaultDataFolder } from '../service/default-data-folder'
import { openStationService } from '../service/station-service'
import { registerAppScheme, serveApp } from './app-protocol'
import { sealedDeviceSecrets } from './device-secrets'
import { bindService, forwardEvents } from './ipc'
import { lockWhenLeft } from './leaving'
import { setMenu } from './menu'
import { reloadAfterCrash } from './page-crash'
import { parseMainArguments } from './security/arguments'
import { guardContents } from './security/contents-guards'
import { keepQuiet } from './security/network'
import { guardSession } from './security/session-guards'
import { openWindow } from './window'

const REFUSED_ARGUMENTS = 3

const { dataFolder: named, refused } = parseMainArguments(process.argv.slice(app.isPackaged ? 1 : 2), app.isPackaged)
const dataFolder = named ?? defaultDataFolder(process.platform, process.env, app.getPath('home'))

if (refused.length > 0) app.exit(REFUSED_ARGUMENTS)
else prepare()

/** What has to be settled before Electron is ready. */
function prepare(): void {
  useOwnProfile(join(dataFolder, storageIdentity.electronProfile))
  keepDatabaseBackend()
  keepQuiet(app.commandLine)
  registerAppScheme()
  app.enableSandbox()
  guardContents(app)
  if (!app.requestSingleInstanceLock())
    app.exit(0) // the lock lies in the profile, so it is asked for after the path
  else void app.whenReady().then(run).catch(stopWith)
}

function useOwnProfile(profile: string): void {
  const dumps = join(profile, 'dumps')
  rmSync(dumps, { recursive: true, force: true }) // the memory of a crashed program holds people
  mkdirSync(dumps, { recursive: true, mode: 0o700 })
  app.setPath('userData', profile)
  app.setPath('crashDumps', dumps)
}

/** Chromium deletes a database that the other backend wrote. */
function keepDatabaseBackend(): void {
  const earlier = app.commandLine.getSwitchValue('disable-features')
  const features = [...(earlier === '' ? [] : [earlier]), ...storageIdentity.disabledFeatures]
  app.commandLine.appendSwitch('disable-features', features.join(','))
}

async function run(): Promise<void> {
  const service = await openStationService({
    dataFolder,
    host: 'electron',
    version: app.getVersion(),
    deviceSecrets: sealedDeviceSecrets({
      profile: app.getPath('userData'),
      sealer: safeStorage,
      platform: process.platform,
    }),
    chooseCopyPlace: async (fileName) => {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: fileName })
      return canceled || filePath === '' ? null : filePath
    },
    revealFile: (path) => {
      shell.showItemInFolder(path)
      return Promise.resolve(true)
    },
  })
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault() // until the data folder is free
    void service.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  guardSession(session.defaultSession)
  serveApp(new AssetStore(join(__dirname, '../renderer')))
  bindService(service)
  setMenu(app.isPackaged)
  const window = openWindow(app.isPackaged)
  forwardEvents(service, window.webContents)
  lockWhenLeft(powerMonitor, service)
  reloadAfterCrash(window.webContents, service.log)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/** The interface cannot be shown, so the operating system has to say it. */
function stopWith(error: unknown): void {
  dialog.showErrorBox(
    '就业服务站',
    `程序无法启动 / The program cannot start: ${error instanceof Error ? error.name : ''}`,
  )
  app.exit(1)
}
