import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { openBrowser } from '../e2e/browser'
import { makeElectron, type ElectronDouble } from './electron-double'
import type { StorageBackend } from './safe-storage-double'

export interface DoubleOptions {
  readonly dataFolder: string
  readonly headless?: boolean
  /** Arguments of an installed program; without them it runs as `electron . --data FOLDER`. */
  readonly packagedArguments?: readonly string[]
  /** Key store of the system; a keyring when it is not named. */
  readonly storageBackend?: StorageBackend
  /** Account and computer that the key store seals for; always the same one when it is not named. */
  readonly account?: string
}

/** A running main process over the double; `evaluate` of Playwright's launcher is `double` here. */
export interface DoubleApplication {
  /** What the double remembers. */
  readonly double: ElectronDouble
  /** The page of the first window, loaded. */
  firstWindow(): Promise<Page>
  close(): Promise<void>
}

/** Runs the built main process and preload file with the double in place of Electron. */
export async function launchDouble(options: DoubleOptions): Promise<DoubleApplication> {
  const { dataFolder, headless = true, packagedArguments } = options
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  let start: (browser: Promise<BrowserContext>) => void = () => undefined
  const browser = new Promise<BrowserContext>((resolveBrowser) => (start = resolveBrowser))
  const double = makeElectron({ version, isPackaged: packagedArguments !== undefined, browser })
  if (options.storageBackend !== undefined) double.safeStorage.backend = options.storageBackend
  if (options.account !== undefined) double.safeStorage.account = options.account
  loadMain(double, packagedArguments ?? [resolve('.'), '--data', dataFolder])
  if (double.app.hasEnded) return { double, firstWindow: noWindow, close: () => Promise.resolve() }

  const switches = [await double.protocol.listen()]
  start(openBrowser({ profile: join(double.app.getPath('userData'), 'chromium'), headless, switches }))
  const context = await browser
  const firstWindow = double.opened().then((window) => window.loaded())
  firstWindow.catch(() => undefined) // told to whoever asks for it
  double.app.becomeReady()
  return {
    double,
    firstWindow: () => firstWindow,
    async close() {
      double.app.quit()
      await double.app.ended
      await context.close()
      double.protocol.close()
    },
  }
}

function noWindow(): Promise<never> {
  return Promise.reject(new Error('main ended before it opened a window'))
}

interface Loader {
  _load: (this: void, request: string, ...rest: unknown[]) => unknown
}

/** Loads the bundle of main anew, with the double where it asks for `electron`. */
function loadMain(double: ElectronDouble, args: readonly string[]): void {
  const main = resolve('out/main/index.js')
  const load = createRequire(main)
  const loader = load('node:module') as Loader
  const original = loader._load
  const { argv } = process
  delete load.cache[main]
  loader._load = (request, ...rest) => (request === 'electron' ? double.electron : original(request, ...rest))
  process.argv = [process.execPath, ...args]
  try {
    load(main)
  } finally {
    loader._load = original
    process.argv = argv
  }
}
