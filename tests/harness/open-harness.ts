import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { HostProcess, LaunchOptions } from '../e2e/launch'
import { startHost } from '../e2e/launch'

let built: Promise<string> | null = null

/** Builds the test page into `out/harness`, once a run. Needs the program built before. */
export function buildHarness(): Promise<string> {
  built ??= (async () => {
    await build({ configFile: 'tests/harness/vite.config.ts', logLevel: 'error' })
    await cp(join('out', 'renderer', 'bridge.js'), join('out', 'harness', 'bridge.js'))
    return join('out', 'harness')
  })()
  return built
}

/** The built local host, serving the test page in place of the interface. */
export async function startHarnessHost(options: Omit<LaunchOptions, 'headless'>): Promise<HostProcess> {
  return startHost({ ...options, assets: await buildHarness() })
}
