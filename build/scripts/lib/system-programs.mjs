import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { runCommand } from './run-command.mjs'
import { note } from './say.mjs'

const isOnPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Programs from outside npm: how to see that they are there, and the Debian package that has them. */
const needs = {
  browser: { package: 'chromium', what: 'Chromium, Chrome or Edge', isThere: () => findBrowser() !== null },
  fonts: { package: 'fonts-noto-cjk', what: 'a Chinese font', isThere: hasChineseFont },
  pdfTools: { package: 'poppler-utils', what: 'pdftotext (poppler-utils)', isThere: () => isOnPath('pdftotext') },
  calc: { package: 'libreoffice-calc-nogui', what: 'LibreOffice Calc', isThere: () => isOnPath('soffice') },
}

/** What showing the program in a browser window needs. */
export const browserNeeds = [needs.browser, needs.fonts]
/** What the tests need. */
export const testNeeds = Object.values(needs)

/**
 * Fetches the missing programs where that can be done without asking: on Debian and Ubuntu as root.
 *
 * @param {readonly { package: string, what: string, isThere: () => boolean | Promise<boolean> }[]} wanted
 * @returns {Promise<readonly string[]>} what is still missing, as words for a sentence
 */
export async function ensurePrograms(wanted) {
  const missing = await listMissing(wanted)
  if (missing.length === 0) return []
  if (mayUseApt()) {
    const packages = missing.map((need) => need.package)
    note(`Installing ${packages.join(', ')} (apt-get) …`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runCommand('apt-get', ['update', '-qq'], { env, quiet: true })
    const { code, output } = await runCommand(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      { env, quiet: true },
    )
    if (code !== 0) note(output.trim().split('\n').slice(-3).join('\n'))
  }
  return (await listMissing(missing)).map((need) => need.what)
}

async function listMissing(wanted) {
  const found = await Promise.all(wanted.map((need) => need.isThere()))
  return wanted.filter((_need, index) => !found[index])
}

function mayUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isOnPath('apt-get')) return false
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)
}

async function hasChineseFont() {
  if (process.platform !== 'linux') return true // Windows and macOS bring one
  const { code, output } = await runCommand('fc-list', [':lang=zh-cn'], { quiet: true })
  return code === 0 && output.trim() !== ''
}
