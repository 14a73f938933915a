import { buildApp } from './lib/build-app.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { runScript, say } from './lib/say.mjs'

await runScript(async () => {
  await ensureInstalled()
  await buildApp()
  say('Built into out/.')
})
