import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { ensureBuilt } from '../../build/scripts/lib/build-app.mjs'
import { openBrowser } from '../e2e/browser'
import { findFreePort, type HostProcess } from '../e2e/launch'
import { startHarnessHost } from '../harness/open-harness'

const ROUNDS = 30
const WRITING_MS = [300, 1200] as const

/** Ends every process of the browser that has this profile open, as a power switch would: by its recorded numbers. */
async function killBrowser(profile: string): Promise<void> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '')
    if (command.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL')
  }
}

async function killHost(host: HostProcess): Promise<void> {
  const ended = once(host.process, 'exit')
  host.process.kill('SIGKILL')
  await ended
}

it(
  'keeps every acknowledged operation, and none twice, when browser or service are killed while writing',
  { timeout: 900_000 },
  async () => {
    await ensureBuilt()
    const dataFolder = await mkdtemp(join(tmpdir(), 'kill-'))
    const profile = join(dataFolder, 'chromium')
    const port = await findFreePort()
    const acknowledged = new Set<number>()
    let host = await startHarnessHost({ dataFolder, port })
    let both = 0

    async function openPage(): Promise<Page> {
      await rm(join(profile, 'SingletonLock'), { force: true }) // a killed browser leaves it behind
      const context = await openBrowser({ profile })
      const page = context.pages()[0] ?? (await context.newPage())
      await page.exposeFunction('acknowledgeInTest', (ordinal: number) => {
        acknowledged.add(ordinal)
      })
      await page.goto(host.openAddress)
      return page
    }

    try {
      let page = await openPage()
      await page.evaluate(() => window.harness.open('set-up'))
      for (let round = 0; round < ROUNDS; round++) {
        const next = (round + 1) * 1_000_000 // its own numbers each round: an unacknowledged one may be there as well
        const writing = page
          .evaluate((from) => window.harness.writeForever(from, acknowledgeInTest), next)
          .catch(() => undefined)
        await sleep(WRITING_MS[0] + Math.random() * (WRITING_MS[1] - WRITING_MS[0]))
        const killsBoth = round % 3 === 2
        if (killsBoth) {
          both += 1
          await Promise.all([killHost(host), killBrowser(profile)])
          host = await startHarnessHost({ dataFolder, port })
        } else {
          await killBrowser(profile)
        }
        await writing
        page = await openPage()
        await page.evaluate(() => window.harness.open('sign-in'))
        const { ordinals, last } = await page.evaluate(() => window.harness.readBack())
        expect(ordinals.length, 'an operation was applied twice').toBe(new Set(ordinals).size)
        expect(last, 'numbers given and registrations on file differ').toBe(ordinals.length)
        const missing = [...acknowledged].filter((ordinal) => !ordinals.includes(ordinal))
        expect(missing, 'acknowledged, then lost').toEqual([])
      }
      console.log(
        JSON.stringify({ rounds: ROUNDS, killedWithService: both, acknowledged: acknowledged.size, lost: 0, twice: 0 }),
      )
      expect(acknowledged.size).toBeGreaterThan(ROUNDS)
      await page.context().close()
    } finally {
      await killBrowser(profile)
      await host.stop()
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
)

/** Exposed to the page; named here so that the page's function can be written with types. */
declare function acknowledgeInTest(ordinal: number): Promise<void>
