import { ensureBuilt } from './lib/build-app.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { takeNoArguments } from './lib/no-arguments.mjs'
import { runScript, say } from './lib/say.mjs'

await runScript(async () => {
  takeNoArguments('npm run build')
  await ensureInstalled()
  await ensureBuilt({ anew: true })
  say('Built into out/.')
})
