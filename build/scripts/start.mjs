import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hasDisplay } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build-app.mjs'
import { fetchElectron } from './lib/electron-runtime.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/paths.mjs'
import { PlainError, runScript, say } from './lib/say.mjs'
import { findElectron } from './lib/find-electron.mjs'
import { openElectron } from './lib/open-electron.mjs'
import { openLocally } from './lib/open-locally.mjs'

/** npm start: the program in Electron, or the same build in a browser window where there is no Electron runtime. */
await runScript(async () => {
  const wanted = readArguments()
  await ensureInstalled()
  await ensureBuilt()
  if (wanted.window) {
    const reason = findElectron(root) ? null : await fetchElectron()
    if (reason === null) return openElectron(wanted)
    say(`No Electron runtime (${reason}): opening the same program in a browser window.`)
  }
  return openLocally(wanted)
})

function readArguments() {
  const { values } = parseArguments()
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new PlainError(`--port ${values.port}: a port is a number from 1 to 65535.`)
  }
  // npm changes into the project folder first; INIT_CWD is where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd()
  const dataFolder = values.data === undefined ? undefined : resolve(from, values.data)
  return { port, dataFolder, window: !values['no-window'] && hasDisplay() }
}

function parseArguments() {
  const options = { 'no-window': { type: 'boolean' }, data: { type: 'string' }, port: { type: 'string' } }
  try {
    return parseArgs({ options })
  } catch (error) {
    throw new PlainError(`${error.message}\nUsage: npm start -- [--no-window] [--data DIR] [--port N]`)
  }
}
