import { ensureBuilt } from './lib/build-app.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { takeNoArguments } from './lib/no-arguments.mjs'
import { runScript, say } from './lib/say.mjs'
import { staticChecks } from './lib/static-checks.mjs'
import { journeys, runSteps, vitest } from './lib/steps.mjs'
import { ensurePrograms, testNeeds } from './lib/system-programs.mjs'

/** npm test: everything. Its last line is `N passed, N failed, N skipped`. */
await runScript(async () => {
  takeNoArguments('npm test')
  await ensureInstalled()
  const missing = await ensurePrograms(testNeeds)
  if (missing.length > 0) say(`Not here, and the tests that need it will fail: ${missing.join(', ')}.`)
  const build = { name: 'build', run: tryBuild }
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

async function tryBuild() {
  try {
    await ensureBuilt()
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: error.message }
  }
}
