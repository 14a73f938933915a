import { mkdirSync } from 'node:fs'
import { chromium, type BrowserContext } from '@playwright/test'
import { browserPath } from '../../build/config/browser-path'
import { loopbackOnly, mayUseSandbox, quietSwitches } from '../../build/scripts/lib/browser.mjs'

export interface BrowserOptions {
  /** Folder of the browser profile: where IndexedDB is. */
  readonly profile: string
  readonly headless?: boolean
  readonly switches?: readonly string[]
}

/** Opens the local Chromium over a profile folder, in Chinese, at the size of a counter PC. */
export function openBrowser({ profile, headless = true, switches = [] }: BrowserOptions): Promise<BrowserContext> {
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  return chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless,
    chromiumSandbox: mayUseSandbox,
    args: [...quietSwitches, ...loopbackOnly, ...switches], // of two rules for names, Chromium takes the last
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  })
}
