import { ensureBuilt } from './build-app.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { runTypeScript } from './run-ts.mjs'
import { runScript } from './say.mjs'
import { browserNeeds, ensurePrograms } from './system-programs.mjs'

/** Runs a program of the command line that needs nothing but packages. */
export function runTool(entry) {
  return runScript(async () => {
    await ensureInstalled()
    await runTypeScript(entry)
  })
}

/** Runs a program of the command line that drives the built application in a browser. */
export function runAppTool(entry) {
  return runScript(async () => {
    await ensureInstalled()
    await ensurePrograms(browserNeeds)
    await ensureBuilt()
    await runTypeScript(entry)
  })
}
