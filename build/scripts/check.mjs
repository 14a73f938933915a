import { ensureInstalled } from './lib/ensure-installed.mjs'
import { takeNoArguments } from './lib/no-arguments.mjs'
import { runScript, say } from './lib/say.mjs'
import { staticChecks } from './lib/static-checks.mjs'
import { runSteps, vitest } from './lib/steps.mjs'

/** npm run check: the fast part of the tests, without a browser. */
await runScript(async () => {
  takeNoArguments('npm run check')
  await ensureInstalled()
  const { passed, failed, skipped } = await runSteps([...staticChecks, vitest('unit')])
  if (failed > 0) process.exitCode = 1
  say(`${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`)
})
