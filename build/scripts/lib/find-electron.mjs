import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Program of the Electron runtime. Never by `require('electron')`: that downloads it, without a time limit.
 *
 * @param {string} [project] folder of the project
 * @returns {string | null} `null` when the runtime is not there
 */
export function findElectron(project = process.cwd()) {
  const folder = join(project, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}
