import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext, Page } from '@playwright/test'
import { openBrowser } from './browser'

export interface LaunchOptions {
  readonly dataFolder: string
  /** Folder of the computer's own secrets; without one, beside the data folder. */
  readonly deviceFolder?: string
  /** Part of the origin, so of the key of the browser's database; without one a free port is taken. */
  readonly port?: number
  readonly headless?: boolean
  /** Folder that is served in place of the built interface. */
  readonly assets?: string
}

/** The local host as a process of its own. */
export interface HostProcess {
  readonly process: ChildProcess
  readonly port: number
  /** Lets a browser in. */
  readonly openAddress: string
  /** Asks it to end as Ctrl-C does, and waits; resolves to its exit code. */
  stop(): Promise<number | null>
}

/** A station as a person has it: the built host in its process, a browser window over it. */
export interface RunningStation extends HostProcess {
  readonly context: BrowserContext
  readonly page: Page
  /** Closes the window, then the host. */
  close(): Promise<void>
}

/** Where the secrets of the computer lie that belong to a data folder of a test. */
export function deviceFolderOf(dataFolder: string): string {
  return `${dataFolder}-device`
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the built local host (`out/local`) over a data folder. */
export async function startHost(options: LaunchOptions): Promise<HostProcess> {
  const port = options.port ?? (await findFreePort())
  const args = ['out/local/cli.mjs', '--data', options.dataFolder, '--port', String(port)]
  args.push('--device', options.deviceFolder ?? deviceFolderOf(options.dataFolder))
  if (options.assets !== undefined) args.push('--assets', options.assets)
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(host, 'exit') as Promise<[number | null]>
  const lines = createInterface({ input: host.stdout })
  const told = await Promise.race([once(lines, 'line') as Promise<[string]>, ended.then(() => null)])
  if (told === null) throw new Error('the local host ended before it served')
  const { openAddress } = JSON.parse(told[0]) as { openAddress: string }
  return {
    process: host,
    port,
    openAddress,
    async stop() {
      host.kill('SIGINT')
      const [code] = await ended
      return code
    },
  }
}

/** Starts the built host and opens its window; the browser profile lies in the data folder, as with `npm start`. */
export async function launchStation(options: LaunchOptions): Promise<RunningStation> {
  const host = await startHost(options)
  const { headless = true } = options
  const context = await openBrowser({ profile: join(options.dataFolder, 'chromium'), headless })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(host.openAddress)
  return {
    ...host,
    context,
    page,
    async close() {
      await context.close()
      await host.stop()
    },
  }
}
