import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { browserPath } from '../../build/config/browser-path'
import { windowArguments } from '../../build/scripts/lib/browser.mjs'
import { expect, test } from './fixtures'
import { startHost } from './launch'

/** Long enough for the services that Chromium starts by itself; without the switches they ask within two seconds. */
const LOOKING_MS = 6000

/** What Chromium wrote about its network: names it looked up and addresses it connected to. */
interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: { host?: string; address?: string } }[]
}

/** One event a line. A browser that is ended before its log is leaves the end out, and the last line may be torn. */
function parseNetworkLog(text: string): NetworkLog {
  try {
    return JSON.parse(text) as NetworkLog
  } catch {
    const whole = text.slice(0, text.lastIndexOf('},\n') + 1)
    return JSON.parse(`${whole}]}`) as NetworkLog
  }
}

test('the window of the station looks up no name and connects to this PC alone', async ({ station }) => {
  const host = await startHost({ dataFolder: join(station.dataFolder, 'other') })
  const written = join(station.dataFolder, 'network.json')
  const profile = join(station.dataFolder, 'other/chromium')
  const args = [...windowArguments(host.openAddress, profile), '--headless=new', `--log-net-log=${written}`]
  const browser = spawn(browserPath(), args, { stdio: 'ignore' })
  await wait(LOOKING_MS)
  browser.kill('SIGTERM')
  await once(browser, 'close')
  await host.stop()

  const { constants, events } = parseNetworkLog(await readFile(written, 'utf8'))
  const told = (event: string, key: 'host' | 'address') =>
    events.filter(({ type }) => type === constants.logEventTypes[event]).flatMap(({ params }) => params?.[key] ?? [])
  const names = told('HOST_RESOLVER_MANAGER_REQUEST', 'host')
  expect(names, 'the page itself was asked for').toContain(new URL(host.openAddress).origin)
  expect(names.filter((name) => !/^(http:\/\/127\.0\.0\.1:\d+|https?:\/\/~notfound(:\d+)?)$/.test(name))).toEqual([])
  expect(told('HOST_RESOLVER_MANAGER_JOB', 'host'), 'nobody was asked for a name').toEqual([])
  const addresses = told('TCP_CONNECT_ATTEMPT', 'address')
  expect(addresses).not.toEqual([])
  expect(addresses.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([])
})

test('the browser finds no other name, not even one of this PC', async ({ page }) => {
  const server = createServer((_request, response) => response.end('found')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const other = await page.context().newPage()
  try {
    expect(await other.goto(`http://127.0.0.1:${String(port)}/`).then((answer) => answer?.text())).toBe('found')
    await expect(other.goto(`http://localhost:${String(port)}/`)).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
