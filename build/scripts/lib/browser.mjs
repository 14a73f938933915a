import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Chromium, Chrome or Edge of this PC: `CHROME_PATH` when it is set, else the first one found.
 *
 * @returns {string | null}
 */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : null
  return places(env, platform).find((path) => existsSync(path)) ?? null
}

function places(env, platform) {
  if (platform === 'darwin') return macPlaces
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) => windowsPlaces.map((place) => join(folder, place)))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}

/** Whether a window can be shown at all. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Chromium refuses to run as root with its sandbox; for everybody else the sandbox stays. */
export const mayUseSandbox = process.getuid?.() !== 0

/**
 * The network of a browser that may reach this PC alone: no other name is ever looked up, no proxy is looked for. The
 * switches below keep services from asking; Chromium still has some that ask (time, account, extensions), and this is
 * what stops them.
 */
export const loopbackOnly = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server']

/** Switches for a browser that makes no traffic of its own and asks nothing. */
export const quietSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions', // one that a policy of the office installs would see the page
  '--disable-breakpad', // the memory of a crashed page holds people
  '--disable-quic',
  '--no-pings',
]

/**
 * Switches for the window that shows the station. The records' query view is stored with Chromium's LevelDB backend;
 * the other backend would delete it. Values as in `src/shared/storage-identity.ts`.
 */
export const windowSwitches = [
  ...quietSwitches,
  ...loopbackOnly,
  '--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout,Translate',
  ...(mayUseSandbox ? [] : ['--no-sandbox']),
]

/**
 * Arguments for the window of the station: an application window without address bar, over a profile of its own.
 *
 * @param {string} address entry of the local host
 * @param {string} profile folder of the browser profile
 */
export function windowArguments(address, profile) {
  return [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1366,768', ...windowSwitches]
}
