import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'

const EVERY_MS = 500
const MIB = 1024

/** Samples the largest process of the page's browser (the window with its workers) until told to stop; MiB at most. */
export function watchMemory(page: Page): () => Promise<number> {
  let most = 0
  const sample = (): void => {
    const lines = execFileSync('ps', ['-eo', 'rss=,args=']).toString('utf8').split('\n')
    const renderers = lines.filter((line) => line.includes('--type=renderer'))
    most = Math.max(most, ...renderers.map((line) => Number.parseInt(line.trim(), 10)))
  }
  const timer = setInterval(sample, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await page.evaluate(() => 0)
    return Math.round(most / MIB)
  }
}
