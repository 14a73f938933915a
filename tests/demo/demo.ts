import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { systemClock } from '../../src/platform/clock'
import { planMonth } from '../builders/month-plan'
import { generatePeople } from '../builders/people'
import { rosterCsv } from '../builders/roster'
import { launchStation } from '../e2e/launch'
import { begin, setUp } from '../e2e/pages/station-pages'
import { words } from '../e2e/pages/words'
import { sampleRoster } from '../fixtures/month-story'
import { runMonth } from './run-month'
import { readOptions, type DemoOptions } from './options'
import { Screens } from './screens'
import { Stopwatch } from './stopwatch'

/** Roster that the demonstration imports; generated ones lie in the output folder. */
async function rosterOf(options: DemoOptions): Promise<string> {
  if (options.roster !== null) return options.roster
  if (options.people === null) return sampleRoster.path
  const people = generatePeople({ seed: options.seed, count: options.people, today: systemClock.today() })
  const path = join(options.out, 'roster.csv')
  await writeFile(path, rosterCsv(people))
  return path
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await mkdir(options.out, { recursive: true })
  const roster = await rosterOf(options)
  const plan = await planMonth(new Uint8Array(await readFile(roster)), options.seed, systemClock.today())
  const watch = new Stopwatch()
  const dataFolder = await mkdtemp(join(tmpdir(), 'station-demo-'))
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  const station = await launchStation({ dataFolder, headless: !hasDisplay })
  try {
    const { page } = station
    await page.setViewportSize({ width: 1366, height: 768 })
    const screens = await Screens.into(page, join(options.out, 'screens'))
    await screens.take('set-up')
    await page.getByRole('button', { name: words.station.action.toRestore }).click()
    await screens.take('restore')
    await page.getByRole('button', { name: words.station.action.toSetUp }).click()
    const recoveryCode = await watch.time('set-up', async () => {
      const code = await setUp(page)
      await screens.take('recovery-code')
      await begin(page)
      return code
    })
    const { batch, ...counts } = await runMonth({ page, out: options.out, roster, plan, recoveryCode, screens, watch })
    await copyFile(join(dataFolder, 'exports', batch.fileName), join(options.out, batch.fileName))
    const sha256 = createHash('sha256')
      .update(await readFile(join(options.out, batch.fileName)))
      .digest('hex')
    if (sha256 !== batch.sha256) throw new Error(`${basename(batch.fileName)} is not the file that the screen names`)
    const summary = { ...counts, batch: { file: batch.fileName, rows: batch.rows, sha256 }, seconds: watch.seconds }
    await writeFile(join(options.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    process.stdout.write(`\n${JSON.stringify({ ...summary, refused: summary.refused.length })}\n${options.out}\n`)
  } catch (error) {
    await station.page.screenshot({ path: join(options.out, 'failure.png') })
    throw error
  } finally {
    await station.close()
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
