import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** Chromium that the tests drive: `CHROME_PATH`, or the first one on the path. */
export function browserPath(): string {
  const asked = process.env['CHROME_PATH']
  if (asked) return asked
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return '/usr/bin/chromium'
}
