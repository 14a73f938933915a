import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { mustRun } from './run-command.mjs'
import { PlainError, note } from './say.mjs'

const stamp = inRoot('node_modules/.station-lock')

/** Installs the packages of the lock file unless they are there. Asks nothing. */
export async function ensureInstalled() {
  checkNode(process.versions.node)
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!isInstalled(JSON.parse(lock))) {
    note('Installing packages (npm ci) …')
    await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  writeFileSync(stamp, hash)
}

/** @param {string} version of Node */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PlainError(`Node ${version} is too old: version 20.19 or newer is needed (https://nodejs.org).`)
}

/** Whether npm's own list in node_modules tells of the same packages: somebody ran `npm ci` by hand. */
function isInstalled(lock) {
  const list = inRoot('node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages ?? {}
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '')
  return (
    wanted.every(([place, { version, optional }]) => optional || installed[place]?.version === version) &&
    Object.entries(installed).every(([place, { version }]) => lock.packages[place]?.version === version)
  )
}
