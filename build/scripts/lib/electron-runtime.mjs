import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { findElectron } from './find-electron.mjs'
import { inRoot, root } from './paths.mjs'
import { node } from './run-command.mjs'
import { note } from './say.mjs'

const failureFile = inRoot('node_modules/.cache/station/electron-download.json')
const DAY_MS = 86_400_000
const DEFAULT_LIMIT_S = 60

/**
 * Tries to download the runtime within a time limit (`STATION_ELECTRON_TIMEOUT_S`, 0: do not try; `ELECTRON_MIRROR`
 * is honoured). A failure is remembered for a day, so that an offline station does not wait at every start.
 *
 * @returns {Promise<string | null>} why there is no runtime, `null` when there is one now
 */
export async function fetchElectron() {
  const asked = process.env.STATION_ELECTRON_TIMEOUT_S
  const limitS = asked === undefined ? DEFAULT_LIMIT_S : Number(asked)
  if (!(limitS > 0)) return 'its download is switched off'
  const earlier = asked === undefined ? readFailure() : null
  if (earlier) return `${earlier}; tried less than a day ago, STATION_ELECTRON_TIMEOUT_S=${DEFAULT_LIMIT_S} tries again`
  note(`Fetching the Electron runtime (at most ${String(limitS)} s) …`)
  const { code, output } = await node(inRoot('node_modules/electron/install.js'), [], {
    quiet: true,
    timeoutMs: limitS * 1000,
  })
  if (code === 0 && findElectron(root)) {
    rmSync(failureFile, { force: true })
    return null
  }
  const reason = code === 124 ? 'its download took too long' : `its download failed (${reasonIn(output)})`
  mkdirSync(dirname(failureFile), { recursive: true })
  writeFileSync(failureFile, JSON.stringify({ at: Date.now(), reason }))
  return reason
}

function readFailure() {
  if (!existsSync(failureFile)) return null
  const { at, reason } = JSON.parse(readFileSync(failureFile, 'utf8'))
  return Date.now() - at < DAY_MS ? reason : null
}

function reasonIn(output) {
  const line = output.split('\n').find((text) => text.includes('Error')) ?? 'no reason given'
  return line.trim().slice(0, 120)
}
