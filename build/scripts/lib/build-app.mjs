import { unlessFresh } from './fresh.mjs'
import { inRoot } from './paths.mjs'
import { node } from './run-command.mjs'
import { PlainError, note } from './say.mjs'

const sources = [
  'src',
  'electron',
  'resources',
  'build/config',
  'build/icons',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
]
const results = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/bridge.js',
  'out/local/index.mjs',
]

/**
 * Builds both hosts and the interface into `out/`, unless nothing changed since.
 *
 * @param {{ anew?: boolean }} [options] `anew`: build in any case
 */
export function ensureBuilt({ anew = false } = {}) {
  return unlessFresh({ stamp: 'out/.sources', sources, results, anew }, buildApp)
}

async function buildApp() {
  note('Building …')
  await mustBuild('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
  await mustBuild('node_modules/vite/bin/vite.js', [
    'build',
    '--config',
    'build/config/vite.local.ts',
    '--logLevel',
    'warn',
  ])
}

async function mustBuild(script, args) {
  const { code, output } = await node(inRoot(script), args, { quiet: true })
  if (code !== 0) throw new PlainError(`${output}\nThe build failed.`)
}
