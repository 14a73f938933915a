import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { findBrowser, windowArguments } from './browser.mjs'
import { inRoot } from './paths.mjs'
import { PlainError, say } from './say.mjs'
import { browserNeeds, ensurePrograms } from './system-programs.mjs'

/** How long the browser may take to write down what it holds. */
const CLOSING_LIMIT_MS = 5000

/** Serves the built program on this PC and shows it in a browser window of its own, until that or Ctrl-C ends it. */
export async function openLocally(wanted) {
  const local = await import(pathToFileURL(inRoot('out/local/index.mjs')).href)
  const dataFolder = wanted.dataFolder ?? local.standardDataFolder()
  const port = wanted.port ?? local.standardPort
  if (wanted.window) await ensurePrograms(browserNeeds)
  const deviceFolder = local.standardDeviceFolder()
  const assetsFolder = inRoot('out/renderer')
  const host = await local.startLocalHost({ dataFolder, deviceFolder, port, assetsFolder }).catch((error) => {
    if (error?.code === 'EADDRINUSE') return null
    if (error?.code === 'EACCES') throw new PlainError(`Port ${port} may not be used by this account: try --port N.`)
    throw error
  })
  if (host?.problem?.code === 'journal/folder-in-use') {
    await host.close()
    throw new PlainError(inUse(dataFolder, host.problem.params))
  }
  const browser = wanted.window ? findBrowser() : null
  if (!host) return openAgain({ local, dataFolder, port, browser })
  const signal = nextSignal()
  if (browser) {
    const window = openWindow(browser, host.mintEntryAddress(), dataFolder)
    say(`Open in ${browser}, records in ${dataFolder}. Closing the window ends the program.`)
    await Promise.race([window.closed, signal])
    window.close()
    await Promise.race([window.closed, delay(CLOSING_LIMIT_MS, undefined, { ref: false })])
  } else {
    say(`${wanted.window ? 'No Chromium, Chrome or Edge found. ' : ''}The program is at ${host.openAddress}`)
    say(`Records in ${dataFolder}. Ctrl-C ends it.`)
    await signal
  }
  await host.close()
}

/**
 * The records are open elsewhere: said here, and the start fails. Serving the page that says the same would leave a
 * program running that can do nothing, and a script that waits for it would take it for started.
 */
function inUse(dataFolder, { pid, host }) {
  return [
    `数据文件夹 ${dataFolder} 正被另一个程序使用（电脑 ${host}，进程 ${pid}）。请先关闭那个程序的窗口，再重新打开；要打开别的记录，用 --data 另选文件夹。`,
    `The records in ${dataFolder} are in use by another program (process ${pid} on ${host}). ` +
      'Close its window first, then start again; name another folder with --data DIR for other records.',
  ].join('\n')
}

/** The port is taken: by this program over the same records, or by something else. */
async function openAgain({ local, dataFolder, port, browser }) {
  const running = await local.findRunningHost({ dataFolder, port })
  if (running.who === 'stranger') {
    throw new PlainError(
      `Port ${port} is taken by another program. End that program, or start with --port N; ` +
        'another port keeps its own copy of the view, the records are the same.',
    )
  }
  if (running.who === 'other-folder') {
    throw new PlainError(`This program already runs on port ${port} with other records. Start with --port N.`)
  }
  if (browser) {
    openWindow(browser, await running.mintEntryAddress(), dataFolder).release()
    say('The program is running already: another window of it is open.')
  } else {
    say(`The program is running already, at ${running.openAddress}`)
  }
}

function openWindow(browser, address, dataFolder) {
  const profile = join(dataFolder, 'chromium')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const child = spawn(browser, windowArguments(address, profile), { stdio: 'ignore' })
  return { closed: once(child, 'close'), close: () => child.kill(), release: () => child.unref() }
}

function nextSignal() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  return Promise.race(signals.map((name) => once(process, name)))
}
