import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { inRoot } from './paths.mjs'
import { node } from './run-command.mjs'
import { say } from './say.mjs'

const reports = 'test-results/reports'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, reasons: readonly string[] }} Counts
 * @typedef {{ name: string, run: () => Promise<{ ok: boolean, output: string, counts?: Counts }>, after?: readonly string[],
 *   alone?: boolean }} Step `after`: names of steps that have to have ended; `alone`: needs the whole PC
 */

/** A check that holds or not: one passed or one failed. */
export function check(name, script, args, more = {}) {
  return { name, ...more, run: () => runNode(script, args) }
}

/** Tests of one vitest project. */
export function vitest(project, more = {}) {
  const report = `${reports}/${project}.json`
  const args = ['run', '--project', project, '--passWithNoTests']
  return withReport({ name: project, ...more, report, read: readVitest }, () =>
    runNode('vitest/vitest.mjs', [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
      NO_COLOR: '1',
    }),
  )
}

/** The journeys in all hosts. */
export function journeys(more = {}) {
  const report = `${reports}/journeys.json`
  return withReport({ name: 'journeys', ...more, report, read: readPlaywright }, () =>
    runNode('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: inRoot(report),
      FORCE_COLOR: '0',
    }),
  )
}

/** @returns {Step} */
function withReport({ report, read, ...step }, run) {
  return {
    ...step,
    async run() {
      rmSync(inRoot(report), { force: true })
      mkdirSync(inRoot(reports), { recursive: true })
      const { ok, output } = await run()
      if (!existsSync(inRoot(report))) return { ok: false, output }
      const counts = read(JSON.parse(readFileSync(inRoot(report), 'utf8')))
      // A runner may fail beside its tests, by an error that no test caught.
      const isUncounted = !ok && counts.failed === 0
      return { ok, output, counts: { ...counts, failed: counts.failed + (isUncounted ? 1 : 0) } }
    },
  }
}

async function runNode(script, args, env = {}) {
  const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  const { code, output } = await node(inRoot('node_modules', script), args, { quiet: true, env: { ...quiet, ...env } })
  return { ok: code === 0, output }
}

/** @returns {Counts} */
function readVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const suites = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = numPendingTests + numTodoTests
  const reasons = skipped > 0 ? [`${String(skipped)} marked as skipped in the source`] : []
  return { passed: numPassedTests, failed: numFailedTests + suites.length, skipped, reasons }
}

/** @returns {Counts} */
function readPlaywright({ stats, suites, errors }) {
  const why = new Map()
  for (const { projectName, annotations } of listTests(suites)) {
    for (const { type, description } of annotations) {
      if (type !== 'skip') continue
      const reason = `${projectName}: ${description ?? 'no reason given'}`
      why.set(reason, (why.get(reason) ?? 0) + 1)
    }
  }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    reasons: [...why].map(([reason, count]) => `${String(count)} in ${reason}`),
  }
}

function listTests(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ tests }) => tests),
    ...listTests(inner),
  ])
}

/**
 * Runs steps, two at a time where they allow it, and tells about each.
 *
 * @param {readonly Step[]} steps in the order in which they should start
 * @returns {Promise<Counts>}
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0, reasons: [] }
  const waiting = [...steps]
  const running = new Map()
  const ended = new Set()
  const isFree = (step) => (step.after ?? []).every((name) => ended.has(name))
  while (waiting.length + running.size > 0) {
    const next = waiting.findIndex(isFree)
    const step = waiting[next]
    const isBlocked = running.size > 0 && (step?.alone || [...running.keys()].some(({ alone }) => alone))
    if (step && !isBlocked && running.size < lanes()) {
      waiting.splice(next, 1)
      running.set(
        step,
        tell(step).then((counts) => ({ step, counts })),
      )
      continue
    }
    const { step: done, counts } = await Promise.race(running.values())
    running.delete(done)
    ended.add(done.name)
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key]
  }
  return total
}

const lanes = () => Math.min(2, availableParallelism())

async function tell(step) {
  const from = performance.now()
  const { ok, output, counts } = await step.run()
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  const { passed, failed, skipped, reasons } = counts ?? {
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    reasons: [],
  }
  const isGood = ok && failed === 0
  const figures = counts ? `: ${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped` : ''
  if (!isGood) say(output.trim().split('\n').slice(-200).join('\n'))
  say(`${isGood ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)${figures}`)
  for (const reason of reasons) say(`       skipped ${reason}`)
  return { passed, failed, skipped, reasons }
}
