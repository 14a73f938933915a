import { defineConfig } from '@playwright/test'
import type { HostKind } from './tests/e2e/fixtures'

/** The same journeys in each host; specs that are about one host alone carry its name. */
const project = (host: HostKind, others: readonly string[]) => ({
  name: host,
  use: { host },
  testIgnore: others.map((name) => `**/*.${name}.spec.ts`),
})

export default defineConfig<object, { host: HostKind }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys', // beside the reports of the other tests, which Playwright would clear
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    project('local', ['electron', 'double']),
    // What a journey does in another language is the renderer's, which both hosts share: once is enough.
    { ...project('double', ['local']), grepInvert: /, in en$/ },
    project('electron', ['local', 'double']),
  ],
})
