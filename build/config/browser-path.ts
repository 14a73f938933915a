import { findBrowser } from '../scripts/lib/browser.mjs'

/** Chromium that the tests drive: `CHROME_PATH`, or the first one found. */
export function browserPath(): string {
  return findBrowser() ?? '/usr/bin/chromium'
}
