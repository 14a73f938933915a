import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type Page } from '@playwright/test'
import { mayUseSandbox } from '../../build/scripts/lib/browser.mjs'
import { findElectron } from '../../build/scripts/lib/find-electron.mjs'
import { launchDouble, type DoubleApplication } from '../double/launch-double'
import { deviceFolderOf, launchStation } from './launch'

/** Where the built program runs: `local`: loopback host; `double`: main over the Electron double; `electron`. */
export type HostKind = 'local' | 'double' | 'electron'

/** A station with records of its own, in one of the hosts. */
export interface TestStation {
  readonly host: HostKind
  readonly dataFolder: string
  /** The window that is open now. */
  readonly page: Page
  /** Main over the double; `null` in the other hosts. */
  readonly application: DoubleApplication | null
  /** Ends the program as a person does and starts it again over the same records; gives the new window. */
  restart(options?: { forgetBrowser?: boolean }): Promise<Page>
  /** Ends the program, the browser included. */
  close(): Promise<void>
}

interface Running {
  readonly page: Page
  readonly application: DoubleApplication | null
  readonly port: number | null
  close(): Promise<void>
}

/** Folder of the browser profile inside the data folder: everything that the browser remembers. */
const profiles: Readonly<Record<HostKind, string>> = { local: 'chromium', double: 'electron', electron: 'electron' }

/** Parts of an Electron profile without which the computer's own secret is lost. */
const secretParts: ReadonlySet<string> = new Set(['device-secrets', 'Local State'])

/** Removes everything that the browser keeps of the records; the station stays the one of this computer. */
async function forgetViews(profile: string): Promise<void> {
  const parts = (await readdir(profile)).filter((name) => !secretParts.has(name))
  await Promise.all(parts.map((name) => rm(join(profile, name), { recursive: true, force: true })))
}

async function launch(host: HostKind, dataFolder: string, port: number | null): Promise<Running> {
  if (host === 'local') {
    const station = await launchStation({ dataFolder, ...(port === null ? {} : { port }) })
    return { page: station.page, application: null, port: station.port, close: () => station.close() }
  }
  if (host === 'double') {
    const application = await launchDouble({ dataFolder })
    return { page: await application.firstWindow(), application, port: null, close: () => application.close() }
  }
  const args = ['.', '--data', dataFolder, ...(mayUseSandbox ? [] : ['--no-sandbox'])]
  const application = await _electron.launch({ executablePath: findElectron() ?? '', args })
  return {
    page: await application.firstWindow(),
    application: null,
    port: null,
    close: () => application.close(),
  }
}

export const test = base.extend<{ station: TestStation }, { host: HostKind }>({
  host: ['local', { option: true, scope: 'worker' }],

  station: async ({ host }, use, info) => {
    info.skip(host === 'electron' && findElectron() === null, 'the Electron runtime is not here')
    const dataFolder = await mkdtemp(join(tmpdir(), 'station-'))
    let running = await launch(host, dataFolder, null)
    await use({
      host,
      dataFolder,
      get page() {
        return running.page
      },
      get application() {
        return running.application
      },
      async restart({ forgetBrowser = false } = {}) {
        const { port } = running
        await running.close()
        if (forgetBrowser) await forgetViews(join(dataFolder, profiles[host]))
        running = await launch(host, dataFolder, port)
        return running.page
      },
      close: () => running.close(),
    })
    await running.close()
    for (const folder of [dataFolder, deviceFolderOf(dataFolder)]) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },

  page: async ({ station }, use) => {
    await use(station.page)
  },
})

export { expect } from '@playwright/test'
