import { ensureBuilt } from './lib/build-app.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { runScript, say } from './lib/say.mjs'
import { staticChecks } from './lib/static-checks.mjs'
import { journeys, runSteps, vitest } from './lib/steps.mjs'
import { ensurePrograms, testNeeds } from './lib/system-programs.mjs'

/** npm test: everything. Its last line is `N passed, N failed, N skipped`. */
await runScript(async () => {
  await ensureInstalled()
  const missing = await ensurePrograms(testNeeds)
  if (missing.length > 0) say(`Not here, and the tests that need it will fail: ${missing.join(', ')}.`)
  const build = { name: 'build', run: () => ensureBuilt().then(succeeded, failedWith) }
  const onBuild = { after: ['build'] }
  const { passed, failed, skipped } = await runSteps([
    build,
    ...staticChecks,
    vitest('unit', onBuild),
    vitest('packaging', onBuild),
    vitest('integration', { ...onBuild, alone: true }),
    vitest('fault', { ...onBuild, alone: true }),
    journeys({ ...onBuild, alone: true }),
  ])
  if (failed > 0 || passed === 0) process.exitCode = 1
  say(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`)
})

const succeeded = () => ({ ok: true, output: '' })
const failedWith = (error) => ({ ok: false, output: error.message })
