import { mayUseSandbox } from './browser.mjs'
import { findElectron } from './find-electron.mjs'
import { root } from './paths.mjs'
import { runCommand } from './run-command.mjs'

/** Opens the built program in Electron and stays until its window is closed. */
export async function openElectron({ dataFolder }) {
  const args = [root, ...(dataFolder ? ['--data', dataFolder] : []), ...(mayUseSandbox ? [] : ['--no-sandbox'])]
  const { code } = await runCommand(findElectron(root), args)
  process.exitCode = code
}
