import { ensureBuilt } from './lib/build-app.mjs'
import { fetchElectron } from './lib/electron-runtime.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { findElectron } from './lib/find-electron.mjs'
import { packArchive, validateBuilderConfig } from './lib/packaging.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { node } from './lib/run-command.mjs'
import { runScript, say } from './lib/say.mjs'

/** npm run package: installers, or `-- --dir` for the program folder alone; other arguments go to electron-builder. */
await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await validateBuilderConfig()
  say('electron-builder.yml is valid.')
  const reason = findElectron(root) ? null : await fetchElectron()
  if (reason !== null) return packWithoutRuntime(reason)
  const args = [...process.argv.slice(2), `-c.electronDist=${inRoot('node_modules/electron/dist')}`]
  const { code } = await node(inRoot('node_modules/electron-builder/cli.js'), args)
  process.exitCode = code
})

async function packWithoutRuntime(reason) {
  const files = await packArchive(inRoot('dist/app.asar'))
  say(`Made: dist/app.asar with ${String(files.length)} entries, the whole program but for Electron itself.`)
  say(`Not made: the program folder and the installers (Windows: NSIS; Linux: deb, AppImage; x64 and arm64).`)
  say(`They contain the Electron runtime, which is not here: ${reason}.`)
  say('On a PC with network, or with ELECTRON_MIRROR set: npx install-electron, then npm run package again.')
  say('Installers also need tools that electron-builder fetches at that moment (NSIS, AppImage, fpm).')
}
